import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { TlsClient } from '../tcp/node/tls-client.ts';
import { TlsServer, type TlsServerOptions } from '../tcp/node/tls-server.ts';
import type { TlsVersion } from '../tcp/node/tls-version.ts';
import { octetString } from '../tcp/octets.ts';
import { makeCertificates } from './certificate.ts';
import { echo, meet, type Meeting } from './meeting.ts';
import type { Witness } from './witness.ts';

const { ca, server: own } = await makeCertificates();

/** A connection over which something has gone there and back. */
async function used(
  meeting: Meeting,
  maxVersion: TlsVersion,
  session?: Uint8Array,
): Promise<Witness> {
  const tls = new TlsClient({ ca, maxVersion, ...(session && { session }) });
  const client = meeting.dial({
    options: { tls },
    callbacks: (connection) => ({ onConnected: () => void connection.send(octetString('hello')) }),
  });
  await client.untilReceived(5);
  return client;
}

async function firstSession(meeting: Meeting, version: TlsVersion): Promise<Uint8Array> {
  const client = await used(meeting, version);
  assert.equal(client.connection.tls?.isResumed, false);
  await client.untilSession();
  return client.sessions.at(-1) ?? assert.fail('no session');
}

for (const version of ['TLSv1.2', 'TLSv1.3'] as const) {
  test(`sessions: one that was given is resumed, ${version}`, async (context) => {
    const tls = new TlsServer(own);
    const meeting = await meet(context, { options: { tls }, callbacks: echo });
    const session = await firstSession(meeting, version);
    const client = await used(meeting, version, session);
    const server = await meeting.server(1);
    for (const { connection } of [client, server]) {
      const { isResumed, protocol } = connection.tls ?? assert.fail('no TLS');
      assert.deepEqual([isResumed, protocol], [true, version]);
    }
    assert.equal(client.connection.tls?.isAuthorized, true);
  });

  test(`sessions: one of another server does no harm, ${version}`, async (context) => {
    const one = await meet(context, { options: { tls: new TlsServer(own) }, callbacks: echo });
    const another = await meet(context, { options: { tls: new TlsServer(own) }, callbacks: echo });
    const client = await used(another, version, await firstSession(one, version));
    assert.equal(client.connection.tls?.isResumed, false);
    assert.equal(another.servers[0]?.connection.tls?.isResumed, false);
  });

  test(`sessions: ticketKeys are shared among servers, ${version}`, async (context) => {
    const options: TlsServerOptions = { ...own, ticketKeys: randomBytes(48) };
    const one = await meet(context, { options: { tls: new TlsServer(options) }, callbacks: echo });
    const two = await meet(context, { options: { tls: new TlsServer(options) }, callbacks: echo });
    const client = await used(two, version, await firstSession(one, version));
    assert.equal(client.connection.tls?.isResumed, true);
    assert.equal(two.servers[0]?.connection.tls?.isResumed, true);
  });
}

test('sessions: octets that are no session do no harm', async (context) => {
  const meeting = await meet(context, { options: { tls: new TlsServer(own) }, callbacks: echo });
  const client = await used(meeting, 'TLSv1.3', randomBytes(100));
  assert.equal(client.connection.tls?.isResumed, false);
});
