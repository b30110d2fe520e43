import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TlsClient } from '../tcp/node/tls-client.ts';
import { TlsServer } from '../tcp/node/tls-server.ts';
import { octetString } from '../tcp/octets.ts';
import { makeCertificates } from './certificate.ts';
import { meet } from './meeting.ts';
import { relay, reset } from './relay.ts';
import type { Callbacks } from './witness.ts';

const { ca, server: own } = await makeCertificates();
const serverTls = new TlsServer(own);
const clientTls = new TlsClient({ ca });
const hello: Callbacks = (connection) => ({
  onConnected: () => void connection.send(octetString('hello')),
});

for (const [name, what] of Object.entries({ nothing: [], octets: [octetString('hello')] })) {
  test(`TLS: hardClose() inside onStarted behind sending ${name}`, async (context) => {
    const meeting = await meet(context, {
      options: { tls: serverTls },
      callbacks: (connection) => ({
        onStarted: () => {
          for (const octets of what) connection.send(octets);
          connection.hardClose();
        },
      }),
    });
    meeting.dial({ options: { tls: clientTls }, callbacks: hello });
    const server = await meeting.server();
    await server.until('closed');
    assert.deepEqual(server.life, ['started', 'closed hard-closed']);
    assert.equal(server.told.length, 2 + what.length);
    await meeting.untilEmpty();
  });
}

test('TLS: hardClose() inside onReceived', async (context) => {
  const meeting = await meet(context, {
    options: { tls: serverTls },
    callbacks: (connection) => ({
      onReceived: () => {
        connection.hardClose();
      },
    }),
  });
  const client = meeting.dial({ options: { tls: clientTls }, callbacks: hello });
  const server = await meeting.server();
  await server.until('closed');
  assert.deepEqual(server.told, ['started', 'closed hard-closed']);
  await client.until('closed');
  await meeting.untilEmpty();
});

test('TLS: hardClose() inside onConnected', async (context) => {
  const meeting = await meet(context, { options: { tls: serverTls } });
  const client = meeting.dial({
    options: { tls: clientTls },
    callbacks: (connection) => ({
      onConnected: () => {
        connection.hardClose();
      },
    }),
  });
  await client.until('closed');
  assert.deepEqual(client.told, ['connected', 'closed hard-closed']);
  const server = await meeting.server();
  await server.until('');
  await meeting.untilEmpty();
  assert.equal(server.life.length <= 3, true);
});

test('TLS: a callback that throws ends its own connection only', async (context) => {
  const fault = new Error('the fault');
  const meeting = await meet(context, {
    options: { tls: serverTls },
    callbacks: (connection) => ({
      onReceived: (bytes) => {
        if (bytes.length === 5) throw fault;
        connection.send(bytes);
      },
    }),
  });
  const other = meeting.dial({ options: { tls: clientTls } });
  await other.until('connected');
  meeting.dial({ options: { tls: clientTls }, callbacks: hello });
  const server = await meeting.server(1);
  await server.until('closed');
  assert.deepEqual([server.told, server.faults], [['started', 'closed fault'], [fault]]);
  other.connection.send(octetString('echo'));
  await other.untilReceived(4);
});

test('TLS: a peer that resets later on ends the connection', async (context) => {
  const meeting = await meet(context, {
    options: { tls: serverTls },
    callbacks: (connection) => ({ onStarted: () => void connection.send(octetString('hello')) }),
  });
  const { address, upstream } = await relay(context, meeting.address);
  const client = meeting.dial({ options: { tls: clientTls } }, address);
  await client.untilReceived(5);
  const server = await meeting.server();
  await server.until('sent 1');
  reset(upstream[0] ?? assert.fail('nobody came'));
  await server.until('closed');
  assert.deepEqual(server.told, ['started', 'sent 1', 'closed peer-reset']);
  assert.ok(server.connection.error instanceof Error);
});

test('TLS: octets of no meaning later on end the connection', async (context) => {
  const meeting = await meet(context, { options: { tls: serverTls } });
  const { address, upstream } = await relay(context, meeting.address);
  const client = meeting.dial({ options: { tls: clientTls } }, address);
  await client.until('connected');
  const server = await meeting.server();
  await server.until('started');
  upstream[0]?.write(Buffer.alloc(100, 0xff));
  await server.until('closed');
  assert.deepEqual(server.told, ['started', 'closed tls-failed']);
  assert.ok(server.connection.error instanceof Error);
});
