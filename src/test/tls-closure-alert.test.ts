import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { NetConnectOpts } from 'node:net';
import { test, type TestContext } from 'node:test';
import { connect, type ConnectionOptions, type TLSSocket } from 'node:tls';
import { TlsServer } from '../tcp/node/tls-server.ts';
import { octetStringFrom } from '../tcp/octets.ts';
import { makeCertificates } from './certificate.ts';
import { meet, type Meeting } from './meeting.ts';
import { relay, type Relay } from './relay.ts';
import { turnsUntil } from './turns-until.ts';

const { ca, server: own } = await makeCertificates();

/** The types of records, which TLS 1.2 shows to whoever looks on. */
const ALERT = 21;
const APPLICATION_DATA = 23;

/** The records that a server has sent: type, two octets of version, length, and so much. */
function records(answers: readonly Buffer[]): { readonly type: number; readonly text: string }[] {
  const octets = Buffer.concat(answers);
  const found: { type: number; text: string }[] = [];
  for (let at = 0; at < octets.length;) {
    const end = at + 5 + octets.readUInt16BE(at + 3);
    found.push({ type: octets.readUInt8(at), text: octets.toString('latin1', at + 5, end) });
    at = end;
  }
  return found;
}

interface Watched {
  readonly meeting: Meeting;
  readonly between: Relay;
  readonly client: TLSSocket;
}

/** A server that echoes over TLS 1.2 and closes after `bye`, and a client that does not end. */
async function watched(context: TestContext): Promise<Watched> {
  const meeting = await meet(context, {
    options: { tls: new TlsServer({ ...own, maxVersion: 'TLSv1.2' }) },
    callbacks: (connection) => ({
      onReceived: (bytes) => {
        connection.send(bytes);
        if (octetStringFrom(bytes) === 'bye') connection.close();
      },
    }),
  });
  const between = await relay(context, meeting.address);
  const options: ConnectionOptions & NetConnectOpts = {
    ...between.address,
    ca: [ca],
    allowHalfOpen: true,
  };
  const client = connect(options);
  client.on('error', () => undefined);
  context.after(() => client.destroy());
  await once(client, 'secureConnect');
  return { meeting, between, client };
}

// @spec rfc9112-9.7-tls-application-data
test('TLS: what is sent travels as application data, and in no other way', async (context) => {
  const { between, client } = await watched(context);
  const before = between.answers.length;
  client.write('hello');
  const [echo] = (await once(client, 'data')) as [Buffer];
  assert.equal(echo.toString(), 'hello');
  const sent = records(between.answers.slice(before));
  assert.deepEqual(
    sent.map(({ type }) => type),
    [APPLICATION_DATA],
  );
  assert.equal(sent[0]?.text.includes('hello'), false);
});

// @spec rfc9112-9.8-closure-alert
// @spec rfc9112-9.8-need-not-wait-for-alert
test('TLS: close() sends a closure alert, and FIN without waiting for another', async (context) => {
  const { meeting, between, client } = await watched(context);
  client.write('bye');
  client.resume();
  const [up] = between.upstream;
  assert.ok(up);
  await once(up, 'end');
  assert.equal(client.writableEnded, false);
  assert.equal(records(between.answers).at(-1)?.type, ALERT);
  client.end();
  await meeting.untilEmpty();
});

// @spec rfc9112-9.8-expect-incomplete-tls-close
test('TLS: a peer that ends without a closure alert is an end like others', async (context) => {
  const { meeting, between, client } = await watched(context);
  client.write('hello');
  await once(client, 'data');
  between.upstream[0]?.end();
  const server = await meeting.server();
  await server.until('closed');
  assert.deepEqual(server.life, ['started', 'peerEnd', 'closed closed']);
  await turnsUntil(() => client.readableEnded || client.destroyed);
});
