import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { octetString } from '../tcp/octets.ts';
import { count } from './guarantees/counts.ts';
import { dial } from './meeting.ts';
import { noDescriptorLimit, startServer } from './server-process.ts';
import type { Callbacks } from './witness.ts';

const hello = octetString('hello');

/** How many descriptors this process may have. */
function descriptorsOfThis(): number {
  const limits = readFileSync('/proc/self/limits', 'latin1');
  return Number(/^Max open files +(\d+)/m.exec(limits)?.[1] ?? 1_024);
}

test(
  'flood: no more than the maximum are held, and all are served',
  {
    skip: noDescriptorLimit,
  },
  async (context) => {
    const clients = Math.min(count({ quick: 3_000, full: 10_000 }), descriptorsOfThis() - 100);
    const connectionsMax = Math.floor(clients / 10);
    const { server, address } = await startServer(context, {
      options: { port: 0, host: '127.0.0.1', connectionsMax, backlog: 4_096 },
      descriptors: 4_096,
    });
    const established = Array.from({ length: 10 }, () =>
      dial(address, {
        callbacks: (connection) => ({ onConnected: () => void connection.send(hello) }),
      }),
    );
    for (const client of established) await client.untilReceived(5);

    let go: () => void = () => undefined;
    const released = new Promise<void>((resolve) => {
      go = resolve;
    });
    const staying: Callbacks = (connection) => ({
      onConnected: () => void connection.send(hello),
      onReceived: () => void released.then(() => connection.close()),
    });
    const flood = Array.from({ length: clients }, () => dial(address, { callbacks: staying }));
    for (let round = 1; round <= 20; round++) {
      for (const client of established) client.connection.send(hello);
      for (const client of established) await client.untilReceived(5 + 5 * round);
    }
    const full = await server.until(({ connectionCount }) => connectionCount === connectionsMax);
    assert.deepEqual(full.told, ['limit']);
    go();

    for (const client of flood) {
      await client.until('closed');
      assert.deepEqual(client.life, ['connected', 'peerEnd', 'closed closed']);
      assert.equal(client.receivedBytes, 5);
    }
    for (const client of established) {
      assert.deepEqual(client.life, ['connected']);
      client.connection.close();
      await client.until('closed');
    }
    const seen = await server.until(({ connectionCount }) => connectionCount === 0);
    assert.equal(seen.most, connectionsMax);
    assert.deepEqual([seen.counts.accepted, seen.counts.refused], [clients + 10, 0]);
    assert.deepEqual([seen.ends, seen.faults], [{ closed: clients + 10 }, []]);
  },
);
