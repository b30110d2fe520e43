import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChunkedResponse } from '../../http/respond/chunked-response.ts';
import type { Responder } from '../../http/respond/responder.ts';
import { ResponseBuilder } from '../../http/respond/response-builder.ts';
import { tickMs } from '../../tcp/clock.ts';
import type { Random } from '../../testing/random.ts';
import { strictAnswers } from '../strict-answers.ts';
import { filler } from './numbered-requests.ts';
import type { RecordedService, Service } from './recorded-service.ts';
import { testEachSeed } from './seeds.ts';
import { TimedConnection } from './timed-connection.ts';

const OK = ResponseBuilder.status(200).finishHeaders().chunk('all there').build();
const answering: Service = {
  onRequestComplete: (_request, responder) => void responder.respond(OK),
};

/** Only the floor of the content ends anything here. */
const NO_OTHER = { requestMs: 0, keepAliveMs: 0, writeRateMin: 0, writeIdleMs: 0 };

interface Floor {
  readonly contentRateMin: number;
  readonly contentGraceMs: number;
}

function connected(make: Service | ((recorded: RecordedService) => Service), floor: Floor) {
  return new TimedConnection(make, { ...NO_OTHER, ...floor, contentBytesMax: 10_000_000 });
}

/** The header section of a request, and its content as it is sent. */
function message(length: number, framing: 'sized' | 'chunked'): { head: string; body: string } {
  const head = 'POST /slow HTTP/1.1\r\nHost: a\r\n';
  if (framing === 'sized') {
    return { head: `${head}Content-Length: ${length}\r\n\r\n`, body: filler(length) };
  }
  const chunk = `64\r\n${filler(100)}\r\n`;
  const body = `${chunk.repeat(Math.ceil(length / chunk.length))}0\r\n\r\n`;
  return { head: `${head}Transfer-Encoding: chunked\r\n\r\n`, body };
}

/** Lets so many octets arrive in a second. While the wire is paused, the client has to wait. */
function trickle(timed: TimedConnection, octets: string, perSecond: number): void {
  const next = (at: number, due: number): void => {
    if (at === octets.length || timed.isEnding()) return;
    const wait = timed.wire.isPaused() ? 1 : 0;
    if (wait === 0) timed.arrive(octets.charAt(at));
    const then = due + (wait === 0 ? 1_000 / perSecond : wait);
    timed.clock.at(then, () => next(wait === 0 ? at + 1 : at, then));
  };
  const now = timed.clock.now();
  timed.clock.at(now, () => next(0, now));
}

function statuses(timed: TimedConnection, ...asked: readonly string[]): (number | undefined)[] {
  const { answers, end } = strictAnswers(timed.written(), asked);
  assert.equal(end, 'between');
  return answers.map(({ status }) => status);
}

const FLOORS: readonly Floor[] = [
  { contentRateMin: 240, contentGraceMs: 5_000 },
  { contentRateMin: 2, contentGraceMs: 5_000 },
  { contentRateMin: 100, contentGraceMs: 2_000 },
  { contentRateMin: 999, contentGraceMs: 9_900 },
];

for (const floor of FLOORS) {
  const { contentRateMin, contentGraceMs } = floor;
  for (const framing of ['sized', 'chunked'] as const) {
    test(`${framing}, one octet a second below a floor of ${contentRateMin}: 408`, () => {
      const { head, body } = message(contentRateMin * 60, framing);
      const timed = connected(answering, floor);
      timed.arrive(head);
      trickle(timed, body, contentRateMin - 1);
      timed.run(contentGraceMs - 1);
      assert.equal(timed.isEnding(), false, 'not in the time of grace');
      timed.run(2 * tickMs);
      assert.deepEqual(statuses(timed, 'POST'), [408]);
      assert.equal(timed.wire.isEnded(), true);
      assert.ok(!timed.service.told.includes('complete'));
      timed.checkNothingIsLeft();
    });

    test(`${framing}, one octet a second above a floor of ${contentRateMin}: served`, () => {
      const { head, body } = message(contentRateMin * 60, framing);
      const timed = connected(answering, floor);
      timed.arrive(head);
      trickle(timed, body, contentRateMin + 1);
      timed.run((body.length * 1_000) / contentRateMin);
      assert.deepEqual(statuses(timed, 'POST'), [200]);
      assert.equal(timed.isEnding(), false);
      timed.checkNothingIsLeft();
    });
  }
}

/** When octets arrive, and how many. */
type Schedule = readonly { readonly at: number; readonly bytes: number }[];

function schedule(random: Random, { contentRateMin }: Floor): Schedule {
  const all = [{ at: 0, bytes: random.between(0, 3 * contentRateMin) }];
  for (let at = 0; all.length < 40;) {
    const ms = random.pick([10, 100, 1_000, 4_000]);
    at += random.between(1, ms);
    all.push({ at, bytes: random.between(0, (2 * contentRateMin * ms) / 1_000) });
  }
  return all;
}

/** For how long at a stretch too little had come, at most, before all had. */
function lateMs(arrivals: Schedule, { contentRateMin, contentGraceMs }: Floor): number {
  let bytes = 0;
  let late = 0;
  for (const [index, arrival] of arrivals.entries()) {
    bytes += arrival.bytes;
    const next = arrivals[index + 1]?.at;
    if (next === undefined) break;
    const by = Math.max(contentGraceMs, (bytes * 1_000) / contentRateMin);
    late = Math.max(late, next - by);
  }
  return late;
}

testEachSeed(
  'content that comes by fits and starts is late exactly when it is',
  2_000,
  (_, random) => {
    const floor = {
      contentRateMin: random.pick([10, 240, 2_000]),
      contentGraceMs: random.pick([1_000, 5_000]),
    };
    const arrivals = schedule(random, floor);
    const length = arrivals.reduce((sum, { bytes }) => sum + bytes, 0);
    if (length === 0 || arrivals.at(-1)?.bytes === 0) return;
    const { head, body } = message(length, 'sized');
    const timed = connected(answering, floor);
    timed.arrive(head);
    let sent = 0;
    for (const { at, bytes } of arrivals) {
      timed.arriveAt(at, body.slice(sent, sent + bytes));
      sent += bytes;
    }
    const late = lateMs(arrivals, floor);
    timed.run(200_000);
    const [status] = statuses(timed, 'POST');
    // What is late by less than a tick may be noticed, or not.
    if (late <= 0) assert.equal(status, 200, 'it was never late');
    if (late > tickMs) assert.equal(status, 408, `it was ${late} ms late`);
    timed.checkNothingIsLeft();
  },
);

const DEFAULT = { contentRateMin: 240, contentGraceMs: 5_000 };

/** Ways in which we do not read for a while: for up to a minute. */
const HOLDS: Readonly<Record<string, (random: Random) => TimedConnection>> = {
  'the application lets it wait': (random) => {
    const timed = connected(
      {
        ...answering,
        onRequest: (_request, responder) => maybeHold(responder),
        onBodyChunk: () => maybeHold(current),
      },
      DEFAULT,
    );
    let current: Responder | undefined;
    let holds = 0;
    const maybeHold = (responder: Responder | undefined): void => {
      current = responder;
      if (responder === undefined || holds > 5 || !random.chance(holds === 0 ? 1 : 0.005)) return;
      holds++;
      responder.pauseContent();
      timed.clock.at(timed.clock.now() + random.between(1, 60_000), () => {
        responder.resumeContent();
      });
    };
    return timed;
  },

  'the client takes no answer meanwhile': (random) => {
    const timed = connected(
      {
        onRequest: (_request, responder) => {
          const started = responder.startChunkedResponse(200);
          assert.ok(started.kind === 'streaming-started');
          timed.wire.answer = 'pending';
          timed.clock.at(timed.clock.now() + random.between(1, 60_000), () => {
            timed.wire.answer = 'written';
            timed.wire.complete();
          });
          response = started.response;
          response.sendChunk('some');
        },
        onRequestComplete: () => response?.finish(),
      },
      DEFAULT,
    );
    let response: ChunkedResponse | undefined;
    return timed;
  },

  'the request before has no answer': (random) => {
    const timed = connected(
      {
        onRequestComplete: (request, responder) => {
          const ms = request.method === 'GET' ? random.between(1, 60_000) : 0;
          timed.clock.at(timed.clock.now() + ms, () => void responder.respond(OK));
        },
      },
      DEFAULT,
    );
    timed.arrive('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
    return timed;
  },
};

for (const [what, hold] of Object.entries(HOLDS)) {
  for (const [share, status] of [
    [1.1, 200],
    [0.9, 408],
  ] as const) {
    const name = `at ${share} of the floor, while ${what}: ${status}`;
    testEachSeed(name, 100, (_seed, random) => {
      const timed = hold(random);
      const { head, body } = message(random.between(2_000, 9_000), 'sized');
      timed.arrive(head);
      trickle(timed, body, DEFAULT.contentRateMin * share);
      timed.run(600_000);
      const before = what.startsWith('the request before') ? ['GET'] : [];
      const isCut = what.startsWith('the client') && status === 408;
      const { answers, end } = strictAnswers(timed.written(), [...before, 'POST']);
      if (isCut) assert.deepEqual([answers.length, end], [0, 'cut']);
      else assert.equal(answers.at(-1)?.status, status);
      assert.equal(timed.isEnding(), status === 408);
      timed.checkNothingIsLeft();
    });
  }
}
