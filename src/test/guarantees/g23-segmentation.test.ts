import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Request } from '../../http/request.ts';
import type { Responder } from '../../http/respond/responder.ts';
import { ResponseBuilder } from '../../http/respond/response-builder.ts';
import { Random } from '../../testing/random.ts';
import { numberedRequest } from './numbered-requests.ts';
import type { Service } from './recorded-service.ts';
import { CORPUS, CORPUS_LIMITS, type CorpusEntry } from './request-corpus.ts';
import { testEachSeed } from './seeds.ts';
import { TimedConnection } from './timed-connection.ts';

/** Says of each request what it was, as far as the server has told. */
const echoing: Service = {
  onRequestComplete: (request: Request, responder: Responder) => {
    const text = `${request.method} ${request.target}`;
    responder.respond(ResponseBuilder.status(200).finishHeaders().chunk(text).build());
  },
};

/** What comes of octets that arrive in these runs, perhaps with the end of the client behind. */
function outcome(runs: readonly string[], end: 'fin' | 'open', config = {}): string {
  const timed = new TimedConnection(echoing, { ...CORPUS_LIMITS, ...config });
  for (const run of runs) {
    timed.arrive(run);
    timed.clock.run(0);
  }
  if (end === 'fin') timed.peerEnds();
  // Time for what was put off to later turns, and for none of the deadlines.
  timed.run(50);
  const written = timed
    .written()
    .replace(/Date: [^\r]*\r\n/g, '')
    // It is left out where content has come already.
    .replaceAll('HTTP/1.1 100 Continue\r\n\r\n', '');
  const { told, end: cause } = timed.service;
  const standing = `${cause ?? 'open'} ${timed.isEnding() ? 'ending' : 'going on'}`;
  timed.checkNothingIsLeft();
  return [...told, written, standing].join('\n');
}

/** Compares text without the labour of describing where it differs, for that is seldom needed. */
function checkSame(got: string, whole: string, how: string): void {
  if (got !== whole) assert.equal(got, whole, how);
}

function cutAt(octets: string, ...places: readonly number[]): string[] {
  const sorted = [0, ...places, octets.length].sort((one, other) => one - other);
  return sorted.slice(1).map((end, at) => octets.slice(sorted[at], end));
}

function checkTwoRuns({ octets, ends }: CorpusEntry, end: 'fin' | 'open'): void {
  const whole = outcome([octets], end);
  assert.equal(whole.includes('request GET /next '), ends === 'with /next');
  // Inside of what is only long, one place in seven is enough.
  const isLong = octets.length > 1_000;
  for (let place = 1; place < octets.length; place++) {
    if (isLong && place > 100 && place < octets.length - 100 && place % 97 > 0) continue;
    checkSame(outcome(cutAt(octets, place), end), whole, `cut at ${place}`);
  }
  checkSame(outcome(octets.split(''), end), whole, 'octet by octet');
}

for (const entry of CORPUS) {
  test(`${entry.name}: in two runs, and octet by octet, as in one`, () => {
    for (const end of ['open', 'fin'] as const) checkTwoRuns(entry, end);
  });
}

/** Short enough for all pairs of places. */
const SHORT_BYTES = 110;

for (const { name, octets } of CORPUS.filter((entry) => entry.octets.length <= SHORT_BYTES)) {
  test(`${name}: in three runs as in one`, () => {
    const whole = outcome([octets], 'open');
    for (let first = 1; first < octets.length; first++) {
      for (let second = first + 1; second < octets.length; second++) {
        const runs = cutAt(octets, first, second);
        checkSame(outcome(runs, 'open'), whole, `cut at ${first} and ${second}`);
      }
    }
  });
}

testEachSeed('random pipelines in random runs as in one', 500, (_seed, random) => {
  const requests = Array.from({ length: random.between(1, 8) }, (_, at) =>
    random.chance(0.2) ? random.pick(CORPUS).octets : numberedRequest(random, at).octets,
  );
  const octets = requests.join('');
  const end = random.pick(['open', 'fin'] as const);
  const config = { contentBytesMax: 30_000, headerBytesMax: 4_000 };
  const whole = outcome([octets], end, config);
  const most = random.pick([2, 20, 500]);
  const runs = cutAt(
    octets,
    ...Array.from({ length: most }, () => random.between(1, octets.length)),
  );
  checkSame(outcome(runs, end, config), whole, 'cut');
  const small = { ...config, readBufferBytes: random.pick([1, 7, 100, 2_000]) };
  checkSame(outcome(runs, end, small), whole, `with a read buffer of ${small.readBufferBytes}`);
});

test('what a test compares tells two answers, and two requests, apart', () => {
  const outcomes = CORPUS.map(({ octets }) => outcome([octets], 'open'));
  assert.ok(new Set(outcomes).size > CORPUS.length / 2, 'most entries have their own outcome');
  const random = new Random(1);
  const [one, other] = [numberedRequest(random, 1), numberedRequest(random, 2)];
  assert.notEqual(outcome([one.octets], 'open'), outcome([other.octets], 'open'));
});
