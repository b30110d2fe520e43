import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { TcpListenerOptions } from '../tcp/listen/options.ts';
import { octetString } from '../tcp/octets.ts';
import { dial, echo, meet, type Meeting } from './meeting.ts';
import { startServer } from './server-process.ts';
import { turnsUntil } from './turns-until.ts';
import type { Callbacks, Witness } from './witness.ts';

const clients = 40;
const connectionsMax = 7;

/** Asks, and goes when it was answered. */
const asking: Callbacks = (connection) => ({
  onConnected: () => {
    connection.send(octetString('hello'));
  },
  onReceived: () => {
    connection.close();
  },
});

async function areServed(asked: readonly Witness[]): Promise<void> {
  for (const client of asked) {
    await client.until('closed');
    assert.deepEqual(client.life, ['connected', 'peerEnd', 'closed closed']);
    assert.equal(client.received.toString(), 'hello');
  }
}

/** It paused and went on in turn, as often as was counted. */
function inTurn(told: readonly string[], count: number): void {
  const turns = Array.from({ length: told.length }, (_, at) =>
    at % 2 === 0 ? 'limit' : 'resumed',
  );
  assert.deepEqual(told, turns);
  assert.equal(told.filter((word) => word === 'limit').length, count);
  assert.ok(count > 0);
}

function pathOf(context: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'stallion-'));
  context.after(() => {
    rmSync(folder, { recursive: true });
  });
  return join(folder, 'socket');
}

const places: { [name: string]: (context: TestContext) => Partial<TcpListenerOptions> } = {
  'a port': () => ({}),
  'a path': (context) => ({ path: pathOf(context) }),
};

for (const [name, place] of Object.entries(places)) {
  test(`limits: at its maximum ${name} lets connections wait, and serves all`, async (context) => {
    const told: string[] = [];
    let most = 0;
    let pause: () => void = () => undefined;
    const paused = new Promise<void>((resolve) => {
      pause = resolve;
    });
    const meeting: Meeting = await meet(context, {
      listener: {
        ...place(context),
        connectionsMax,
        onPaused: (reason) => {
          told.push(reason);
          pause();
        },
        onResumed: () => told.push('resumed'),
      },
      callbacks: (connection) => ({
        ...echo(connection),
        onStarted: () => void (most = Math.max(most, meeting.listener.connectionCount)),
      }),
    });
    let answered = 0;
    const staying: Callbacks = (connection) => ({
      ...asking(connection),
      onReceived: () => {
        answered++;
        if (answered === clients) pause();
        void paused.then(() => connection.close());
      },
    });
    await areServed(Array.from({ length: clients }, () => meeting.dial({ callbacks: staying })));
    await meeting.untilEmpty();
    const { accepted, refused, pausedAtLimit, pausedForDescriptors } = meeting.listener.counts;
    assert.deepEqual([accepted, refused, pausedForDescriptors], [clients, 0, 0]);
    assert.equal(most, connectionsMax);
    inTurn(told, pausedAtLimit);
    assert.equal(told.at(-1), 'resumed');
  });
}

test('limits: at its maximum an inherited socket lets connections wait', async (context) => {
  const bound = createServer().listen(0, '127.0.0.1');
  await once(bound, 'listening');
  const address = bound.address();
  assert.ok(address !== null && typeof address === 'object');
  const { fd } = Reflect.get(bound, '_handle') as { fd: number };
  const { server } = await startServer(context, {
    options: { fd: 4, connectionsMax },
    handedDown: fd,
  });
  bound.close();
  const target = { host: '127.0.0.1', port: address.port };
  const staying = Array.from({ length: connectionsMax }, () => dial(target, { callbacks: hello }));
  for (const client of staying) await client.untilReceived(5);
  const others = Array.from({ length: clients }, () => dial(target, { callbacks: asking }));
  for (const client of others) await client.until('connected');
  for (const client of staying) client.connection.close();
  await areServed(others);
  const seen = await server.until(({ connectionCount }) => connectionCount === 0);
  assert.deepEqual([seen.counts.accepted, seen.counts.refused], [clients + connectionsMax, 0]);
  assert.equal(seen.most, connectionsMax);
  inTurn(seen.told, seen.counts.pausedAtLimit);
});

test('limits: those over the maximum are not accepted while all stay', async (context) => {
  const meeting = await meet(context, { listener: { connectionsMax: 2 }, callbacks: echo });
  const staying = [0, 1].map(() => meeting.dial({ callbacks: hello }));
  for (const client of staying) await client.untilReceived(5);
  const waiting = meeting.dial({ callbacks: asking });
  await waiting.until('connected');
  for (let round = 0; round < 20; round++) {
    for (const client of staying) {
      client.connection.send(octetString('hello'));
      await client.untilReceived(10 + 5 * round);
    }
  }
  assert.deepEqual([waiting.receivedBytes, meeting.servers.length], [0, 2]);
  staying[0]?.connection.hardClose();
  await areServed([waiting]);
});

const hello: Callbacks = (connection) => ({
  onConnected: () => {
    connection.send(octetString('hello'));
  },
});

test('limits: a peer that has as many as it may is refused more', async (context) => {
  const meeting = await meet(context, { listener: { perPeerMax: 2 }, callbacks: echo });
  const taken = [0, 1].map(() => meeting.dial({ callbacks: hello }));
  for (const client of taken) await client.untilReceived(5);
  const refused = meeting.dial();
  await refused.until('closed');
  const another = meeting.dial(
    { callbacks: asking },
    { ...meeting.address, localHost: '127.0.0.2' },
  );
  await areServed([another]);
  taken[0]?.connection.close();
  await taken[0]?.until('closed');
  await turnsUntil(() => meeting.listener.connectionCount === 1);
  await areServed([meeting.dial({ callbacks: asking })]);
  const { counts } = meeting.listener;
  assert.deepEqual([counts.accepted, counts.refused], [4, 1]);
});

test('limits: connections over a path have no peer to be counted by', async (context) => {
  const path = pathOf(context);
  const meeting = await meet(context, { listener: { path, perPeerMax: 1 }, callbacks: echo });
  const taken = [0, 1, 2].map(() => meeting.dial({ callbacks: hello }));
  for (const client of taken) await client.untilReceived(5);
  assert.equal(meeting.listener.counts.refused, 0);
});
