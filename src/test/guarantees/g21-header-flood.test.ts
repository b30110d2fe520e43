import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FieldSection } from '../../http/field-section.ts';
import { ResponseBuilder } from '../../http/respond/response-builder.ts';
import { serve } from '../../http/serve.ts';
import { strictAnswers } from '../strict-answers.ts';
import { rawClient } from './raw-client.ts';
import { TimedConnection } from './timed-connection.ts';

const LINES_MAX = 100;
const BYTES_MAX = 16_384;

/** Names that mean something where fields are the properties of an object. */
const NAMES = ['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'valueOf', '0', '1', '-1'];

const OK = ResponseBuilder.status(200).finishHeaders().build();

/** So many field lines, `Host` among them. */
function lines(howMany: number): string {
  return `Host: a\r\n${'X: 1\r\n'.repeat(howMany - 1)}`;
}

/** A header section of so many octets, with its empty line. */
function ofBytes(bytes: number): string {
  const start = 'Host: a\r\nX: ';
  return `${start}${'y'.repeat(bytes - start.length - 4)}\r\n`;
}

const floods: readonly (readonly [what: string, section: string, status: number])[] = [
  ['one line below the limit', lines(LINES_MAX - 1), 200],
  ['as many lines as the limit', lines(LINES_MAX), 200],
  ['one line above the limit', lines(LINES_MAX + 1), 431],
  ['100,000 lines', lines(100_000), 431],
  ['as many octets as the limit', ofBytes(BYTES_MAX), 200],
  ['one octet above the limit', ofBytes(BYTES_MAX + 1), 431],
  ['10,000,000 octets', ofBytes(10_000_000), 431],
];

for (const [what, section, status] of floods) {
  test(`header flood: ${what} is ${status}, and never a part of it`, async (context) => {
    const told: FieldSection[] = [];
    const service = await serve(
      ({ headers }) => {
        told.push(headers);
        return OK;
      },
      { listen: { port: 0, host: '127.0.0.1' } },
    );
    const client = await rawClient(context, service.address);
    client.socket.end(`GET / HTTP/1.1\r\n${section}\r\n`);
    assert.equal(await client.ended(), 'fin');
    const { answers } = strictAnswers(client.text(), ['GET'], 'ended');
    assert.deepEqual(
      answers.map((answer) => answer.status),
      [status],
    );
    const expected = status === 200 ? [section.match(/\r\n/g)?.length] : [];
    assert.deepEqual(
      told.map((headers) => [...headers].length),
      expected,
    );
    await service.drain(1_000);
  });
}

/** How many octets of a flood without end are taken until it is refused. */
function takenOf(start: string, flood: string): number {
  const timed = new TimedConnection({ onRequestComplete: () => undefined });
  timed.arrive(start);
  for (let taken = start.length; taken < 10_000_000; taken += flood.length) {
    if (timed.written() !== '') {
      assert.match(timed.written(), /^HTTP\/1\.1 4(14|31) /);
      return taken;
    }
    timed.arrive(flood);
  }
  throw new Error('It was never refused');
}

test('header flood: it is refused as soon as it is above the limit', () => {
  const piece = 100;
  const head = 'GET / HTTP/1.1\r\nHost: a\r\n';
  assert.ok(takenOf('GET /', 'x'.repeat(piece)) <= 8_192 + piece);
  assert.ok(takenOf(head, 'X: 1\r\n') <= head.length + LINES_MAX * 'X: 1\r\n'.length);
  assert.ok(takenOf(`${head}X: `, 'y'.repeat(piece)) <= head.length + BYTES_MAX + piece);
  assert.ok(takenOf(head, `X: ${'y'.repeat(piece)}\r\n`) <= head.length + LINES_MAX * (piece + 5));
});

test('header flood: names that mean something elsewhere are names like others', () => {
  let headers: FieldSection | undefined;
  const timed = new TimedConnection({
    onRequestComplete: (request, responder) => {
      headers = request.headers;
      responder.respond(OK);
    },
  });
  const sent = NAMES.map((name) => `${name}: of ${name}\r\n`).join('');
  timed.arrive(`GET / HTTP/1.1\r\nHost: a\r\n${sent}\r\n`);
  for (const name of NAMES) {
    assert.deepEqual([headers?.get(name), headers?.lines(name)], [`of ${name}`, [`of ${name}`]]);
  }
  assert.equal(headers?.get('isPrototypeOf'), undefined);
  assert.equal(Object.hasOwn(Object.prototype, 'of __proto__'), false);
});
