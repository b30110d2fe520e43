import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NetworkConditions } from '../testing/simulated-conditions.ts';
import { link, type Link } from './simulated-link.ts';

const octet = new Uint8Array(1);

/** A server that writes down that nothing has moved for a second. */
function idling(conditions: NetworkConditions = {}): Link & { readonly idle: number[] } {
  const idle: number[] = [];
  const linked = link({
    conditions,
    server: {
      options: { idleMs: 1_000 },
      callbacks: () => ({ onIdleTimeout: () => void idle.push(linked.network.clock.now()) }),
    },
  });
  return { ...linked, idle };
}

test('TcpConnection: a standstill of the process makes nobody idle whose octets have come', () => {
  const { network, server, client, idle } = idling({ latencyMs: 200 });
  network.run(900 - network.clock.now());
  for (let count = 0; count < 50; count++) client.send(octet);
  network.run(50);
  assert.ok(server.bytesReceived < 50, 'some are still on their way');
  network.clock.stall(5_000);
  network.run(900);
  assert.deepEqual([server.bytesReceived, idle], [50, []]);
});

test('TcpConnection: a standstill is no excuse for a peer that sent nothing', () => {
  const { network, idle } = idling();
  network.clock.stall(5_000);
  network.run(100);
  assert.equal(idle.length, 1);
});

test('TcpConnection: idle comes again after each further idle time, up to two ticks late', () => {
  const { network, idle } = idling();
  network.run(10_000);
  const gaps = idle.map((at, index) => at - (idle[index - 1] ?? 0));
  assert.ok(idle.length >= 8);
  assert.ok(
    gaps.every((gap) => gap >= 1_000 && gap <= 1_200),
    gaps.join(' '),
  );
});

test('TcpConnection: octets in either direction put idle off', () => {
  for (const from of ['server', 'client'] as const) {
    const linked = idling();
    for (let time = 500; time <= 5_000; time += 500) {
      linked.network.clock.at(time, () => linked[from].send(octet));
    }
    linked.network.run(5_000);
    assert.deepEqual(linked.idle, []);
    linked.network.run(1_300);
    assert.equal(linked.idle.length, 1);
  }
});
