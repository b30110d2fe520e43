import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { test, type TestContext } from 'node:test';
import { startExample, type ExampleProcess } from './example-process.ts';
import { slowlyReadBack } from './slow-reader.ts';

interface Spoken {
  readonly example: ExampleProcess;
  readonly socket: Socket;
}

/** Starts an example, and connects to it. */
async function speakTo(
  context: TestContext,
  name: string,
  ...parameters: string[]
): Promise<Spoken> {
  const example = startExample(context, name, '0', ...parameters);
  return { example, socket: await connectTo(context, await example.port()) };
}

async function connectTo(context: TestContext, port: number): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1' });
  context.after(() => socket.destroy());
  await once(socket, 'connect');
  return socket;
}

test('tcp-echo: sends back what comes, and stops when it is asked to', async (context) => {
  const { example, socket } = await speakTo(context, 'tcp-echo');
  const octets = Buffer.alloc(3 << 20, 'echo');
  socket.end(octets);
  assert.equal(await text(socket), octets.toString());
  assert.equal(await example.stop(), 0);
});

function framed(message: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(message.length);
  return Buffer.concat([length, Buffer.from(message)]);
}

test('tcp-framed-protocol: answers each message, however it is cut', async (context) => {
  const { example, socket } = await speakTo(context, 'tcp-framed-protocol');
  const long = 'abc'.repeat(30_000);
  const sent = Buffer.concat([framed('hello'), framed(long)]);
  socket.write(sent.subarray(0, 2));
  socket.write(sent.subarray(2));
  socket.write(Buffer.from([0xff, 0xff, 0xff, 0xff]));
  const reversed = Buffer.concat([framed('olleh'), framed('cba'.repeat(30_000))]);
  assert.equal(await text(socket), reversed.toString());
  await example.line(/^a message of 4294967295 octets is refused$/);
});

const answering = [
  { name: 'tcp-echo', piece: Buffer.alloc(50_000, 'a'), parameters: [] },
  { name: 'tcp-framed-protocol', piece: framed('ab'.repeat(25_000)), parameters: [] },
  { name: 'tcp-idle-timeout', piece: Buffer.alloc(50_000, 'a'), parameters: ['60000'] },
];

for (const { name, piece, parameters } of answering) {
  test(`${name}: no answer is lost on the way to a slow reader`, async (context) => {
    const { socket } = await speakTo(context, name, ...parameters);
    assert.equal(await slowlyReadBack(socket, piece, 800), piece.length * 800);
  });
}

test('tcp-backpressure: a slow reader gets all of it', async (context) => {
  const { example, socket } = await speakTo(context, 'tcp-backpressure');
  let bytes = 0;
  socket.on('data', ({ length }: Buffer) => {
    bytes += length;
    socket.pause();
    setImmediate(() => socket.resume());
  });
  await once(socket, 'end');
  assert.equal(bytes, 512 * 65_536);
  const line = await example.line(/^sent 512 pieces/);
  assert.ok(Number(/(\d+) times$/.exec(line)?.[1]) > 0);
});

test('tcp-send-completion: tells what became of each send', async (context) => {
  const { example, socket } = await speakTo(context, 'tcp-send-completion');
  socket.on('error', () => undefined);
  socket.pause();
  socket.write('go');
  await example.line(/^closed: /);
  assert.deepEqual(example.lines.slice(1), [
    'accepted 1',
    'accepted 2',
    'accepted 3',
    'the next is not-writeable',
    'sent 1',
    'sent 2',
    'failed 3',
    'closed: hard-closed',
  ]);
});

test('tcp-idle-timeout: reminds, and then closes', async (context) => {
  const { socket } = await speakTo(context, 'tcp-idle-timeout', '200');
  socket.write('hello\n');
  assert.equal(await text(socket), 'hello\nare you there?\n');
});

test('tcp-timer: a line has to be complete in its time', async (context) => {
  const { socket } = await speakTo(context, 'tcp-timer', '300');
  socket.on('error', () => undefined);
  const drip = setInterval(() => socket.write('x'), 50);
  context.after(() => clearInterval(drip));
  assert.equal(await text(socket), 'too late\n');
});

test('tcp-timer: a line in time takes back its deadline', async (context) => {
  const { example, socket } = await speakTo(context, 'tcp-timer', '60000');
  socket.write('a line\n');
  const [answer] = (await once(socket, 'data')) as [Buffer];
  assert.equal(answer.toString(), 'in time\n');
  assert.equal(await example.line(/^taken back: /), 'taken back: true');
});

test('tcp-yielding: those who come later have their turn between', async (context) => {
  const { example, socket } = await speakTo(context, 'tcp-yielding');
  const second = await connectTo(context, await example.port());
  let answers = 0;
  socket.on('data', ({ length }: Buffer) => {
    answers += length;
  });
  socket.end('a'.repeat(2_000));
  second.end('b');
  assert.equal(await text(second), 'b');
  assert.ok(answers < 2_000, 'the first is still being served');
  if (!socket.readableEnded) await once(socket, 'end');
  assert.equal(answers, 2_000);
});

test('tcp-socket-options: says which are set, and which cannot be', async (context) => {
  const { socket } = await speakTo(context, 'tcp-socket-options');
  const expected = 'noDelay: set\nkeepAlive: set\nreceiveBufferBytes: unsupported\n';
  assert.equal(await text(socket), expected);
});

test('tcp-connection-timeout: gives up in its time', async (context) => {
  const example = startExample(context, 'tcp-connection-timeout', '0', '300');
  assert.equal(await example.ended(), 0);
  assert.deepEqual(example.lines.slice(1), ['connecting', 'not connected: timeout']);
});

test('tcp-ip-version: both versions reach the port', async (context) => {
  const example = startExample(context, 'tcp-ip-version', '0');
  assert.equal(await example.ended(), 0);
  assert.deepEqual(example.lines.slice(1), [
    'IPv4: trying 127.0.0.1',
    'IPv4: connected from 127.0.0.1',
    'IPv4: closed',
    'IPv6: trying ::1',
    'IPv6: connected from ::1',
    'IPv6: closed',
  ]);
});

test('tcp-ping-pong: ends after its rounds', async (context) => {
  const example = startExample(context, 'tcp-ping-pong', '0', '20000');
  assert.equal(await example.ended(), 0);
  assert.equal(example.lines.at(-1), '20000 rounds');
});
