import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ResponseBuilder } from '../../http/respond/response-builder.ts';
import { serve } from '../../http/serve.ts';
import { strictAnswers } from '../strict-answers.ts';
import { rawClient } from './raw-client.ts';
import { TimedConnection } from './timed-connection.ts';

const HEAD = 'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n';
const END = '0\r\n\r\n';

/** What is read of a content that is nearly all framing before it is refused. */
const READ_BYTES_MAX = 150_000;

/** Where the floods come in pieces, how long one is. */
const PIECE_BYTES = 1_000;

interface Flood {
  readonly what: string;
  readonly octets: string;
  readonly status: number;

  /** How much of it is read before that, where it is refused. */
  readonly readBytesMax?: number;
}

const floods: readonly Flood[] = [
  {
    what: '1,000,000 chunks of one octet',
    octets: HEAD + '1\r\nx\r\n'.repeat(1_000_000) + END,
    status: 400,
    readBytesMax: READ_BYTES_MAX,
  },
  {
    what: 'chunks with long extensions',
    octets: HEAD + `1;${'e'.repeat(200)}\r\nx\r\n`.repeat(10_000) + END,
    status: 400,
    readBytesMax: READ_BYTES_MAX,
  },
  {
    what: 'one chunk extension without end',
    octets: `${HEAD}1;${'e'.repeat(100_000)}`,
    status: 400,
    readBytesMax: 2_000,
  },
  {
    what: 'a chunk size of nothing but zeros',
    octets: HEAD + '0'.repeat(100_000),
    status: 400,
    readBytesMax: 2_000,
  },
  {
    what: '100,000 chunks of ten octets',
    octets: HEAD + 'a\r\n0123456789\r\n'.repeat(100_000) + END,
    status: 200,
  },
  { what: 'one empty line before a request', octets: `\r\n${HEAD}${END}`, status: 200 },
  {
    what: 'empty lines without end',
    octets: '\r\n'.repeat(50_000),
    status: 400,
    readBytesMax: PIECE_BYTES,
  },
  {
    what: 'more trailers than there may be',
    octets: `${HEAD}0\r\n${'T: 1\r\n'.repeat(10_000)}\r\n`,
    status: 431,
    readBytesMax: 2_000,
  },
  {
    what: 'a trailer without end',
    octets: `${HEAD}0\r\nT: ${'x'.repeat(100_000)}`,
    status: 431,
    readBytesMax: 10_000,
  },
];

const OK = ResponseBuilder.status(200).finishHeaders().build();

for (const { what, octets, status, readBytesMax } of floods) {
  test(`framing flood: ${what}: ${status} over a socket`, async (context) => {
    const service = await serve(() => OK, { listen: { port: 0, host: '127.0.0.1' } });
    const client = await rawClient(context, service.address);
    client.socket.end(octets);
    assert.equal(await client.ended(), 'fin');
    const { answers } = strictAnswers(client.text(), ['POST'], 'ended');
    assert.deepEqual(
      answers.map((answer) => answer.status),
      [status],
    );
    await service.drain(1_000);
  });

  if (readBytesMax === undefined) continue;
  test(`framing flood: ${what}: refused within ${readBytesMax} octets`, () => {
    const timed = new TimedConnection({ onRequestComplete: () => undefined });
    let taken = 0;
    while (timed.written() === '' && taken < octets.length) {
      timed.arrive(octets.slice(taken, taken + PIECE_BYTES));
      // One connection has so many octets in a turn, and the rest in the next.
      timed.run(1);
      taken += PIECE_BYTES;
    }
    assert.match(timed.written(), new RegExp(`^HTTP/1\\.1 ${status} `));
    assert.ok(taken <= readBytesMax, `${taken} octets`);
  });
}
