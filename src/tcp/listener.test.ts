import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { connect, Server, type Socket } from 'node:net';
import { mock, test, type TestContext } from 'node:test';
import type { AcceptedSocket } from './accepted-socket.ts';
import { TcpConnection } from './connection.ts';
import type { ServerLifecycleEventReceiver, TcpConnectionActor } from './handler.ts';
import { TcpListener, type AcceptReceiver } from './listener.ts';
import { octetString } from './octets.ts';
import type { Address } from './wire.ts';

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

test('TcpListener: a number that is no port is refused', async () => {
  const listener = new TcpListener({ port: 65_536 }, (socket) => new Quiet(socket));
  await assert.rejects(listener.listen(), { name: 'RangeError' });
});

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

test('TcpListener: failing to accept a connection is only a fault', async (context) => {
  const faults: unknown[] = [];
  const create = mock.method(Server.prototype, 'listen');
  const { listener } = await listening(
    context,
    (socket) => new Quiet(socket),
    (error) => faults.push(error),
  );
  create.mock.restore();
  const server = create.mock.calls[0]?.this as Server;
  const error = new Error('accept EMFILE');
  server.emit('error', error);
  assert.deepEqual(faults, [error]);
  await listener.close();
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
