import assert from 'node:assert/strict';
import { test } from 'node:test';
import { octetString } from '../tcp/octets.ts';
import { dial } from './meeting.ts';
import { noDescriptorLimit, startServer } from './server-process.ts';
import type { Callbacks, Witness } from './witness.ts';

const hello = octetString('hello');
const clients = 120;

const asking: Callbacks = (connection) => ({
  onConnected: () => {
    connection.send(hello);
  },
});

// @spec rfc9112-9.5-keep-under-overload
test(
  'descriptors: when they run out, connections wait, and all are served',
  {
    skip: noDescriptorLimit,
  },
  async (context) => {
    const { server, address } = await startServer(context, {
      options: { port: 0, host: '127.0.0.1' },
      descriptors: 64,
    });
    const all = Array.from({ length: clients }, () => dial(address, { callbacks: asking }));
    const paused = await server.until(({ told }) => told.includes('descriptors'));
    const served = await firstServed(all, paused.connectionCount);
    assert.ok(served.length < clients);

    assert.ok((await server.rest()) < 0.5, 'it waits without turning in circles');
    const rested = await server.seen();
    assert.equal(rested.counts.accepted, paused.counts.accepted);
    assert.ok(rested.counts.pausedForDescriptors <= 3);

    for (const client of served) client.connection.send(hello);
    for (const client of served) await client.untilReceived(10);
    assert.ok(all.every(({ life }) => life.length === 1 && life[0] === 'connected'));

    for (const client of all) {
      await client.untilReceived(5);
      client.connection.close();
      await client.until('closed');
      assert.deepEqual(client.life, ['connected', 'peerEnd', 'closed closed']);
    }
    const seen = await server.until(
      ({ connectionCount, told }) => connectionCount === 0 && told.at(-1) === 'resumed',
    );
    assert.deepEqual([seen.counts.accepted, seen.counts.refused], [clients, 0]);
    assert.deepEqual([seen.ends, seen.faults], [{ closed: clients }, []]);
    assert.ok(seen.counts.pausedForDescriptors > 0);
    assert.deepEqual(seen.told.slice(0, 2), ['descriptors', 'resumed']);
  },
);

/** Waits until so many have had their answer, and nobody else has. */
async function firstServed(all: readonly Witness[], count: number): Promise<Witness[]> {
  for (const client of all) await client.until('connected');
  const served = all.slice(0, count);
  for (const client of served) await client.untilReceived(5);
  assert.equal(all.filter(({ receivedBytes }) => receivedBytes > 0).length, count);
  return served;
}
