import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { test, type TestContext } from 'node:test';
import { TlsClient } from '../tcp/node/tls-client.ts';
import { TlsServer } from '../tcp/node/tls-server.ts';
import type { TlsVersion } from '../tcp/node/tls-version.ts';
import { octetString } from '../tcp/octets.ts';
import type { Address } from '../tcp/wire.ts';
import { makeCertificates } from './certificate.ts';
import { clientHello } from './client-hello.ts';
import { dial, echo, meet, type Meeting } from './meeting.ts';

const { ca, server: own } = await makeCertificates();
const tls = new TlsClient({ ca });

function place(context: TestContext): Promise<Meeting> {
  const options = { tls: new TlsServer(own), handshakeMs: 200 };
  return meet(context, { options, callbacks: echo });
}

/** The server goes on: a good connection gets its answer. */
async function goesOn(meeting: Meeting): Promise<void> {
  const client = meeting.dial({
    options: { tls },
    callbacks: (connection) => ({ onConnected: () => void connection.send(octetString('hello')) }),
  });
  await client.untilReceived(5);
}

const hello = await clientHello();

const spoken: { name: string; speak: (socket: Socket) => void; reason: string }[] = [
  {
    name: 'speaks in the plain',
    speak: (socket) => socket.write('GET / HTTP/1.1\r\n\r\n'),
    reason: 'tls',
  },
  {
    name: 'sends octets of no meaning',
    speak: (socket) => socket.write(Buffer.alloc(100, 0xff)),
    reason: 'tls',
  },
  { name: 'ends before it says anything', speak: (socket) => socket.end(), reason: 'peer-gone' },
  {
    name: 'ends behind half of its hello',
    speak: (socket) => socket.end(hello.subarray(0, 50)),
    reason: 'peer-gone',
  },
  { name: 'ends behind its hello', speak: (socket) => socket.end(hello), reason: 'peer-gone' },
  {
    name: 'resets before it says anything',
    speak: (socket) => void socket.once('connect', () => socket.resetAndDestroy()),
    reason: 'peer-gone',
  },
  { name: 'says nothing', speak: () => undefined, reason: 'timeout' },
  {
    name: 'stops in the midst of its hello',
    speak: (socket) => socket.write(hello.subarray(0, 50)),
    reason: 'timeout',
  },
  { name: 'stops behind its hello', speak: (socket) => socket.write(hello), reason: 'timeout' },
];

for (const { name, speak, reason } of spoken) {
  test(`TLS server: a peer that ${name} does not start: ${reason}`, async (context) => {
    const meeting = await place(context);
    const socket = meeting.socket();
    socket.resume();
    speak(socket);
    const server = await meeting.server();
    await server.until('startFailure');
    assert.deepEqual([server.told, server.faults], [[`startFailure ${reason}`], []]);
    assert.equal(server.connection.isClosed(), true);
    socket.destroy();
    await meeting.untilEmpty();
    await goesOn(meeting);
    assert.equal(server.told.length, 1);
  });
}

test('TLS server: a peer that resets behind its hello does not start', async (context) => {
  const meeting = await place(context);
  const socket = meeting.socket();
  socket.write(hello);
  await once(socket, 'data');
  socket.resetAndDestroy();
  const server = await meeting.server();
  await server.until('startFailure');
  assert.deepEqual(server.told, ['startFailure peer-gone']);
  await goesOn(meeting);
});

/** A server of Node that does this with each connection. */
async function serving(context: TestContext, serve: (socket: Socket) => void): Promise<Address> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    serve(socket);
  });
  server.listen(0, '127.0.0.1');
  context.after(() => server.close());
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') return assert.fail('no address');
  return { host: address.address, port: address.port };
}

const served: { name: string; serve: (socket: Socket) => void; reason: string }[] = [
  { name: 'speaks in the plain', serve: (socket) => socket.write('220 hello\r\n'), reason: 'tls' },
  { name: 'ends at once', serve: (socket) => socket.end(), reason: 'peer-gone' },
  {
    name: 'ends behind the hello',
    serve: (socket) => void socket.once('data', () => socket.end()),
    reason: 'peer-gone',
  },
  {
    name: 'resets behind the hello',
    serve: (socket) => void socket.once('data', () => socket.resetAndDestroy()),
    reason: 'peer-gone',
  },
  { name: 'says nothing', serve: (socket) => void socket.resume(), reason: 'timeout' },
];

for (const { name, serve, reason } of served) {
  test(`TLS client: a server that ${name} is no connection: ${reason}`, async (context) => {
    const client = dial(await serving(context, serve), { options: { tls, connectMs: 300 } });
    await client.until('connect');
    assert.deepEqual([client.told, client.faults], [[`connectionFailure ${reason}`], []]);
    assert.equal(client.connection.isClosed(), true);
  });
}

const versions: [TlsVersion, TlsVersion][] = [
  ['TLSv1.2', 'TLSv1.3'],
  ['TLSv1.3', 'TLSv1.2'],
];

for (const [ofServer, ofClient] of versions) {
  test(`TLS: ${ofServer} only and ${ofClient} only do not meet`, async (context) => {
    const only = { minVersion: ofServer, maxVersion: ofServer };
    const meeting = await meet(context, { options: { tls: new TlsServer({ ...own, ...only }) } });
    const client = meeting.dial({
      options: { tls: new TlsClient({ ca, minVersion: ofClient, maxVersion: ofClient }) },
    });
    const server = await meeting.server();
    await Promise.all([client.until('connect'), server.until('start')]);
    assert.deepEqual([client.told, server.told], [['connectionFailure tls'], ['startFailure tls']]);
  });
}

for (const how of ['close', 'hardClose'] as const) {
  test(`TLS: ${how}() in the midst of a handshake ends it at once`, async (context) => {
    const meeting = await place(context);
    const socket = connect({ ...meeting.address });
    context.after(() => socket.destroy());
    socket.write(hello);
    await once(socket, 'data');
    const server = await meeting.server();
    server.connection[how]();
    await server.until('startFailure');
    assert.deepEqual(server.told, ['startFailure closed']);
    await meeting.untilEmpty();
  });
}
