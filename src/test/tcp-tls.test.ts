import assert from 'node:assert/strict';
import { test } from 'node:test';
import { octetString, octetStringFrom } from '../tcp/octets.ts';
import { SimulatedTls } from '../testing/simulated-tls.ts';
import { link, type Link } from './simulated-link.ts';

const serverTls = new SimulatedTls({ role: 'server' });
const clientTls = new SimulatedTls({ role: 'client' });
const untrusted = new SimulatedTls({ role: 'server', isTrusted: false });
const hello = octetString('hello');

/** Both sides over TLS from the first octet, at which nothing is done until the network runs. */
function secured(tls = serverTls): Link & { readonly told: string[] } {
  const told: string[] = [];
  const linked = link({
    conditions: { latencyMs: 50 },
    server: {
      options: { tls },
      callbacks: (connection) => ({
        onStarted: () => void told.push(`started ${connection.tls?.protocol ?? 'in the plain'}`),
        onReceived: (bytes) => void told.push(octetStringFrom(bytes)),
      }),
    },
    client: {
      options: { tls: clientTls },
      callbacks: (connection) => ({
        onConnected: () =>
          void told.push(`connected ${connection.tls?.protocol ?? 'in the plain'}`),
      }),
    },
  });
  return { ...linked, told };
}

/** Both sides in the plain; each may be upgraded. */
function plain(): Link & { readonly told: string[] } {
  const told: string[] = [];
  const callbacks = {
    onTlsReady: () => void told.push('ready'),
    onReceived: (bytes: Uint8Array) => void told.push(octetStringFrom(bytes)),
  };
  const side = { callbacks: () => callbacks };
  return { ...link({ server: side, client: side }), told };
}

test('TLS at once: both sides hear of their start behind the handshake', () => {
  const { network, client, server, told } = secured();
  assert.deepEqual([client.send(hello), server.send(hello)], ['not-connected', 'not-connected']);
  assert.deepEqual(
    [client.tls, client.isWriteable(), client.isClosed()],
    [undefined, false, false],
  );
  network.run(1_000);
  assert.deepEqual(told.toSorted(), ['connected TLSv1.3', 'started TLSv1.3']);
  assert.equal(client.send(hello), 'accepted');
  network.run(1_000);
  assert.equal(told.at(-1), 'hello');
});

test('TLS at once: a certificate that is not trusted ends both sides before their start', () => {
  const { network, serverTold, clientTold, told } = secured(untrusted);
  network.run();
  assert.deepEqual(told, []);
  assert.deepEqual(clientTold, ['connectionFailure untrusted']);
  assert.deepEqual(serverTold, ['startFailure tls']);
  assert.equal(network.openWires, 0);
});

for (const how of ['close', 'hardClose'] as const) {
  test(`TLS at once: ${how}() in the handshake ends it, and is told of`, () => {
    const { network, server, serverTold, clientTold } = secured();
    server[how]();
    network.run();
    assert.deepEqual(serverTold, ['startFailure closed']);
    assert.deepEqual(clientTold, ['connectionFailure peer-gone']);
  });
}

test('TLS at once: muted in the handshake, it pauses only behind it', () => {
  const { network, client, server, told } = secured();
  server.mute();
  network.run(1_000);
  client.send(hello);
  network.run(1_000);
  assert.ok(!told.includes('hello'));
  server.unmute();
  network.run(1_000);
  assert.equal(told.at(-1), 'hello');
});

test('startTls: both sides go on with TLS, and sends wait for that', () => {
  const { network, server, client, told } = plain();
  assert.equal(server.startTls(serverTls), 'started');
  assert.equal(client.startTls(clientTls), 'started');
  assert.deepEqual([server.send(hello), server.isWriteable()], ['not-connected', false]);
  assert.equal(server.isClosed(), false);
  assert.equal(server.startTls(serverTls), 'not-connected');
  network.run(1_000);
  assert.deepEqual(told, ['ready', 'ready']);
  assert.equal(server.startTls(serverTls), 'already-tls');
  assert.equal(server.send(hello), 'accepted');
  network.run(1_000);
  assert.deepEqual(told, ['ready', 'ready', 'hello']);
});

test('startTls: is not ready while muted, while a send goes out, or with octets unread', () => {
  const { network, server, client } = plain();
  server.mute();
  assert.equal(server.startTls(serverTls), 'not-ready');
  server.unmute();
  assert.equal(server.startTls(serverTls), 'not-ready');
  network.run(0);
  server.send(new Uint8Array(100_000));
  assert.equal(server.startTls(serverTls), 'not-ready');
  network.run(1_000);
  server.bufferUntil(9);
  client.send(hello);
  network.run(1_000);
  assert.equal(server.startTls(serverTls), 'not-ready');
  server.bufferUntil('streaming');
  network.run(0);
  assert.equal(server.startTls(serverTls), 'started');
});

test('startTls: octets put in behind the command are seen, and not taken for TLS', () => {
  const results: string[] = [];
  const { network, client } = link({
    conditions: { segmentBytes: 100 },
    server: {
      callbacks: (connection) => ({
        onStarted: () => void connection.bufferUntil(8),
        onReceived: () => void results.push(connection.startTls(serverTls)),
      }),
    },
  });
  client.send(octetString('STARTTLSinjected'));
  network.run(0);
  assert.equal(results[0], 'not-ready');
});

test('startTls: from inside onReceived, also where that yields', () => {
  const { network, client, told } = plain();
  const linked = link({
    server: {
      callbacks: (connection) => ({
        onReceived: () => {
          assert.equal(connection.startTls(serverTls), 'started');
          return 'yield';
        },
        onTlsReady: () => void told.push('server'),
      }),
    },
    client: { callbacks: () => ({ onTlsReady: () => void told.push('client') }) },
  });
  client.hardClose();
  network.run(1_000);
  linked.client.send(hello);
  linked.network.run(10);
  assert.equal(linked.client.startTls(clientTls), 'started');
  linked.network.run(1_000);
  assert.deepEqual(told.toSorted(), ['client', 'server']);
});

for (const how of ['close', 'hardClose'] as const) {
  test(`startTls: ${how}() meanwhile fails it, and then closes`, () => {
    const { network, server, serverTold } = plain();
    server.startTls(serverTls);
    server[how]();
    network.run();
    assert.deepEqual(serverTold, ['tlsFailure closed', 'closed hard-closed']);
  });
}

test('startTls: a handshake that fails closes both sides', () => {
  const { network, server, client, serverTold, clientTold } = plain();
  server.startTls(untrusted);
  client.startTls(clientTls);
  network.run();
  assert.deepEqual(clientTold, ['tlsFailure untrusted', 'closed tls-failed']);
  assert.deepEqual(serverTold, ['tlsFailure tls', 'closed tls-failed']);
});

test('startTls: a peer that ends meanwhile is gone', () => {
  const { network, server, client, serverTold } = plain();
  client.startTls(clientTls);
  server.close();
  network.run();
  assert.deepEqual(serverTold, ['closed closed']);
});

test('startTls: has its deadline, and the timers of the owner go on meanwhile', () => {
  const told: string[] = [];
  const { network, server, serverTold } = link({
    server: {
      options: { handshakeMs: 3_000, idleMs: 1_000 },
      callbacks: () => ({
        onIdleTimeout: () => void told.push('idle'),
        onTimer: () => void told.push('timer'),
      }),
    },
  });
  server.startTls(serverTls);
  assert.equal(server.setTimer(1_500), 1);
  network.run(2_900);
  assert.deepEqual([told, serverTold], [['idle', 'timer', 'idle'], []]);
  network.run(1_000);
  assert.deepEqual(serverTold, ['tlsFailure timeout', 'closed deadline']);
});

test('startTls: a security that the network does not know is refused, and changes nothing', () => {
  const { network, server, client, told } = plain();
  assert.throws(() => server.startTls({ role: 'server' }), { name: 'TypeError' });
  client.send(hello);
  network.run(1_000);
  assert.deepEqual(told, ['hello']);
  assert.equal(server.startTls(serverTls), 'started');
});

test('startTls: while others have their turn, or what was held is handed out', () => {
  for (const when of ['yielding', 'handing'] as const) {
    const { network, client, server } = link({
      conditions: { segmentBytes: 100 },
      server: {
        callbacks: (connection) => ({
          onStarted: () => connection.mute(),
          onReceived: () => {
            const start = (): void => assert.equal(connection.startTls(serverTls), 'started');
            if (when === 'handing') start();
            else network.clock.defer(start);
            return when === 'yielding' ? 'yield' : undefined;
          },
        }),
      },
    });
    client.send(hello);
    network.run(10);
    server.unmute();
    network.run(10);
    client.startTls(clientTls);
    network.run(1_000);
    assert.deepEqual([server.tls?.protocol, client.tls?.protocol], ['TLSv1.3', 'TLSv1.3'], when);
  }
});
