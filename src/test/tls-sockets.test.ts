import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { test } from 'node:test';
import * as tls from 'node:tls';
import { TlsClient } from '../tcp/node/tls-client.ts';
import { TlsServer } from '../tcp/node/tls-server.ts';
import { octetString } from '../tcp/octets.ts';
import { makeCertificates } from './certificate.ts';
import { echo, meet } from './meeting.ts';
import { relay } from './relay.ts';

const { ca, server: own } = await makeCertificates();
const serverTls = new TlsServer(own);
const clientTls = new TlsClient({ ca });
const big = Buffer.alloc(8 << 20, 'the quick brown fox jumps over the lazy dog');

for (const version of ['TLSv1.2', 'TLSv1.3'] as const) {
  test(`TLS: octets go both ways with ${version}`, async (context) => {
    const secured = new TlsServer({ ...own, maxVersion: version });
    const meeting = await meet(context, { options: { tls: secured }, callbacks: echo });
    const client = meeting.dial({
      options: { tls: new TlsClient({ ca, minVersion: version, maxVersion: version }) },
      callbacks: (connection) => ({
        onConnected: () => void connection.send(octetString('hello')),
      }),
    });
    await client.untilReceived(5);
    assert.equal(client.received.toString(), 'hello');
    assert.equal(client.connection.tls?.protocol, version);
    client.connection.close();
    await client.until('closed');
    const server = await meeting.server();
    await server.until('closed');
    assert.deepEqual(client.life, ['connected', 'peerEnd', 'closed closed']);
    assert.deepEqual(server.life, ['started', 'peerEnd', 'closed closed']);
    assert.deepEqual([server.connection.bytesReceived, server.connection.bytesSent], [5, 5]);
    assert.deepEqual([client.connection.bytesReceived, client.connection.bytesSent], [5, 5]);
  });
}

test('TLS: both sides are told what the handshake has agreed on', async (context) => {
  const alpnProtocols = ['stallion/1', 'stallion/2'];
  const meeting = await meet(context, {
    options: { tls: new TlsServer({ ...own, alpnProtocols }) },
  });
  const client = meeting.dial({
    options: { tls: new TlsClient({ ca, serverName: 'localhost', alpnProtocols: ['stallion/2'] }) },
  });
  const { tls: before } = client.connection;
  assert.equal(before, undefined);
  await client.until('connected');
  const server = await meeting.server();
  await server.until('started');
  const agreed = {
    protocol: 'TLSv1.3',
    cipher: 'TLS_AES_256_GCM_SHA384',
    alpnProtocol: 'stallion/2',
    serverName: 'localhost',
    isResumed: false,
  };
  const peerCertificate = client.connection.tls?.peerCertificate ?? new Uint8Array();
  assert.equal(new X509Certificate(peerCertificate).subject, 'CN=localhost');
  const ofClient = { ...agreed, isAuthorized: true, peerCertificate };
  assert.deepEqual(client.connection.tls, ofClient);
  const ofServer = { ...agreed, isAuthorized: false, peerCertificate: undefined };
  assert.deepEqual(server.connection.tls, ofServer);
});

test('TLS: without ALPN and a name, none is told', async (context) => {
  const meeting = await meet(context, { options: { tls: serverTls } });
  const client = meeting.dial({ options: { tls: clientTls } });
  await client.until('connected');
  const server = await meeting.server();
  await server.until('started');
  for (const { connection } of [client, server]) {
    const { alpnProtocol, serverName } = connection.tls ?? assert.fail('no TLS');
    assert.deepEqual([alpnProtocol, serverName], [undefined, undefined]);
  }
});

test('TLS: messages may be larger than a record', async (context) => {
  const message = big.subarray(0, 100_000);
  const lengths: number[] = [];
  const meeting = await meet(context, {
    options: { tls: serverTls, readBufferBytes: 65_536 },
    callbacks: (connection) => ({
      onStarted: () => {
        assert.equal(connection.bufferUntil(100_000), 'above-minimum');
        assert.equal(connection.setReadBufferMinimum(100_000), 'set');
        assert.equal(connection.bufferUntil(100_000), 'set');
      },
      onReceived: ({ length }) => void lengths.push(length),
    }),
  });
  const client = meeting.dial({
    options: { tls: clientTls },
    callbacks: (connection) => ({
      onConnected: () => {
        assert.equal(connection.send([message, message, message.subarray(1)]), 'accepted');
        connection.close();
      },
    }),
  });
  await client.until('closed');
  const server = await meeting.server();
  await server.until('closed');
  assert.deepEqual(lengths, [100_000, 100_000]);
  assert.equal(server.connection.unreadBytes, 0);
  assert.equal(server.connection.bytesReceived, 299_999);
  assert.ok(server.received.equals(Buffer.concat([message, message])));
});

test('TLS: messages smaller than a record come one by one', async (context) => {
  const lengths: number[] = [];
  const meeting = await meet(context, {
    options: { tls: serverTls },
    callbacks: (connection) => ({
      onStarted: () => void connection.bufferUntil(1_000),
      onReceived: ({ length }) => void lengths.push(length),
    }),
  });
  const client = meeting.dial({
    options: { tls: clientTls },
    callbacks: (connection) => ({
      onConnected: () => {
        connection.send(big.subarray(0, 100_000));
        connection.close();
      },
    }),
  });
  await client.until('closed');
  const server = await meeting.server();
  await server.until('closed');
  assert.deepEqual(lengths, Array<number>(100).fill(1_000));
  assert.ok(server.received.equals(big.subarray(0, 100_000)));
});

test('TLS: 8 MiB go there and back', async (context) => {
  const meeting = await meet(context, { options: { tls: serverTls }, callbacks: echo });
  const client = meeting.dial({
    options: { tls: clientTls },
    callbacks: (connection) => ({
      onConnected: () => {
        assert.equal(connection.send(big), 'accepted');
      },
    }),
  });
  await client.untilReceived(big.length);
  assert.ok(client.received.equals(big));
  client.connection.close();
  await client.until('closed');
  assert.deepEqual(client.life, ['connected', 'peerEnd', 'closed closed']);
});

test('TLS: a peer that has ended is still answered', async (context) => {
  const meeting = await meet(context, {
    options: { tls: serverTls },
    callbacks: (connection) => ({
      onPeerEnd: () => {
        connection.send(octetString('answer'));
        connection.close();
      },
    }),
  });
  const client = meeting.dial({
    options: { tls: clientTls },
    callbacks: (connection) => ({
      onConnected: () => {
        connection.send(octetString('question'));
        connection.close();
      },
    }),
  });
  await client.until('closed');
  const server = await meeting.server();
  await server.until('closed');
  assert.equal(server.received.toString(), 'question');
  assert.equal(client.received.toString(), 'answer');
  assert.deepEqual(client.life, ['connected', 'peerEnd', 'closed closed']);
  assert.deepEqual(server.life, ['started', 'peerEnd', 'closed closed']);
});

test('TLS: a graceful close is an end in order for a client of Node', async (context) => {
  const meeting = await meet(context, {
    options: { tls: serverTls },
    callbacks: (connection) => ({
      onStarted: () => {
        connection.send(octetString('goodbye'));
        connection.close();
      },
    }),
  });
  const client = tls.connect({ ...meeting.address, ca });
  const events: string[] = [];
  client.on('data', (bytes: Buffer) => events.push(bytes.toString()));
  client.on('end', () => events.push('end'));
  client.on('error', (error: Error) => events.push(error.message));
  await once(client, 'close');
  assert.deepEqual(events, ['goodbye', 'end']);
  const server = await meeting.server();
  await server.until('closed');
  assert.deepEqual(server.told, ['started', 'sent 1', 'peerEnd', 'closed closed']);
});

/** The kinds of the records of TLS: 23 for octets, 21 for an alert such as close_notify. */
function recordKinds(octets: Buffer): number[] {
  const kinds = [];
  for (let at = 0; at + 5 <= octets.length; at += 5 + octets.readUInt16BE(at + 3)) {
    kinds.push(octets.readUInt8(at));
  }
  return kinds;
}

for (const name of ['nothing', 'goodbye']) {
  test(`TLS: a graceful close behind ${name} sends close_notify`, async (context) => {
    const meeting = await meet(context, {
      // In TLS 1.3 all records look the same.
      options: { tls: new TlsServer({ ...own, maxVersion: 'TLSv1.2' }) },
      callbacks: (connection) => ({
        onStarted: () => {
          if (name !== 'nothing') connection.send(octetString(name));
          connection.close();
        },
      }),
    });
    const { address, answers } = await relay(context, meeting.address);
    const client = meeting.dial({ options: { tls: clientTls } }, address);
    await client.until('closed');
    const last = recordKinds(Buffer.concat(answers)).slice(-2);
    assert.deepEqual(last, name === 'nothing' ? [22, 21] : [23, 21]);
  });
}
