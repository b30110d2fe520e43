import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { octetString } from '../tcp/octets.ts';
import { echo, meet, type Meeting } from './meeting.ts';
import type { Callbacks } from './witness.ts';

const greeting: Callbacks = (connection) => ({
  onStarted: () => {
    connection.send(octetString('hello'));
  },
});

/** A socket of Node that was greeted. It ends only when it is told to. */
async function greeted(meeting: Meeting): Promise<Socket> {
  const socket = meeting.socket();
  await once(socket, 'data');
  return socket;
}

test('drain: it tells how many ended in time, and how many were cut', async (context) => {
  const meeting = await meet(context, { callbacks: greeting });
  const sockets = [];
  for (let count = 0; count < 5; count++) sockets.push(await greeted(meeting));
  for (const socket of sockets.slice(0, 3)) socket.once('end', () => socket.end());
  assert.deepEqual(await meeting.listener.drain(300), { ended: 3, cut: 2 });
  assert.equal(meeting.listener.connectionCount, 0);
  const causes = meeting.servers.map(({ life }) => life.at(-1)).sort();
  const inTime = Array<string>(3).fill('closed closed');
  assert.deepEqual(causes, [...inTime, 'closed hard-closed', 'closed hard-closed']);
});

test('drain: it waits no longer than the connections', async (context) => {
  const meeting = await meet(context, { callbacks: greeting });
  const socket = await greeted(meeting);
  socket.once('end', () => socket.end());
  assert.deepEqual(await meeting.listener.drain(1_000_000), { ended: 1, cut: 0 });
});

/** Waits until a socket is gone, whether with an error or not. */
function closed(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    socket.once('close', () => {
      resolve();
    });
  });
}

function pathOf(context: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'stallion-'));
  context.after(() => {
    rmSync(folder, { recursive: true });
  });
  return join(folder, 'socket');
}

for (const kind of ['port', 'path'] as const) {
  test(`drain: close() of a ${kind} that is paused ends, and lets nobody wait`, async (context) => {
    const path = pathOf(context);
    const told: string[] = [];
    const meeting = await meet(context, {
      listener: {
        ...(kind === 'path' && { path }),
        connectionsMax: 2,
        onPaused: (reason) => told.push(reason),
        onResumed: () => told.push('resumed'),
      },
      callbacks: echo,
    });
    const target = kind === 'path' ? { path } : meeting.address;
    const sockets = Array.from({ length: 5 }, () => connect(target));
    const ends = sockets.map(closed);
    for (const socket of sockets) {
      context.after(() => socket.destroy());
      socket.on('error', () => undefined);
      socket.resume();
    }
    await Promise.all(sockets.map((socket) => once(socket, 'connect')));
    await meeting.server(1);
    await meeting.listener.close();
    await Promise.all(ends);
    assert.equal(meeting.servers.length, 2);
    assert.deepEqual(told, ['limit']);
  });

  test(`drain: hardClose() of a ${kind} that is paused ends at once`, async (context) => {
    const path = pathOf(context);
    const listener = { ...(kind === 'path' && { path }), connectionsMax: 1 };
    const meeting = await meet(context, { listener, callbacks: greeting });
    const target = kind === 'path' ? { path } : meeting.address;
    const [first, second] = [connect(target), connect(target)];
    for (const socket of [first, second]) socket.on('error', () => undefined);
    await Promise.all([once(first, 'connect'), once(second, 'connect')]);
    await meeting.server();
    await meeting.listener.hardClose();
    first.resume();
    second.resume();
    await Promise.all([first, second].map(closed));
    assert.equal(meeting.servers.length, 1);
  });
}
