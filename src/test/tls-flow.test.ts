import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import * as tls from 'node:tls';
import { TlsClient } from '../tcp/node/tls-client.ts';
import { TlsServer } from '../tcp/node/tls-server.ts';
import { octetString } from '../tcp/octets.ts';
import { makeCertificates } from './certificate.ts';
import { meet, type Meeting } from './meeting.ts';
import type { Callbacks } from './witness.ts';

const { ca, server: own } = await makeCertificates();
const serverTls = new TlsServer(own);
const clientTls = new TlsClient({ ca });
const big = Buffer.alloc(8 << 20, 'the quick brown fox jumps over the lazy dog');

function node(meeting: Meeting): tls.TLSSocket {
  const { host, port } = meeting.address;
  return tls.connect(port, host, { ca });
}

/** Sends pieces for as long as they are accepted, and then on whenever that is possible. */
function filling(piece: Uint8Array, count: number): { callbacks: Callbacks; sent: () => number } {
  let sent = 0;
  const callbacks: Callbacks = (connection) => {
    const fill = (): void => {
      while (sent < count && connection.send(piece) === 'accepted') sent++;
      if (sent === count) connection.close();
    };
    return { onStarted: fill, onConnected: fill, onUnthrottled: fill };
  };
  return { callbacks, sent: () => sent };
}

test('TLS flow: a reader that stops throttles, until it resumes', async (context) => {
  const piece = big.subarray(0, 65_536);
  const { callbacks, sent } = filling(piece, 400);
  const meeting = await meet(context, { options: { tls: serverTls }, callbacks });
  const client = node(meeting);
  context.after(() => client.destroy());
  await once(client, 'secureConnect');
  client.pause();
  const server = await meeting.server();
  await server.until('throttled');
  assert.ok(sent() < 400);
  let received = 0;
  client.on('data', ({ length }: Buffer) => {
    received += length;
    client.pause();
    setImmediate(() => client.resume());
  });
  client.resume();
  await once(client, 'end');
  client.end();
  assert.equal(received, 400 * piece.length);
  await server.until('closed');
  const pressure = server.told.filter((word) => word.endsWith('throttled'));
  pressure.forEach((word, at) => assert.equal(word, at % 2 === 0 ? 'throttled' : 'unthrottled'));
  const settled = server.told.filter((word) => word.startsWith('sent'));
  assert.deepEqual(
    settled,
    Array.from({ length: 400 }, (_, at) => `sent ${at + 1}`),
  );
  assert.equal(server.told.at(-1), 'closed closed');
});

test('TLS flow: sends of one turn are accepted, and settle in order', async (context) => {
  const results: string[] = [];
  const meeting = await meet(context, {
    options: { tls: serverTls },
    callbacks: (connection) => ({
      onStarted: () => {
        for (const word of ['one ', 'two ', 'three '])
          results.push(connection.send(octetString(word)));
        results.push(connection.send([octetString('four '), new TextEncoder().encode('five')]));
        results.push(connection.send([]));
        connection.close();
      },
    }),
  });
  const client = meeting.dial({ options: { tls: clientTls } });
  await client.until('closed');
  assert.equal(client.received.toString(), 'one two three four five');
  const server = await meeting.server();
  await server.until('closed');
  assert.deepEqual(results, Array<string>(5).fill('accepted'));
  const all = ['started', 'sent 1', 'sent 2', 'sent 3', 'sent 4', 'sent 5', 'peerEnd'];
  assert.deepEqual(server.told, [...all, 'closed closed']);
  assert.equal(server.connection.bytesSent, 23);
});

test('TLS flow: a send settles when its octets have gone', async (context) => {
  const meeting = await meet(context, { options: { tls: serverTls } });
  const taken: number[] = [];
  const client = meeting.dial({
    options: { tls: clientTls },
    callbacks: (connection) => ({
      onConnected: () => {
        connection.send(big);
        taken.push(connection.bytesSent);
        connection.close();
      },
      onSent: () => void taken.push(connection.bytesSent),
    }),
  });
  const server = await meeting.server();
  await server.until('started');
  server.connection.mute();
  await new Promise((resolve) => setImmediate(resolve));
  const before = [...client.told];
  server.connection.unmute();
  await client.until('closed');
  assert.deepEqual(before.slice(0, 1), ['connected']);
  assert.ok(!before.includes('sent 1'), 'nobody has read 8 MiB yet');
  assert.deepEqual(taken, [0, big.length]);
  assert.deepEqual(client.told.slice(-3), ['sent 1', 'peerEnd', 'closed closed']);
  assert.ok(server.received.equals(big));
});

test('TLS flow: what comes while muted is held, in order', async (context) => {
  const meeting = await meet(context, {
    options: { tls: serverTls },
    callbacks: (connection) => ({
      onReceived: () => {
        connection.mute();
        setImmediate(() => {
          connection.unmute();
        });
      },
    }),
  });
  const part = big.subarray(0, 300_000);
  const client = meeting.dial({
    options: { tls: clientTls },
    callbacks: (connection) => ({
      onConnected: () => {
        connection.send(part);
        connection.close();
      },
    }),
  });
  await client.until('closed');
  const server = await meeting.server();
  await server.until('closed');
  assert.ok(server.received.equals(part));
  assert.deepEqual(server.life, ['started', 'peerEnd', 'closed closed']);
});

test('TLS flow: nothing is handed out while muted from the start', async (context) => {
  const meeting = await meet(context, {
    options: { tls: serverTls },
    callbacks: (connection) => ({
      onStarted: () => {
        connection.mute();
        connection.send(octetString('go'));
      },
    }),
  });
  const client = meeting.dial({ options: { tls: clientTls } });
  await client.untilReceived(2);
  client.connection.send(octetString('hello'));
  client.connection.close();
  await client.until('sent 1');
  const server = await meeting.server();
  await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual([server.receivedBytes, server.life], [0, ['started']]);
  server.connection.unmute();
  await server.until('closed');
  assert.equal(server.received.toString(), 'hello');
});
