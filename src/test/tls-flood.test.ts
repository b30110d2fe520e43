import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { test } from 'node:test';
import { TlsClient } from '../tcp/node/tls-client.ts';
import { octetString } from '../tcp/octets.ts';
import { makeCertificates } from './certificate.ts';
import { clientHello } from './client-hello.ts';
import { count } from './guarantees/counts.ts';
import { dial } from './meeting.ts';
import { startServer } from './server-process.ts';

const { ca, server: own } = await makeCertificates();
const each = count({ quick: 300, full: 1_000 });
const batchMax = 200;
const handshakeMs = count({ quick: 500, full: 10_000 });

test('TLS flood: those that never finish their handshake are gone in its time', async (context) => {
  const { server, address } = await startServer(context, {
    options: { port: 0, host: '127.0.0.1', tls: own, handshakeMs },
  });
  const half = (await clientHello()).subarray(0, 50);
  const gone: Promise<void>[] = [];
  while (gone.length < 2 * each) {
    // Some at a time: those that a full backlog drops would never hear of it.
    const batch = Array.from({ length: Math.min(batchMax, 2 * each - gone.length) }, (_, at) => {
      const socket = connect(address);
      socket.on('error', () => undefined);
      socket.resume();
      if (at % 2 === 0) socket.write(half);
      return socket;
    });
    gone.push(...batch.map(closed));
    await Promise.all(batch.map((socket) => once(socket, 'connect')));
  }
  const tls = new TlsClient({ ca });
  const good = 10;
  for (let time = 0; time < good; time++) {
    const client = dial(address, {
      options: { tls },
      callbacks: (connection) => ({
        onConnected: () => void connection.send(octetString('hello')),
      }),
    });
    await client.untilReceived(5);
    client.connection.close();
    await client.until('closed');
  }
  await Promise.all(gone);
  const seen = await server.until(({ connectionCount }) => connectionCount === 0);
  assert.deepEqual(seen.ends, { closed: good, 'not started: timeout': 2 * each });
  assert.deepEqual([seen.started, seen.faults], [good, []]);
  assert.equal(seen.counts.accepted, good + 2 * each);
});

/** Waits until a socket is gone. */
function closed(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    socket.once('close', () => {
      resolve();
    });
  });
}
