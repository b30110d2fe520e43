import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TlsClient } from '../tcp/node/tls-client.ts';
import { TlsServer } from '../tcp/node/tls-server.ts';
import { makeCertificates } from './certificate.ts';
import { meet } from './meeting.ts';

const { ca, server: own } = await makeCertificates();
const secured = { server: { tls: new TlsServer(own) }, client: { tls: new TlsClient({ ca }) } };
const kinds = { plain: { server: {}, client: {} }, TLS: secured };
const octets = Buffer.alloc(100_000, 'the quick brown fox jumps over the lazy dog');

for (const [name, { server, client }] of Object.entries(kinds)) {
  for (const readBufferBytes of [1_000, 5_000, 65_536]) {
    const title = `${name}, ${readBufferBytes} at a time`;

    test(`yield: all that comes behind our own end is handed out: ${title}`, async (context) => {
      const meeting = await meet(context, {
        options: server,
        callbacks: (connection) => ({
          onPeerEnd: () => {
            connection.send(octets);
            connection.close();
          },
        }),
      });
      const reader = meeting.dial({
        options: { ...client, readBufferBytes },
        callbacks: (connection) => ({
          onConnected: () => {
            connection.close();
          },
          onReceived: () => 'yield',
        }),
      });
      await reader.until('closed');
      assert.equal(reader.receivedBytes, octets.length);
      assert.ok(reader.received.equals(octets));
      assert.deepEqual(reader.life, ['connected', 'peerEnd', 'closed closed']);
    });

    test(`yield: octets keep their order: ${title}`, async (context) => {
      const meeting = await meet(context, {
        options: { ...server, readBufferBytes },
        callbacks: () => ({ onReceived: () => 'yield' }),
      });
      const writer = meeting.dial({
        options: client,
        callbacks: (connection) => ({
          onConnected: () => {
            for (let at = 0; at < 10; at++) {
              connection.send(octets.subarray(at * 1_000, at * 1_000 + 1_000));
            }
            connection.close();
          },
        }),
      });
      await writer.until('closed');
      const reader = await meeting.server();
      await reader.until('closed');
      assert.ok(reader.received.equals(octets.subarray(0, 10_000)));
      assert.deepEqual(reader.life, ['started', 'peerEnd', 'closed closed']);
    });
  }
}
