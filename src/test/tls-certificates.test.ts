import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { test, type TestContext } from 'node:test';
import { TlsClient, type TlsClientOptions } from '../tcp/node/tls-client.ts';
import { TlsServer, type TlsServerOptions } from '../tcp/node/tls-server.ts';
import { octetString } from '../tcp/octets.ts';
import { makeCertificates } from './certificate.ts';
import { echo, meet } from './meeting.ts';
import type { Witness } from './witness.ts';

const { ca, server: own, other, client: known, stranger } = await makeCertificates();

/** How both sides see an attempt, once it has come to something. */
async function attempt(
  context: TestContext,
  serverOptions: Partial<TlsServerOptions>,
  clientOptions: TlsClientOptions,
): Promise<{ server: Witness; client: Witness }> {
  const tls = new TlsServer({ ...own, ca, ...serverOptions });
  const meeting = await meet(context, { options: { tls }, callbacks: echo });
  const client = meeting.dial({
    options: { tls: new TlsClient({ ca, ...clientOptions }) },
    callbacks: (connection) => ({ onConnected: () => void connection.send(octetString('hello')) }),
  });
  const server = await meeting.server();
  await server.until('start');
  return { server, client };
}

// In TLS 1.3 a client is done before the server has looked at its certificate.
for (const maxVersion of ['TLSv1.2', 'TLSv1.3'] as const) {
  const refused =
    maxVersion === 'TLSv1.2' ? ['connectionFailure tls'] : ['connected', 'closed tls-failed'];

  test(`certificates: a required one that is missing, ${maxVersion}`, async (context) => {
    const required = { clientCertificate: 'required', maxVersion } as const;
    const { server, client } = await attempt(context, required, {});
    assert.deepEqual(server.told, ['startFailure untrusted']);
    await client.until(refused.at(-1) ?? '');
    assert.deepEqual(client.life, refused);
    assert.equal(client.receivedBytes, 0);
  });

  test(`certificates: a required one of a stranger, ${maxVersion}`, async (context) => {
    const required = { clientCertificate: 'required', maxVersion } as const;
    const { server } = await attempt(context, required, stranger);
    assert.deepEqual(server.told, ['startFailure untrusted']);
    assert.equal(server.receivedBytes, 0);
  });

  test(`certificates: a required one that is good, ${maxVersion}`, async (context) => {
    const required = { clientCertificate: 'required', maxVersion } as const;
    const { server, client } = await attempt(context, required, known);
    await client.untilReceived(5);
    const { isAuthorized, peerCertificate } = server.connection.tls ?? assert.fail('no TLS');
    assert.equal(isAuthorized, true);
    assert.equal(new X509Certificate(peerCertificate ?? '').subject, 'CN=a client');
  });
}

const requests = [
  { name: 'a good one', shown: known, isAuthorized: true },
  { name: 'one of a stranger', shown: stranger, isAuthorized: false },
  { name: 'none', shown: {}, isAuthorized: false },
];

for (const { name, shown, isAuthorized } of requests) {
  test(`certificates: where one is requested, ${name} is told of`, async (context) => {
    const { server, client } = await attempt(context, { clientCertificate: 'requested' }, shown);
    await client.untilReceived(5);
    const details = server.connection.tls ?? assert.fail('no TLS');
    assert.equal(details.isAuthorized, isAuthorized);
    assert.equal(details.peerCertificate === undefined, name === 'none');
  });
}

test('certificates: where they are ignored, one is not asked for', async (context) => {
  const { server, client } = await attempt(context, {}, known);
  await client.untilReceived(5);
  const { isAuthorized, peerCertificate } = server.connection.tls ?? assert.fail('no TLS');
  assert.deepEqual([isAuthorized, peerCertificate], [false, undefined]);
});

const untrusted = [
  { name: 'of a stranger', shown: stranger, options: {} },
  { name: 'for another name', shown: other, options: {} },
  {
    name: 'not for the name that was asked for',
    shown: own,
    options: { serverName: 'other.test' },
  },
  { name: 'that only a root of Node could vouch for', shown: own, options: { ca: [] } },
];

for (const { name, shown, options } of untrusted) {
  test(`certificates: a server with one ${name} is not trusted`, async (context) => {
    const { client } = await attempt(context, shown, options);
    await client.until('connect');
    assert.deepEqual(client.life, ['connectionFailure untrusted']);
    assert.ok(client.connection.error instanceof Error);
  });

  test(`certificates: a server with one ${name} will do for anyone`, async (context) => {
    const { client } = await attempt(context, shown, { ...options, trust: 'anyone' });
    await client.untilReceived(5);
    assert.equal(client.connection.tls?.isAuthorized, false);
    assert.ok(client.connection.tls.peerCertificate instanceof Uint8Array);
  });
}

test('certificates: they may be octets, and those who vouch several', async (context) => {
  const octets = new TextEncoder();
  const pem = { key: octets.encode(own.key), cert: octets.encode(own.cert) };
  const { client } = await attempt(context, pem, { ca: [stranger.cert, octets.encode(ca)] });
  await client.untilReceived(5);
  assert.equal(client.connection.tls?.isAuthorized, true);
});

const unusable = { name: 'TypeError', message: /^The TLS settings cannot be used: \S/ };
const encrypted = { key: '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n' };

const servers: { [name: string]: Partial<TlsServerOptions> } = {
  'a key that is none': { key: 'no key' },
  'a certificate that is none': { cert: 'no certificate' },
  'no key': { key: '' },
  'a key of another certificate': { key: stranger.key },
  'a key that is damaged': encrypted,
  'ciphers that there are not': { ciphers: 'NO-SUCH-CIPHER' },
  'keys of tickets that are too short': { ticketKeys: new Uint8Array(47) },
  'versions of which none is left': { minVersion: 'TLSv1.3', maxVersion: 'TLSv1.2' },
};

for (const [name, options] of Object.entries(servers)) {
  test(`certificates: ${name} is refused when a TlsServer is made`, () => {
    assert.throws(() => new TlsServer({ ...own, ...options }), unusable);
  });
}

const clients: { [name: string]: TlsClientOptions } = {
  'a key that is none': { key: 'no key', cert: known.cert },
  'a certificate that is none': { key: known.key, cert: 'no certificate' },
  'a key of another certificate': { key: stranger.key, cert: known.cert },
  'ciphers that there are not': { ciphers: 'NO-SUCH-CIPHER' },
  'someone to vouch who is none': { ca: 'nobody' },
};

for (const [name, options] of Object.entries(clients)) {
  test(`certificates: ${name} is refused when a TlsClient is made`, () => {
    assert.throws(() => new TlsClient(options), unusable);
  });
}
