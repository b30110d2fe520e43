import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { test, type TestContext } from 'node:test';
import type { AcceptedSocket } from '../accepted-socket.ts';
import { TcpConnection } from '../connection.ts';
import type { ServerLifecycleEventReceiver, TcpConnectionActor } from '../handler.ts';
import type { AcceptReceiver } from './accepting.ts';
import { TcpListener } from './listener.ts';
import type { TcpListenerOptions } from './options.ts';
import type { Network, Place, Port, PortEvents } from '../network.ts';
import { processClock } from '../node/process-clock.ts';
import { octetString } from '../octets.ts';
import type { Address } from '../wire.ts';

const local = { port: 0, host: '127.0.0.1' };

class Quiet implements TcpConnectionActor, ServerLifecycleEventReceiver {
  readonly connection: TcpConnection;
  constructor(socket: AcceptedSocket) {
    this.connection = TcpConnection.server(socket, this);
  }
  onReceived(): void {
    return;
  }
}

/** A listener that listens, and is gone after the test. */
async function listening(
  context: TestContext,
  onAccept: AcceptReceiver,
  onFault?: (error: unknown) => void,
): Promise<{ listener: TcpListener; address: Address }> {
  const listener = new TcpListener(onFault === undefined ? local : { ...local, onFault }, onAccept);
  context.after(() => listener.hardClose());
  return { listener, address: await listener.listen() };
}

/** Connects to a listener, and resolves to the actor that owns the other side. */
async function accepted<Actor extends TcpConnectionActor>(
  context: TestContext,
  make: (socket: AcceptedSocket) => Actor,
): Promise<{ listener: TcpListener; address: Address; actor: Actor; client: Socket }> {
  let made: (actor: Actor) => void = () => undefined;
  const first = new Promise<Actor>((resolve) => {
    made = resolve;
  });
  const { listener, address } = await listening(context, (socket) => {
    const actor = make(socket);
    made(actor);
    return actor;
  });
  const client = connect({ ...address, allowHalfOpen: true });
  client.resume();
  context.after(() => client.destroy());
  return { listener, address, actor: await first, client };
}

test('TcpListener: resolves to the address that the system chose', async (context) => {
  const { listener, address } = await listening(context, (socket) => new Quiet(socket));
  assert.equal(address.host, '127.0.0.1');
  assert.ok(address.port > 0);
  assert.equal(await listener.listen(), address);
  assert.equal(listener.connectionCount, 0);
});

test('TcpListener: has seen nothing before it listens', () => {
  const listener = new TcpListener(local, (socket) => new Quiet(socket));
  assert.equal(listener.connectionCount, 0);
  const nothing = { accepted: 0, refused: 0, pausedAtLimit: 0, pausedForDescriptors: 0 };
  assert.deepEqual(listener.counts, nothing);
});

test('TcpListener: counts connections until they are gone', async (context) => {
  const { listener, actor, client } = await accepted(context, (socket) => new Quiet(socket));
  assert.equal(listener.connectionCount, 1);
  assert.equal(actor.connection.remoteAddress.port, client.localPort);
  const closed = once(client, 'close');
  actor.connection.hardClose();
  client.end();
  await closed;
  await untilCount(listener, 0);
});

test('TcpListener: a port in use is refused in one line', async (context) => {
  const { address } = await listening(context, (socket) => new Quiet(socket));
  const second = new TcpListener(address, (socket) => new Quiet(socket));
  await assert.rejects(second.listen(), {
    name: 'Error',
    message: `Cannot listen on 127.0.0.1:${address.port}: the port is in use`,
  });
  await second.close();
});

test('TcpListener: a port in use is refused on every address, too', async (context) => {
  const first = new TcpListener({ port: 0 }, (socket) => new Quiet(socket));
  context.after(() => first.hardClose());
  const { port } = await first.listen();
  const second = new TcpListener({ port }, (socket) => new Quiet(socket));
  const message = `Cannot listen on *:${port}: the port is in use`;
  await assert.rejects(second.listen(), { message });
});

test('TcpListener: an address of elsewhere is refused in the words of the system', async () => {
  const elsewhere = new TcpListener(
    { port: 1, host: '2001:db8::1' },
    (socket) => new Quiet(socket),
  );
  await assert.rejects(elsewhere.listen(), /^Error: Cannot listen on \[2001:db8::1\]:1: listen E/);
});

const wrong: { name: string; options: TcpListenerOptions; error: object }[] = [
  { name: 'a port that is none', options: { port: 65_536 }, error: { name: 'RangeError' } },
  { name: 'no place', options: {}, error: { name: 'TypeError', message: /has one of port/ } },
  { name: 'two places', options: { port: 1, path: '/a' }, error: { name: 'TypeError' } },
  { name: 'a backlog of none', options: { ...local, backlog: 0 }, error: { name: 'RangeError' } },
  {
    name: 'a limit of none',
    options: { ...local, connectionsMax: 0 },
    error: { name: 'RangeError' },
  },
  { name: 'half a peer', options: { ...local, perPeerMax: 0.5 }, error: { name: 'RangeError' } },
];

for (const { name, options, error } of wrong) {
  test(`TcpListener: ${name} is refused when it is made`, () => {
    assert.throws(() => new TcpListener(options, (socket) => new Quiet(socket)), error);
  });
}

test('TcpListener: without a catch, a failure is seen on stderr', async (context) => {
  const { address } = await listening(context, (socket) => new Quiet(socket));
  const program = `
    import { TcpListener } from '${new URL('./listener.js', import.meta.url).href}';
    new TcpListener({ port: ${address.port}, host: '127.0.0.1' }, () => {}).listen();`;
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', program],
    { encoding: 'utf8' },
  );
  assert.equal(status, 1);
  const message = `Error: Cannot listen on 127.0.0.1:${address.port}: the port is in use`;
  assert.ok(stderr.split('\n').some((line) => line.startsWith(message)));
});

test('TcpListener: an onAccept that throws costs that connection only', async (context) => {
  const faults: unknown[] = [];
  const fault = new Error('the fault');
  let count = 0;
  const { listener, address } = await listening(
    context,
    (socket) => {
      count++;
      if (count === 1) throw fault;
      return new Quiet(socket);
    },
    (error) => faults.push(error),
  );
  const first = connect(address);
  first.resume();
  await once(first, 'close');
  assert.deepEqual(faults, [fault]);
  const second = connect(address);
  second.resume();
  await untilCount(listener, 1);
  await listener.close();
  assert.equal(count, 2);
});

/** A network whose one port does what the test says. */
class OnePort implements Network, Port {
  readonly clock = processClock;
  events: PortEvents | undefined;
  readonly calls: string[] = [];
  connect(): never {
    throw new Error('Nobody connects here');
  }
  listen(_place: Place, events: PortEvents): Port {
    this.events = events;
    setImmediate(() => events.onListening({ host: 'here', port: 1 }));
    return this;
  }
  room(): number {
    return 100;
  }
  pause(): void {
    this.calls.push('pause');
  }
  resume(): void {
    this.calls.push('resume');
  }
  close(): void {
    this.calls.push('close');
    setImmediate(() => this.events?.onClosed());
  }
}

test('TcpListener: an onAccept without a connection costs that one only', async (context) => {
  const faults: unknown[] = [];
  const { listener, address } = await listening(
    context,
    () => Object.create(null) as TcpConnectionActor,
    (error) => faults.push(error),
  );
  const client = connect(address);
  client.resume();
  await once(client, 'close');
  assert.match(String(faults), /^TypeError: onAccept answers an object whose connection is no/);
  await listener.close();
});

test('TcpListener: failing to accept a connection is only a fault', async () => {
  const faults: unknown[] = [];
  const network = new OnePort();
  const options = { port: 1, network, onFault: (error: unknown) => void faults.push(error) };
  const listener = new TcpListener(options, (socket) => new Quiet(socket));
  await listener.listen();
  const error = new Error('accept failed');
  network.events?.onAcceptFailed('failed', error);
  assert.deepEqual([faults, network.calls], [[error], []]);
  network.events?.onAcceptFailed('no-descriptors', new Error('accept EMFILE'));
  assert.deepEqual([faults, network.calls], [[error], ['pause']]);
  await listener.close();
  assert.deepEqual(network.calls, ['pause', 'close']);
});

test('TcpListener: close() ends connections in order, and waits for it', async (context) => {
  const { listener, actor, client } = await accepted(context, (socket) => new Quiet(socket));
  const ended = once(client, 'end');
  let state = 'open';
  const closed = listener.close().then(() => {
    state = 'closed';
  });
  assert.equal(actor.connection.isClosed(), true);
  await ended;
  assert.equal(state, 'open');
  client.end();
  await closed;
  assert.equal(listener.connectionCount, 0);
  await assert.rejects(connected(listener), { code: 'ECONNREFUSED' });
});

test('TcpListener: close() asks an owner that wants to be asked', async (context) => {
  const { listener, actor, client } = await accepted(context, (socket) => {
    const quiet = new Quiet(socket);
    return Object.assign(quiet, {
      onListenerClosing: () => {
        quiet.connection.send(octetString('goodbye'));
        quiet.connection.close();
      },
    });
  });
  const data = once(client, 'data');
  const closed = listener.close();
  assert.equal(listener.close(), closed);
  assert.equal(actor.connection.isClosed(), false);
  assert.deepEqual(await data, [Buffer.from('goodbye')]);
  client.end();
  await closed;
});

test('TcpListener: hardClose() ends everything at once, also what is closing', async (context) => {
  const { listener } = await accepted(context, (socket) => new Quiet(socket));
  const closed = listener.close();
  assert.equal(listener.hardClose(), closed);
  await closed;
  assert.equal(listener.connectionCount, 0);
});

test('TcpListener: close() before listen() is the end of it', async () => {
  const listener = new TcpListener(local, (socket) => new Quiet(socket));
  await listener.close();
  await assert.rejects(listener.listen(), { message: 'The listener is closed' });
});

test('TcpListener: close() right behind listen() waits for it', async () => {
  const listener = new TcpListener(local, (socket) => new Quiet(socket));
  const listened = listener.listen();
  await listener.close();
  await listened;
  await assert.rejects(connected(listener), { code: 'ECONNREFUSED' });
});

async function connected(listener: TcpListener): Promise<void> {
  await once(connect(await listener.listen()), 'connect');
}

async function untilCount(listener: TcpListener, count: number): Promise<void> {
  while (listener.connectionCount !== count) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}
