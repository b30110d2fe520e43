import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { TlsClient } from '../tcp/node/tls-client.ts';
import { TlsServer, type TlsServerOptions } from '../tcp/node/tls-server.ts';
import { makeCertificates } from './certificate.ts';
import { meet, type Meeting } from './meeting.ts';
import type { Witness } from './witness.ts';

const { ca, server: own } = await makeCertificates();

function place(context: TestContext, options: Partial<TlsServerOptions>): Promise<Meeting> {
  return meet(context, { options: { tls: new TlsServer({ ...own, ...options }) } });
}

/** Offers these protocols, and waits for how that ends. */
async function offer(meeting: Meeting, ...alpnProtocols: string[]): Promise<Witness> {
  const tls = new TlsClient({ ca, serverName: 'localhost', alpnProtocols });
  const client = meeting.dial({ options: { tls } });
  await client.until('connect');
  return client;
}

const chosen = (client: Witness): string | undefined => client.connection.tls?.alpnProtocol;

test('ALPN: the server chooses by its own order', async (context) => {
  const meeting = await place(context, { alpnProtocols: ['best', 'good', 'poor'] });
  assert.equal(chosen(await offer(meeting, 'poor', 'unknown', 'good')), 'good');
});

test('ALPN: a peer that offers nothing is taken', async (context) => {
  const meeting = await place(context, { alpnProtocols: ['best'] });
  const client = meeting.dial({ options: { tls: new TlsClient({ ca }) } });
  await client.until('connect');
  assert.deepEqual([client.life, chosen(client)], [['connected'], undefined]);
});

test('ALPN: a peer that offers nothing known is refused', async (context) => {
  const meeting = await place(context, { alpnProtocols: ['best'] });
  assert.deepEqual((await offer(meeting, 'unknown')).life, ['connectionFailure tls']);
  const server = await meeting.server();
  await server.until('startFailure');
  assert.deepEqual(server.told, ['startFailure tls']);
  assert.equal(chosen(await offer(meeting, 'best')), 'best');
});

test('ALPN: onAlpn chooses from what is offered, for a name', async (context) => {
  const asked: unknown[] = [];
  const meeting = await place(context, {
    onAlpn: (offered, serverName) => {
      asked.push([offered, serverName]);
      return offered.at(-1);
    },
  });
  assert.equal(chosen(await offer(meeting, 'a', 'b', 'c')), 'c');
  assert.deepEqual(asked, [[['a', 'b', 'c'], 'localhost']]);
});

const refusals = { nothing: undefined, 'what was not offered': 'unknown' };

for (const [name, answer] of Object.entries(refusals)) {
  test(`ALPN: onAlpn refuses the peer when it chooses ${name}`, async (context) => {
    const faults: unknown[] = [];
    const meeting = await place(context, {
      onAlpn: (offered) => (offered.includes('good') ? 'good' : answer),
      onFault: (error) => faults.push(error),
    });
    assert.deepEqual((await offer(meeting, 'bad')).life, ['connectionFailure tls']);
    const server = await meeting.server();
    await server.until('startFailure');
    assert.deepEqual(server.told, ['startFailure tls']);
    assert.equal(chosen(await offer(meeting, 'good')), 'good');
    assert.deepEqual(faults, []);
  });
}

test('ALPN: an onAlpn that throws costs that connection only', async (context) => {
  const faults: unknown[] = [];
  const fault = new Error('the fault');
  const meeting = await place(context, {
    onAlpn: ([first]) => {
      if (first === 'bad') throw fault;
      return first;
    },
    onFault: (error) => faults.push(error),
  });
  const open = await offer(meeting, 'good');
  assert.deepEqual((await offer(meeting, 'bad')).life, ['connectionFailure tls']);
  const server = await meeting.server(1);
  await server.until('startFailure');
  assert.deepEqual(server.told, ['startFailure tls']);
  assert.deepEqual(faults, [fault]);
  assert.equal(chosen(await offer(meeting, 'good')), 'good');
  assert.deepEqual(open.life, ['connected']);
});
