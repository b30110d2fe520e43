import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ResponseBuilder } from '../../http/respond/response-builder.ts';
import { tickMs } from '../../tcp/clock.ts';
import { strictAnswers } from '../strict-answers.ts';
import type { Service } from './recorded-service.ts';
import { TimedConnection } from './timed-connection.ts';

const HEADER_MS = 10_000;

/** Longer than octets that come one a millisecond would be in that time, within the limits. */
const HEAD = (() => {
  const field = `X-Filler: ${'f'.repeat(500)}\r\n`;
  return `GET /slow HTTP/1.1\r\nHost: a\r\n${field.repeat(21)}\r\n`;
})();

const OK = ResponseBuilder.status(200).finishHeaders().build();
const answering: Service = {
  onRequestComplete: (_request, responder) => void responder.respond(OK),
};

/** A connection that has served `before`. It begins at any time between two ticks of the clock. */
function connected(before: string, startMs: number): { timed: TimedConnection; asked: string[] } {
  const config = { headerMs: HEADER_MS, keepAliveMs: 0 };
  const timed = new TimedConnection(answering, config, startMs % tickMs);
  timed.arrive(before);
  timed.run(0);
  const asked = before === '' ? [] : ['POST'];
  assert.equal(strictAnswers(timed.written(), asked).answers.length, asked.length);
  return { timed, asked };
}

/** Lets an octet arrive every `everyMs`, the first one `firstMs` from now, until the end. */
function trickle(timed: TimedConnection, octets: string, everyMs: number, firstMs = 0): void {
  const start = timed.clock.now() + firstMs;
  const next = (at: number): void => {
    if (at === octets.length || timed.isEnding()) return;
    timed.arrive(octets.charAt(at));
    timed.clock.at(start + (at + 1) * everyMs, () => next(at + 1));
  };
  timed.clock.at(start, () => next(0));
}

/** Holds what has been written against what is to be: a 408, and the end of the connection. */
function checkLate(timed: TimedConnection, asked: readonly string[]): void {
  const { answers, end } = strictAnswers(timed.written(), [...asked, 'GET'], 'ended');
  assert.deepEqual(
    [answers.length, answers.at(-1)?.status, end],
    [asked.length + 1, 408, 'between'],
  );
  assert.equal(answers.at(-1)?.fields.get('connection'), 'close');
  assert.equal(timed.wire.isEnded(), true);
}

function checkDeadline(everyMs: number, before: string): void {
  const { timed, asked } = connected(before, everyMs);
  trickle(timed, HEAD, everyMs);
  // Just before: it has all the time that it was promised.
  timed.run(HEADER_MS - 1);
  assert.equal(timed.isEnding(), false, 'it is not ended early');
  timed.run(1 + tickMs);
  checkLate(timed, asked);
  assert.equal(timed.service.told.includes('request GET /slow'), false);
  timed.checkNothingIsLeft();
}

const PREVIOUS = 'POST /first HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\nx';

for (const { what, before } of [
  { what: 'the first request', before: '' },
  { what: 'a later request', before: PREVIOUS },
]) {
  test(`${what}, an octet every d ms, has 408 at the deadline, for every d`, () => {
    for (let everyMs = 1; everyMs < HEADER_MS; everyMs++) checkDeadline(everyMs, before);
    checkDeadline(HEADER_MS + 5_000, before);
  });
}

test('a header section that is whole in time is served, for every d that makes it so', () => {
  const head = 'GET /x HTTP/1.1\r\nHost: a\r\n\r\n';
  for (let everyMs = 1; everyMs * (head.length - 1) < HEADER_MS; everyMs++) {
    const { timed } = connected('', everyMs);
    trickle(timed, head, everyMs);
    timed.run(HEADER_MS + tickMs);
    const { answers } = strictAnswers(timed.written(), ['GET', 'GET']);
    assert.deepEqual([answers.length, answers[0]?.status], [1, 200], `every ${everyMs} ms`);
    assert.equal(timed.isEnding(), false);
    timed.checkNothingIsLeft();
  }
});

test('the time counts from the start of the connection, and later from the first octet', () => {
  for (let firstMs = 0; firstMs < HEADER_MS; firstMs += 37) {
    const { timed, asked } = connected('', firstMs);
    trickle(timed, HEAD, 50, firstMs);
    timed.run(HEADER_MS - 1);
    assert.equal(timed.isEnding(), false);
    timed.run(1 + tickMs);
    checkLate(timed, asked);
    const later = connected(PREVIOUS, firstMs);
    trickle(later.timed, HEAD, 50, firstMs);
    later.timed.run(firstMs + HEADER_MS - 1);
    assert.equal(later.timed.isEnding(), false);
    later.timed.run(1 + tickMs);
    checkLate(later.timed, later.asked);
  }
});

test('a connection on which nothing comes ends at the deadline, and is told nothing', () => {
  for (let startMs = 0; startMs < tickMs; startMs++) {
    const { timed } = connected('', startMs);
    timed.run(HEADER_MS - 1);
    assert.equal(timed.isEnding(), false);
    timed.run(1 + tickMs);
    assert.deepEqual([timed.wire.isEnded(), timed.written()], [true, '']);
  }
});
