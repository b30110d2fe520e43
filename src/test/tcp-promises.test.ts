/** What lori 0.19 was found to get wrong, and what is so here: docs/upstream.md lists them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SimulatedTls } from '../testing/simulated-tls.ts';
import { link } from './simulated-link.ts';

const octet = new Uint8Array(1);
const kib = new Uint8Array(1024);
const mib = new Uint8Array(1 << 20);

// U8
test('TcpConnection: throttled and unthrottled come by turns, and the last one is true', () => {
  const told: string[] = [];
  const { network, server } = link({
    conditions: { windowBytes: 3_000 },
    server: {
      callbacks: (connection) => ({
        onThrottled: () => void told.push('throttled'),
        onUnthrottled: () => {
          told.push('unthrottled');
          // Throttles it again at once, from inside.
          if (told.length < 40) for (let count = 0; count < 9; count++) connection.send(kib);
        },
      }),
    },
  });
  server.send(mib.subarray(0, 5_000));
  network.run(60_000);
  assert.equal(told.length, 40);
  for (const [at, word] of told.entries()) {
    assert.equal(word, at % 2 === 0 ? 'throttled' : 'unthrottled');
  }
  assert.equal(server.isWriteable(), true);
});

// U8
test('TcpConnection: nothing of throttling is told once the connection is closing', () => {
  const told: string[] = [];
  const { network, server, serverTold } = link({
    conditions: { windowBytes: 3_000 },
    server: { callbacks: () => ({ onUnthrottled: () => void told.push('unthrottled') }) },
  });
  server.send(mib);
  server.close();
  network.run();
  assert.deepEqual([told, serverTold], [[], ['closed closed']]);
});

// U9
test('TcpConnection: a peer that never closes cannot keep a connection open', () => {
  const { network, server, serverTold } = link({
    client: { callbacks: () => ({ onPeerEnd: () => undefined }) },
  });
  server.close();
  network.run(4_000);
  assert.deepEqual(serverTold, []);
  network.run(2_000);
  assert.deepEqual(serverTold, ['closed deadline']);
});

// U9
test('TcpConnection: a peer that never reads cannot keep a connection open', () => {
  const { network, server, client, serverTold } = link({});
  client.mute();
  server.send(mib);
  server.close();
  network.run(29_000);
  assert.deepEqual(serverTold, []);
  network.run(2_000);
  assert.deepEqual(serverTold, ['closed deadline']);
});

// U10
test('TcpConnection: a TLS handshake that the peer leaves waiting has a deadline', () => {
  const tls = new SimulatedTls({ role: 'server' });
  const { network, serverTold, client } = link({
    server: { options: { tls, handshakeMs: 2_000 } },
  });
  network.run(1_900);
  assert.deepEqual(serverTold, []);
  network.run(300);
  assert.deepEqual(serverTold, ['startFailure timeout']);
  assert.equal(client.isClosed(), true);
});

// U11
test('TcpConnection: a peer that sends now and then moves no deadline of the owner', () => {
  const { network, server, client, serverTold } = link({
    server: { callbacks: (connection) => ({ onTimer: () => connection.hardClose() }) },
  });
  assert.equal(server.setTimer(10_000), 1);
  for (let second = 0; second < 12; second++) {
    client.send(kib.subarray(0, 1));
    network.run(1_000);
  }
  assert.deepEqual(serverTold, ['closed hard-closed']);
  assert.ok(server.bytesReceived >= 10);
});

// U12
for (const state of ['muted', 'throttled', 'muted and throttled']) {
  test(`TcpConnection: close() while ${state} delivers what was accepted`, () => {
    let received = 0;
    const { network, server, serverTold } = link({
      conditions: { windowBytes: 3_000 },
      client: { callbacks: () => ({ onReceived: ({ length }) => void (received += length) }) },
    });
    if (state.includes('muted')) server.mute();
    server.send(state.includes('throttled') ? mib : kib);
    server.close();
    network.run();
    assert.equal(received, state.includes('throttled') ? mib.length : kib.length);
    assert.deepEqual(serverTold, ['closed closed']);
  });
}

// U13
test('TcpConnection: a peer that has ended is still given its answer', () => {
  let received = 0;
  const { network, client, serverTold, clientTold } = link({
    server: {
      callbacks: (connection) => ({
        onPeerEnd: () => {
          connection.send(mib);
          connection.close();
        },
      }),
    },
    client: { callbacks: () => ({ onReceived: ({ length }) => void (received += length) }) },
  });
  client.send(kib);
  client.close();
  network.run();
  assert.equal(received, mib.length);
  assert.deepEqual([serverTold, clientTold], [['closed closed'], ['closed closed']]);
});

// U14
test('TcpConnection: every call may be made before it starts, and behind its end', () => {
  const security = new SimulatedTls({ role: 'server' });
  const { network, server, serverTold } = link({
    server: {
      callbacks: (connection) => {
        assert.equal(connection.send(kib), 'not-connected');
        assert.equal(connection.startTls(security), 'not-connected');
        assert.equal(connection.setTimer(1), 'not-open');
        assert.equal(connection.setSocketOption({ name: 'noDelay', value: true }), 'not-open');
        connection.mute();
        connection.unmute();
        connection.bufferUntil(3);
        connection.setIdleTimeout(1_000);
        connection.close();
        connection.hardClose();
        return {};
      },
    },
  });
  network.run();
  assert.deepEqual(serverTold, []);
  assert.equal(server.isClosed(), true);
  assert.equal(server.send(kib), 'not-connected');
  assert.equal(server.startTls(security), 'not-connected');
  server.close();
  server.hardClose();
  server.listenerClosing();
  network.run();
  assert.deepEqual(serverTold, []);
});

// U16
test('TcpConnection: 1,000,000 sends, each from the last callback, need no more stack', () => {
  let depth = 0;
  let sent = 0;
  const { network, server, client } = link({
    server: {
      callbacks: (connection) => ({
        onSent: () => {
          assert.equal(depth, 0);
          depth++;
          sent++;
          if (sent < 1_000_000) connection.send(octet);
          depth--;
        },
      }),
    },
  });
  server.send(octet);
  network.run();
  assert.deepEqual([sent, client.bytesReceived], [1_000_000, 1_000_000]);
});
