import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { TcpConnection } from '../tcp/connection.ts';
import { TcpListener } from '../tcp/listen/listener.ts';

/**
 * A listener where accepting cannot be paused, for one connection, with room for one that waits.
 */
async function narrow(
  context: TestContext,
  backlog = 1,
): Promise<{
  readonly listener: TcpListener;
  readonly accepted: TcpConnection[];
  readonly visit: () => Socket;
}> {
  const folder = mkdtempSync(join(tmpdir(), 'stallion-'));
  const path = join(folder, 'socket');
  const accepted: TcpConnection[] = [];
  const listener = new TcpListener({ path, connectionsMax: 1, backlog }, (socket) => {
    const connection = TcpConnection.server(socket, {
      onReceived: (bytes) => void connection.send(bytes),
    });
    accepted.push(connection);
    return { connection };
  });
  context.after(async () => {
    await listener.hardClose();
    rmSync(folder, { recursive: true });
  });
  await listener.listen();
  const visit = (): Socket => {
    const socket = connect(path);
    context.after(() => socket.destroy());
    return socket;
  };
  return { listener, accepted, visit };
}

test('parking: who comes too early waits unread, and more are turned away', async (context) => {
  const { accepted, visit } = await narrow(context);
  const first = visit();
  first.write('first');
  assert.deepEqual(await once(first, 'data'), [Buffer.from('first')]);
  const second = visit();
  second.write('second');
  await once(second, 'connect');
  const third = visit();
  third.resume();
  await once(third, 'close');
  assert.equal(accepted.length, 1);
  first.end();
  assert.deepEqual(await once(second, 'data'), [Buffer.from('second')]);
  assert.equal(accepted.length, 2);
});

test('parking: those who wait come in one after the other', async (context) => {
  const { accepted, visit } = await narrow(context, 3);
  const sockets = [visit(), visit(), visit()];
  for (const [at, socket] of sockets.entries()) {
    socket.write('x');
    await once(socket, 'data');
    assert.equal(accepted.length, at + 1);
    socket.end();
  }
});

test('parking: who waits at a listener that closes is turned away', async (context) => {
  const { listener, accepted, visit } = await narrow(context);
  const first = visit();
  first.write('first');
  await once(first, 'data');
  const second = visit();
  second.on('error', () => undefined).resume();
  await once(second, 'connect');
  // It is parked as soon as a third finds no more room.
  const third = visit();
  await once(third.resume(), 'close');
  const closed = once(second, 'close');
  await listener.hardClose();
  await closed;
  assert.equal(accepted.length, 1);
});
