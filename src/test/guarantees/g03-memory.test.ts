import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { count } from './counts.ts';
import { rawClients } from './raw-client.ts';
import { startService, type ServiceProcess } from './service-process.ts';
import type { ServiceReport } from './service-program.ts';

const CONNECTIONS = count({ quick: 300, full: 5_000 });
const ROUNDS = 3;
const BACK_TO = 1.1;

/** What may be held by a process that has served, and had not when it began. */
const HELD_BYTES_MAX = 4 * 1_048_576;

/** Small ones of these, so that a machine of any size has room for so many connections. */
const limits = {
  readBufferBytes: 16_384,
  requestLineBytesMax: 8_192,
  headerBytesMax: 16_384,
  outputBytesMax: 65_536,
};

/** What the objects of a connection need, Node's and those of the operating system among them. */
const OBJECT_BYTES = 32_768;

const EACH_BYTES_MAX =
  OBJECT_BYTES +
  limits.readBufferBytes +
  limits.requestLineBytesMax +
  limits.headerBytesMax +
  limits.outputBytesMax;

/** What a client says that then says no more, and takes nothing: the worst of each phase. */
const stuck = {
  'a request line': `GET /${'x'.repeat(8_000)}`,
  'a header section': `GET / HTTP/1.1\r\nHost: a\r\n${'X: yyyyyyyyyyyyyyyyyyyyyy\r\n'.repeat(90)}`,
  'one field line': `GET / HTTP/1.1\r\nHost: a\r\nX: ${'y'.repeat(16_000)}`,
  'a chunk':
    `POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n` +
    `f4240\r\n${'x'.repeat(60_000)}`,
  'a download': 'GET /stream HTTP/1.1\r\nHost: a\r\n\r\n',
};

/** Resident octets with so many connections that are stuck, and when all of them are gone. */
async function round(
  context: TestContext,
  service: ServiceProcess,
  says: string,
  base: ServiceReport,
): Promise<{ readonly stuck: ServiceReport; readonly gone: ServiceReport }> {
  const clients = await rawClients(context, service.address, CONNECTIONS);
  for (const client of clients) {
    client.socket.pause();
    client.send(says);
  }
  for (const client of clients) {
    while (client.socket.writableLength > 0) await new Promise((done) => setImmediate(done));
  }
  const arrived = await service.until(({ connections }) => connections === CONNECTIONS);
  for (const client of clients) client.socket.resetAndDestroy();
  // Buffers are given back by and by.
  const heldMax = base.heldBytes + HELD_BYTES_MAX;
  const gone = await service.until(
    ({ connections, heldBytes }) => connections === 0 && heldBytes <= heldMax,
  );
  return { stuck: arrived, gone };
}

for (const [phase, says] of Object.entries(stuck)) {
  test(`memory: ${CONNECTIONS} connections stuck in the midst of ${phase}`, async (context) => {
    const service = await startService(context, { config: limits });
    const base = await service.see();
    const first = await round(context, service, says, base);
    // What the system's own allocator keeps is measured, but it is garbage, and not held.
    const held = (first.stuck.heldBytes - base.heldBytes) / CONNECTIONS;
    const resident = (first.stuck.rssBytes - base.rssBytes) / CONNECTIONS;
    assert.ok(held <= EACH_BYTES_MAX, `${held} octets for each`);
    let last = first;
    for (let time = 1; time < ROUNDS; time++) last = await round(context, service, says, base);
    const stuckBytes = [first, last].map((one) => one.stuck.heldBytes) as [number, number];
    assert.ok(stuckBytes[1] <= stuckBytes[0] * BACK_TO, `octets were ${stuckBytes.join(', now ')}`);
    const kib = [held, resident].map((bytes) => (bytes / 1024).toFixed(1)).join(', resident ');
    context.diagnostic(
      `KiB for each: held ${kib}, of ${EACH_BYTES_MAX / 1024}; all gone: ` +
        [first, last].map(({ gone }) => `${Math.round(gone.rssBytes / 1_048_576)} MiB`).join(', '),
    );
  });
}
