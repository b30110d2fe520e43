import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { test, type TestContext } from 'node:test';
import { TlsClient } from '../tcp/node/tls-client.ts';
import { TlsServer, type TlsServerOptions } from '../tcp/node/tls-server.ts';
import { makeCertificates } from './certificate.ts';
import { meet, type Meeting } from './meeting.ts';
import type { Witness } from './witness.ts';

const { ca, server: own, other } = await makeCertificates();

type Choose = NonNullable<TlsServerOptions['onServerName']>;

interface Named {
  readonly meeting: Meeting;
  readonly faults: unknown[];
}

/** A server that chooses by name. It answers `localhost` as it stands. */
async function place(context: TestContext, choose: Choose): Promise<Named> {
  const faults: unknown[] = [];
  const tls = new TlsServer({
    ...own,
    onServerName: (name) => (name === 'localhost' ? undefined : choose(name)),
    onFault: (error) => faults.push(error),
  });
  return { meeting: await meet(context, { options: { tls, handshakeMs: 300 } }), faults };
}

/** Asks for a name, and waits for how that ends. */
async function ask(meeting: Meeting, serverName: string): Promise<Witness> {
  const client = meeting.dial({ options: { tls: new TlsClient({ ca, serverName }) } });
  await client.until('connect');
  return client;
}

function subject({ connection }: Witness): string {
  const { peerCertificate } = connection.tls ?? assert.fail('no TLS');
  return new X509Certificate(peerCertificate ?? assert.fail('no certificate')).subject;
}

const ofOther = new TlsServer(other);
const choices: { [name: string]: Choose } = {
  'at once': () => ofOther,
  later: async () => {
    await new Promise((resolve) => setImmediate(resolve));
    return ofOther;
  },
};

for (const [name, choose] of Object.entries(choices)) {
  test(`server name: onServerName chooses another certificate ${name}`, async (context) => {
    const { meeting, faults } = await place(context, choose);
    assert.equal(subject(await ask(meeting, 'other.test')), 'CN=other.test');
    assert.equal(subject(await ask(meeting, 'localhost')), 'CN=localhost');
    assert.equal(meeting.servers[0]?.connection.tls?.serverName, 'other.test');
    assert.deepEqual(faults, []);
  });
}

test('server name: without one, the settings stand as they are', async (context) => {
  const { meeting } = await place(context, () => assert.fail('no name was asked for'));
  const client = meeting.dial({ options: { tls: new TlsClient({ ca }) } });
  await client.until('connect');
  assert.equal(subject(client), 'CN=localhost');
});

const fault = new Error('the fault');
const faulty: { [name: string]: Choose } = {
  throws: () => {
    throw fault;
  },
  rejects: () => Promise.reject(fault),
};

for (const [name, choose] of Object.entries(faulty)) {
  test(`server name: an onServerName that ${name} costs that connection only`, async (context) => {
    const { meeting, faults } = await place(context, choose);
    const [failure] = (await ask(meeting, 'other.test')).life;
    assert.match(failure ?? '', /^connectionFailure (peer-gone|tls)$/);
    const server = await meeting.server();
    await server.until('startFailure');
    assert.equal(server.told.length, 1);
    assert.deepEqual(faults, [fault]);
    assert.deepEqual((await ask(meeting, 'localhost')).life, ['connected']);
  });
}

test('server name: an onServerName that never answers has a deadline', async (context) => {
  const { meeting, faults } = await place(context, () => new Promise(() => undefined));
  const waiting = ask(meeting, 'other.test');
  assert.deepEqual((await ask(meeting, 'localhost')).life, ['connected']);
  assert.deepEqual((await waiting).life, ['connectionFailure peer-gone']);
  const server = await meeting.server();
  assert.deepEqual(server.told, ['startFailure timeout']);
  assert.deepEqual(faults, []);
  assert.deepEqual((await ask(meeting, 'localhost')).life, ['connected']);
});

test('server name: an answer that comes too late changes nothing', async (context) => {
  let answer: (chosen: TlsServer) => void = () => undefined;
  const { meeting } = await place(
    context,
    () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  );
  await ask(meeting, 'other.test');
  const server = await meeting.server();
  answer(ofOther);
  assert.deepEqual((await ask(meeting, 'localhost')).life, ['connected']);
  assert.deepEqual(server.told, ['startFailure timeout']);
});
