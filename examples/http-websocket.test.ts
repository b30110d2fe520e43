import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { test, type TestContext } from 'node:test';
import { WebSocket } from 'ws';
import { startExample, type ExampleProcess } from './example-process.ts';

async function opened(context: TestContext): Promise<{
  readonly example: ExampleProcess;
  readonly socket: WebSocket;
  readonly port: number;
}> {
  const example = startExample(context, 'http-websocket', '0');
  const port = await example.port();
  const socket = new WebSocket(`ws://127.0.0.1:${port}/echo`);
  context.after(() => socket.terminate());
  await once(socket, 'open');
  return { example, socket, port };
}

/** Sends a message, and answers what comes back. */
async function echoed(socket: WebSocket, message: string | Buffer): Promise<string | Buffer> {
  const back = once(socket, 'message');
  socket.send(message);
  const [data, isBinary] = (await back) as [Buffer, boolean];
  return isBinary ? data : data.toString();
}

test('http-websocket: all comes back, and it ends in order', async (context) => {
  const { example, socket } = await opened(context);
  assert.equal(await echoed(socket, 'hello'), 'hello');
  assert.deepEqual(await echoed(socket, Buffer.from([0, 255])), Buffer.from([0, 255]));
  const large = Buffer.alloc(4_000_000, 'large');
  assert.ok(large.equals(Buffer.from(await echoed(socket, large))));
  const pong = once(socket, 'pong');
  socket.ping();
  await pong;
  socket.close(1000);
  await once(socket, 'close');
  await example.line(/^closed with 1000$/);
});

test('http-websocket: many messages in one go come back in their order', async (context) => {
  const { socket } = await opened(context);
  const back: string[] = [];
  const all = new Promise<void>((resolve) => {
    socket.on('message', (data: Buffer) => {
      if (back.push(data.toString()) === 1_000) resolve();
    });
  });
  const sent = Array.from({ length: 1_000 }, (_, index) => `${index}`);
  for (const message of sent) socket.send(message);
  await all;
  assert.deepEqual(back, sent);
});

test('http-websocket: frames that come with the request are not lost', async (context) => {
  const { port } = await opened(context);
  const socket = connect(port, '127.0.0.1');
  context.after(() => socket.destroy());
  const request = [
    'GET /echo HTTP/1.1',
    'Host: a',
    'Connection: upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
  ].join('\r\n');
  // A text frame with "hi", masked with zeros.
  const frame = Buffer.from([0x81, 0x82, 0, 0, 0, 0, 0x68, 0x69]);
  socket.write(Buffer.concat([Buffer.from(`${request}\r\n\r\n`), frame]));
  let received = '';
  for await (const bytes of socket) {
    received += (bytes as Buffer).toString('latin1');
    if (received.endsWith('\x81\x02hi')) break;
  }
  assert.match(received, /^HTTP\/1\.1 101 Switching Protocols\r\n/);
});

test('http-websocket: what is none is an ordinary request', async (context) => {
  const { port } = await opened(context);
  const socket = connect(port, '127.0.0.1');
  const fields = 'Host: a\r\nConnection: upgrade\r\nUpgrade: other\r\n';
  socket.end(`GET /echo HTTP/1.1\r\n${fields}\r\n`.repeat(2));
  const answers = (await text(socket)).match(/^HTTP\/1\.1 .*$/gm);
  assert.deepEqual(answers, Array(2).fill('HTTP/1.1 426 Upgrade Required'));
});

test('http-websocket: a server that is stopped tells its clients', async (context) => {
  const { example, socket } = await opened(context);
  const closed = once(socket, 'close');
  assert.equal(await example.stop(), 0);
  const [code] = (await closed) as [number];
  assert.equal(code, 1001);
});
