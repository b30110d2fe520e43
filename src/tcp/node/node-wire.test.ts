import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, createServer, Socket, type AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';
import { NodeWire } from './node-wire.ts';
import { octetString, octetStringFrom, type Octets } from '../octets.ts';
import type { Address, WireEvents } from '../wire.ts';

interface Pair {
  readonly wire: NodeWire;

  /** The socket inside the wire. */
  readonly socket: Socket;
  readonly peer: Socket;
}

/** Two connected sockets, one of them in a wire. Both are destroyed after the test. */
async function pair(context: TestContext): Promise<Pair> {
  const server = createServer({ allowHalfOpen: true, noDelay: true });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const peer = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  const [[socket]] = (await Promise.all([once(server, 'connection'), once(peer, 'connect')])) as [
    [Socket],
    unknown,
  ];
  context.after(() => {
    socket.destroy();
    peer.destroy();
    server.close();
  });
  return { wire: new NodeWire(socket), socket, peer };
}

/** Writes down events, and lets a test wait for the next one of a kind. */
class Recorder implements WireEvents {
  readonly told: string[] = [];
  readonly #awaited = new Map<string, () => void>();

  next(event: string): Promise<void> {
    return new Promise((resolve) => {
      this.#awaited.set(event, resolve);
    });
  }

  onAttempt(remote: Address): void {
    this.#tell('attempt', remote.host);
  }
  onConnected(): void {
    this.#tell('connected');
  }
  onSecured(): void {
    this.#tell('secured');
  }
  onTlsSession(): void {
    this.#tell('session');
  }
  onBytes(bytes: Uint8Array): void {
    this.#tell('bytes', octetStringFrom(bytes));
  }
  onProgress(): void {
    this.#tell('progress');
  }
  onWritten(): void {
    this.#tell('written');
  }
  onPeerEnd(): void {
    this.#tell('peerEnd');
  }
  onFailed(failure: string): void {
    this.#tell('failed', failure);
  }

  #tell(event: string, what?: string): void {
    this.told.push(what === undefined ? event : `${event} ${what}`);
    this.#awaited.get(event)?.();
  }
}

async function opened(context: TestContext): Promise<Pair & { readonly events: Recorder }> {
  const events = new Recorder();
  const made = await pair(context);
  made.wire.open(events);
  return { ...made, events };
}

/** Resolves when a paused socket holds octets that it has read ahead. */
async function hasRead(socket: Socket): Promise<void> {
  while (socket.readableLength === 0) await turn();
}

function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

async function received(peer: Socket, count: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of peer.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes >= count) break;
  }
  return Buffer.concat(chunks);
}

test('NodeWire: knows the addresses of both ends, also when they are gone', async (context) => {
  const { wire, socket, peer } = await pair(context);
  const { localPort, remotePort } = socket;
  socket.destroy();
  await once(socket, 'close');
  assert.deepEqual(wire.local, { host: '127.0.0.1', port: localPort });
  assert.deepEqual(wire.remote, { host: '127.0.0.1', port: remotePort });
  assert.equal(peer.remotePort, localPort);
});

test('NodeWire: has no addresses where the system tells none', () => {
  const wire = new NodeWire(new Socket());
  assert.deepEqual([wire.local, wire.remote], Array(2).fill({ host: '', port: 0 }));
});

/** Octets that a text encoding or a search for line ends would spoil. */
const high = octetString('\x00\x7f\x80\xff\r\n');
const writes: { name: string; octets: Octets | Octets[]; expected: string }[] = [
  { name: 'an octet string', octets: high, expected: high },
  { name: 'bytes', octets: Buffer.from(high, 'latin1'), expected: high },
  { name: 'a view', octets: Uint8Array.of(0, 0x61, 0x62, 0).subarray(1, 3), expected: 'ab' },
  { name: 'a list of one', octets: [high], expected: high },
  {
    name: 'a list',
    octets: [octetString('a'), Uint8Array.of(0x62), octetString(''), high],
    expected: `ab${high}`,
  },
];

for (const { name, octets, expected } of writes) {
  test(`NodeWire: the system takes ${name} at once, as it is`, async (context) => {
    const { wire, peer, events } = await opened(context);
    assert.equal(wire.write(octets), 'written');
    assert.equal(octetStringFrom(await received(peer, expected.length)), expected);
    assert.deepEqual(events.told, []);
  });
}

for (const form of ['one run', 'a list'] as const) {
  test(`NodeWire: a large write of ${form} is pending until the peer reads`, async (context) => {
    const { wire, peer, events } = await opened(context);
    const bytes = Buffer.alloc(16 << 20, 'the quick brown fox jumps over the lazy dog');
    const head = octetString('head');
    const written = events.next('written');
    assert.equal(wire.write(form === 'a list' ? [head, bytes] : bytes), 'pending');
    const expected = form === 'a list' ? Buffer.concat([Buffer.from(head), bytes]) : bytes;
    assert.ok((await received(peer, expected.length)).equals(expected));
    await written;
    assert.equal(wire.write(octetString('more')), 'written');
    assert.equal(octetStringFrom(await received(peer, 4)), 'more');
    assert.equal(events.told.at(-1), 'written');
    assert.ok(events.told.length > 1);
    assert.ok(events.told.slice(0, -1).every((event) => event === 'progress'));
  });
}

test('NodeWire: a write taken at once does not end one that is pending', async (context) => {
  const { wire, peer, events } = await opened(context);
  const large = Buffer.alloc(16 << 20);
  assert.equal(wire.write(octetString('small')), 'written');
  assert.equal(wire.write(large), 'pending');
  const written = events.next('written');
  await received(peer, large.length + 5);
  await written;
  assert.equal(events.told.filter((event) => event === 'written').length, 1);
});

test('NodeWire: brings octets in order, and the end of the peer behind them', async (context) => {
  const { wire, peer, events } = await opened(context);
  const ended = events.next('peerEnd');
  peer.end('abc', 'latin1');
  await ended;
  assert.deepEqual(events.told, ['bytes abc', 'peerEnd']);
  assert.equal(wire.write(octetString('still')), 'written');
  assert.equal(octetStringFrom(await received(peer, 5)), 'still');
});

test('NodeWire: paused, it keeps octets and the end back until resumed', async (context) => {
  const { wire, socket, peer, events } = await opened(context);
  wire.pause();
  const count = 4 << 20;
  peer.end(Buffer.alloc(count, 'x'));
  await hasRead(socket);
  assert.equal(events.told.length, 0);
  const ended = events.next('peerEnd');
  wire.resume();
  await ended;
  const bytes = events.told.slice(0, -1).join('').replaceAll('bytes ', '');
  assert.equal(bytes.length, count);
  assert.equal(events.told.at(-1), 'peerEnd');
});

test('NodeWire: end() sends FIN behind what was written', async (context) => {
  const { wire, peer } = await opened(context);
  wire.write(octetString('last'));
  wire.end();
  assert.equal(octetStringFrom(await received(peer, Infinity)), 'last');
});

test('NodeWire: octets taken before destroy() still reach the peer', async (context) => {
  const { wire, peer } = await opened(context);
  wire.write(octetString('last'));
  wire.destroy();
  assert.equal(octetStringFrom(await received(peer, Infinity)), 'last');
});

test('NodeWire: a reset by the peer is one failure, and the last event', async (context) => {
  const { socket, peer, events } = await opened(context);
  const closed = once(socket, 'close').catch(() => once(socket, 'close'));
  peer.resetAndDestroy();
  await closed;
  assert.deepEqual(events.told, ['failed peer-reset']);
});

test('NodeWire: a reset behind the end of the peer is a failure, too', async (context) => {
  const { wire, peer, events } = await opened(context);
  const ended = events.next('peerEnd');
  peer.end();
  await ended;
  const failed = events.next('failed');
  peer.resetAndDestroy();
  wire.write(octetString('into the void'));
  await failed;
  assert.deepEqual(events.told, ['peerEnd', 'failed peer-reset']);
});

const failures = [
  { code: 'ECONNRESET', failure: 'peer-reset' },
  { code: 'EPIPE', failure: 'peer-reset' },
  { code: 'ETIMEDOUT', failure: 'unreachable' },
  { code: undefined, failure: 'failed' },
];

for (const { code, failure } of failures) {
  test(`NodeWire: an error with the code ${code ?? 'none'} is ${failure}`, async (context) => {
    const { socket, events } = await opened(context);
    const failed = events.next('failed');
    socket.destroy(Object.assign(new Error('broken'), { code }));
    await failed;
    assert.deepEqual(events.told, [`failed ${failure}`]);
  });
}

test('NodeWire: a socket that is closed without an error has failed', async (context) => {
  const { socket, events } = await opened(context);
  const failed = events.next('failed');
  socket.destroy();
  await failed;
  assert.deepEqual(events.told, ['failed failed']);
});

test('NodeWire: a write to a broken socket is pending until the failure comes', async (context) => {
  const { wire, socket, events } = await opened(context);
  const failed = events.next('failed');
  socket.destroy(Object.assign(new Error('broken'), { code: 'ECONNRESET' }));
  assert.equal(wire.write(octetString('lost')), 'pending');
  wire.pause();
  wire.resume();
  wire.end();
  await failed;
  assert.deepEqual(events.told, ['failed peer-reset']);
});

test('NodeWire: a socket that broke before open() fails after it', async (context) => {
  const { wire, socket } = await pair(context);
  socket.destroy(Object.assign(new Error('broken'), { code: 'ECONNRESET' }));
  await once(socket, 'close').catch(() => once(socket, 'close'));
  const events = new Recorder();
  const failed = events.next('failed');
  wire.open(events);
  assert.deepEqual(events.told, []);
  await failed;
  assert.deepEqual(events.told, ['failed peer-reset']);
});

test('NodeWire: after destroy() come no events, and a second one is fine', async (context) => {
  const { wire, socket, peer, events } = await opened(context);
  const first = events.next('bytes');
  peer.write('first');
  await first;
  wire.pause();
  peer.end('second');
  await hasRead(socket);
  wire.resume();
  wire.destroy();
  wire.destroy();
  await once(socket, 'close');
  assert.deepEqual(events.told, ['bytes first']);
});

test('NodeWire: an error after destroy() is swallowed', async (context) => {
  const { wire, socket, events } = await opened(context);
  wire.destroy();
  socket.emit('error', new Error('late'));
  await once(socket, 'close');
  assert.deepEqual(events.told, []);
});

test('NodeWire: a security of another network is refused', async (context) => {
  const { wire, peer, events } = await opened(context);
  assert.throws(() => wire.startTls({ role: 'server' }), {
    name: 'TypeError',
    message: 'The security is neither a TlsServer nor a TlsClient',
  });
  const first = events.next('bytes');
  peer.write('plain');
  await first;
  assert.deepEqual(events.told, ['bytes plain']);
});
