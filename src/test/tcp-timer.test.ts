import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SimulatedTls } from '../testing/simulated-tls.ts';
import { link, type Link } from './simulated-link.ts';

const octet = new Uint8Array(1);

function timed(again?: number): Link & { readonly rang: string[] } {
  const rang: string[] = [];
  const linked = link({
    server: {
      callbacks: (connection) => ({
        onTimer: (token) => {
          rang.push(`${token} at ${linked.network.clock.now()}`);
          if (again !== undefined && rang.length < 3) connection.setTimer(again);
        },
      }),
    },
  });
  return { ...linked, rang };
}

test('setTimer: rings once, not early, with its token', () => {
  const { network, server, rang } = timed();
  assert.equal(server.setTimer(1_050), 1);
  network.run(10_000);
  assert.deepEqual(rang, ['1 at 1100']);
});

test('setTimer: is not put off by octets that move', () => {
  const { network, server, client, rang } = timed();
  server.setTimer(1_000);
  for (let time = 100; time < 1_000; time += 100) {
    network.clock.at(time, () => client.send(octet));
    network.clock.at(time, () => server.send(octet));
  }
  network.run(10_000);
  assert.deepEqual(rang, ['1 at 1000']);
});

test('setTimer: there is one, until it has rung or was cancelled', () => {
  const { network, server, rang } = timed();
  const first = server.setTimer(1_000);
  assert.equal(server.setTimer(1), 'already-active');
  assert.ok(typeof first === 'number');
  assert.equal(server.cancelTimer(first), true);
  assert.equal(server.cancelTimer(first), false);
  assert.equal(server.setTimer(2_000), 2);
  assert.equal(server.cancelTimer(first), false, 'a token of the past');
  network.run(10_000);
  assert.deepEqual(rang, ['2 at 2000']);
  assert.equal(server.setTimer(1), 3);
});

test('setTimer: may be called from onTimer', () => {
  const { network, server, rang } = timed(500);
  server.setTimer(1_000);
  network.run(10_000);
  assert.deepEqual(rang, ['1 at 1000', '2 at 1500', '3 at 2000']);
});

test('setTimer: a timer survives close(), but none can be set then', () => {
  const { network, server, client, rang } = timed();
  client.mute();
  server.send(new Uint8Array(200_000));
  server.setTimer(1_000);
  server.close();
  assert.equal(server.setTimer(1), 'not-open');
  network.run(2_000);
  assert.deepEqual(rang, ['1 at 1000']);
  assert.equal(server.isClosed(), true);
});

test('setTimer: none rings once the connection is closed', () => {
  const { network, server, rang } = timed();
  server.setTimer(1_000);
  server.hardClose();
  network.run();
  assert.deepEqual([rang, server.setTimer(1), network.clock.alarmCount()], [[], 'not-open', 0]);
});

test('setTimer: cancelling a timer that never was changes nothing', () => {
  const { server } = timed();
  const other = timed().server.setTimer(1);
  assert.ok(typeof other === 'number');
  assert.equal(server.cancelTimer(other), false);
});

test('setTimer: is not possible in the handshake a connection begins with', () => {
  const tls = new SimulatedTls({ role: 'server' });
  const { server } = link({ server: { options: { tls } } });
  assert.equal(server.setTimer(1), 'not-open');
});

test('setTimer, setIdleTimeout: a time that is none is refused', () => {
  const { server } = link({});
  for (const wrong of [0, -1, NaN, Infinity]) {
    assert.throws(() => server.setTimer(wrong), { name: 'RangeError' });
    assert.throws(() => server.setIdleTimeout(wrong), { name: 'RangeError' });
  }
});
