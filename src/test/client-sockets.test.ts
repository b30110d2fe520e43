import assert from 'node:assert/strict';
import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Target } from '../tcp/network.ts';
import { TlsClient } from '../tcp/node/tls-client.ts';
import { octetString } from '../tcp/octets.ts';
import { dial, echo, meet } from './meeting.ts';
import type { Callbacks } from './witness.ts';

const hello: Callbacks = (connection) => ({
  onConnected: () => {
    connection.send(octetString('hello'));
  },
});

/** A port where nobody listens any more. */
async function unusedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : assert.fail('no port');
}

const unused = await unusedPort();

const failing: { name: string; target: Target; reason: string; code: string }[] = [
  {
    name: 'a port where nobody listens',
    target: { host: '127.0.0.1', port: unused },
    reason: 'refused',
    code: 'ECONNREFUSED',
  },
  {
    name: 'a path where nobody listens',
    target: { path: join(tmpdir(), 'stallion-nobody-listens-here') },
    reason: 'refused',
    code: 'ENOENT',
  },
  {
    name: 'a local address of elsewhere',
    target: { host: '127.0.0.1', port: unused, localHost: '192.0.2.1' },
    reason: 'unreachable',
    code: 'EADDRNOTAVAIL',
  },
];

for (const { name, target, reason, code } of failing) {
  test(`TCP client: ${name} is ${reason}`, async () => {
    const client = dial(target);
    await client.until('connectionFailure');
    assert.deepEqual(client.told, [`connectionFailure ${reason}`]);
    assert.equal(Reflect.get(client.connection.error ?? {}, 'code'), code);
    assert.equal(client.connection.isClosed(), true);
    assert.equal(client.connection.send(octetString('x')), 'not-connected');
    assert.deepEqual(client.faults, []);
  });
}

test('TCP client: a name that there is not is name-not-found', async () => {
  const client = dial({ host: 'nobody.invalid', port: 80 });
  await client.until('connectionFailure');
  assert.deepEqual(client.told, ['connectionFailure name-not-found']);
  assert.deepEqual(client.attempts, []);
  assert.equal(Reflect.get(client.connection.error ?? {}, 'syscall'), 'getaddrinfo');
});

test('TCP client: it tells of addresses, octets and attempts', async (context) => {
  const meeting = await meet(context, { callbacks: echo });
  const client = meeting.dial({ callbacks: hello });
  assert.deepEqual(client.connection.remoteAddress, { host: '', port: 0 });
  assert.deepEqual(client.connection.localAddress, { host: '', port: 0 });
  await client.untilReceived(5);
  const server = await meeting.server();
  assert.deepEqual(client.attempts, [meeting.address]);
  assert.deepEqual(client.connection.remoteAddress, meeting.address);
  assert.deepEqual(client.connection.localAddress, server.connection.remoteAddress);
  assert.deepEqual(server.connection.localAddress, meeting.address);
  for (const { connection } of [client, server]) {
    assert.deepEqual([connection.bytesReceived, connection.bytesSent], [5, 5]);
  }
  const { localAddress } = client.connection;
  client.connection.hardClose();
  await client.until('closed');
  assert.deepEqual(client.connection.remoteAddress, meeting.address);
  assert.deepEqual(client.connection.localAddress, localAddress);
  assert.equal(client.connection.bytesReceived, 5);
  assert.equal(client.connection.error, undefined);
});

test('TCP client: it connects from the address that was asked for', async (context) => {
  const meeting = await meet(context, { callbacks: echo });
  const { host, port } = meeting.address;
  const client = meeting.dial(
    { callbacks: hello },
    { host, port, localHost: '127.0.0.2', localPort: 0 },
  );
  await client.untilReceived(5);
  const server = await meeting.server();
  assert.equal(client.connection.localAddress.host, '127.0.0.2');
  assert.equal(server.connection.remoteAddress.host, '127.0.0.2');
});

test('TCP client: it connects from the port that was asked for', async (context) => {
  const meeting = await meet(context, { callbacks: echo });
  const localPort = await unusedPort();
  const client = meeting.dial({ callbacks: hello }, { ...meeting.address, localPort });
  await client.untilReceived(5);
  assert.equal(client.connection.localAddress.port, localPort);
});

const names = await lookup('localhost', { all: true });

for (const [ipVersion, host] of [
  [4, '127.0.0.1'],
  [6, '::1'],
] as const) {
  const isKnown = names.some(({ address }) => address === host);
  const skip = isKnown ? false : `localhost is not ${host} here`;

  test(`TCP client: localhost with IPv${ipVersion} only is ${host}`, { skip }, async (context) => {
    const meeting = await meet(context, { listener: { host }, callbacks: echo });
    const target = { host: 'localhost', port: meeting.address.port, ipVersion };
    const client = meeting.dial({ callbacks: hello }, target);
    await client.untilReceived(5);
    assert.deepEqual(client.attempts, [{ host, port: meeting.address.port }]);
    assert.equal(client.connection.remoteAddress.host, host);
  });

  test(`TCP client: localhost is found where only ${host} listens`, { skip }, async (context) => {
    const meeting = await meet(context, { listener: { host }, callbacks: echo });
    const client = meeting.dial(
      { callbacks: hello },
      { host: 'localhost', port: meeting.address.port },
    );
    await client.untilReceived(5);
    assert.deepEqual(client.attempts.at(-1), { host, port: meeting.address.port });
  });
}

test('TCP client: a unix socket is a path on both sides', async (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'stallion-'));
  context.after(() => {
    rmSync(folder, { recursive: true });
  });
  const path = join(folder, 'socket');
  const meeting = await meet(context, { listener: { path }, callbacks: echo });
  const client = meeting.dial({ callbacks: hello });
  await client.untilReceived(5);
  client.connection.close();
  await client.until('closed');
  assert.deepEqual(client.life, ['connected', 'peerEnd', 'closed closed']);
});

test('TCP client: connectMs is for connecting and the handshake together', async (context) => {
  const meeting = await meet(context);
  const options = { tls: new TlsClient(), connectMs: 200 };
  const client = meeting.dial({ options });
  await client.until('connectionFailure');
  assert.deepEqual(client.told, ['connectionFailure timeout']);
  await meeting.untilEmpty();
});

for (const how of ['close', 'hardClose'] as const) {
  test(`TCP client: ${how}() before it sets out is the end of it`, async (context) => {
    const meeting = await meet(context);
    const client = meeting.dial({ callbacks: hello });
    client.connection[how]();
    const next = meeting.dial();
    await next.until('connected');
    assert.deepEqual(client.told, []);
    assert.equal(meeting.servers.length, 1);
  });

  test(`TCP client: ${how}() while it connects is told as closed`, async (context) => {
    const meeting = await meet(context);
    const client = meeting.dial({
      callbacks: (connection) => ({
        onConnecting: () => {
          connection[how]();
        },
      }),
    });
    await client.until('connectionFailure');
    assert.deepEqual(client.told, ['connectionFailure closed']);
    const next = meeting.dial();
    await next.until('connected');
    assert.equal(client.told.length, 1);
  });
}

test('TCP client: options of the socket are set, or said to be unsupported', async (context) => {
  const meeting = await meet(context, { callbacks: echo });
  const client = meeting.dial({ callbacks: hello });
  assert.equal(client.connection.setSocketOption({ name: 'noDelay', value: true }), 'not-open');
  await client.untilReceived(5);
  const server = await meeting.server();
  for (const { connection } of [client, server]) {
    assert.equal(connection.setSocketOption({ name: 'noDelay', value: false }), 'set');
    assert.equal(connection.setSocketOption({ name: 'keepAlive', value: 60 }), 'set');
    assert.equal(connection.setSocketOption({ name: 'keepAlive', value: 0 }), 'set');
    for (const name of [
      'receiveBufferBytes',
      'sendBufferBytes',
      'lingerSeconds',
      'userTimeoutMs',
    ] as const) {
      assert.equal(connection.setSocketOption({ name, value: 1 }), 'unsupported');
    }
  }
  client.connection.close();
  assert.equal(client.connection.setSocketOption({ name: 'noDelay', value: true }), 'not-open');
});
