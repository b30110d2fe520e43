import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ServerConfig } from '../../http/config.ts';
import { ResponseBuilder } from '../../http/respond/response-builder.ts';
import { Random } from '../../testing/random.ts';
import { SimulatedNetwork } from '../../testing/simulated-network.ts';
import { strictAnswers } from '../strict-answers.ts';
import { filler, numberedRequest } from './numbered-requests.ts';
import { RandomAnswers } from './random-answers.ts';
import type { Service } from './recorded-service.ts';
import { testEachSeed } from './seeds.ts';
import { ServedNetwork } from './served-network.ts';
import { TimedConnection } from './timed-connection.ts';

const LIMITS: Partial<ServerConfig> = {
  headerMs: 3_000,
  contentRateMin: 240,
  contentGraceMs: 2_000,
  requestMs: 9_000,
  keepAliveMs: 4_000,
  writeRateMin: 0,
  writeIdleMs: 2_000,
};

/** How long the loop stands still: long enough for every limit to pass meanwhile. */
const STALLS_MS = [500, 5_000, 60_000];

const OK = ResponseBuilder.status(200).finishHeaders().chunk('in time').build();
const GET = 'GET /a HTTP/1.1\r\nHost: a\r\n\r\n';

/** Something that a client, or the application, does just in time. */
interface InTime {
  readonly name: string;
  readonly asked: readonly string[];

  /** Plans what happens, and says when it has to be over by. */
  plan(timed: TimedConnection, random: Random): number;
}

/** A head whose last octet comes at a time, and the others whenever before. */
function planHead(timed: TimedConnection, random: Random, from: number, last: number): void {
  const head = `GET /h HTTP/1.1\r\nHost: a\r\nX: ${filler(random.between(1, 8_000))}\r\n\r\n`;
  const cut = random.between(1, head.length - 1);
  timed.arriveAt(random.between(from, last), head.slice(0, cut));
  timed.arriveAt(last, head.slice(cut));
}

const IN_TIME: readonly InTime[] = [
  {
    name: 'the first header section',
    asked: ['GET'],
    plan: (timed, random) => {
      planHead(timed, random, 0, 2_999);
      return 2_999;
    },
  },
  {
    name: 'a later request',
    asked: ['GET', 'GET'],
    plan: (timed, random) => {
      timed.arriveAt(100, GET);
      const from = random.between(100, 4_099);
      planHead(timed, random, from, from);
      return from;
    },
  },
  {
    name: 'content above the floor',
    asked: ['POST'],
    plan: (timed) => {
      timed.arriveAt(0, 'POST /p HTTP/1.1\r\nHost: a\r\nContent-Length: 1500\r\n\r\n');
      for (let at = 0; at < 6_000; at += 1_000) timed.arriveAt(at, filler(250));
      return 5_000;
    },
  },
  {
    name: 'the answer of an application',
    asked: ['GET', 'GET'],
    plan: (timed) => {
      timed.arriveAt(0, GET + GET);
      return 8_999;
    },
  },
  {
    name: 'a reader that takes an answer',
    asked: ['GET', 'GET'],
    plan: (timed, random) => {
      timed.wire.answer = 'pending';
      timed.arriveAt(0, GET);
      const takenAt = random.between(1, 1_999);
      timed.clock.at(takenAt, () => {
        timed.wire.answer = 'written';
        timed.wire.complete();
      });
      timed.arriveAt(takenAt + 100, GET);
      return takenAt + 100;
    },
  },
];

function connected(name: string): TimedConnection {
  const isLate = name.startsWith('the answer');
  const timed: TimedConnection = new TimedConnection(
    {
      onRequestComplete: (_request, responder) => {
        timed.clock.at(isLate ? 8_999 : 0, () => void responder.respond(OK));
      },
    },
    LIMITS,
  );
  return timed;
}

/** What of a plan was served when the loop stood still at these times. */
function statusesOf(plan: InTime, random: Random, stalls: readonly (readonly [number, number])[]) {
  const timed = connected(plan.name);
  const over = plan.plan(timed, random);
  for (const [at, ms] of stalls) timed.clock.at(at, () => timed.clock.stall(ms));
  const late = stalls.reduce((sum, [, ms]) => sum + ms, 0);
  // Stops before the connection waits for its next request in vain.
  timed.run(over + late + 50);
  const { answers, end } = strictAnswers(timed.written(), plan.asked);
  assert.equal(end, 'between');
  const result = answers.map(({ status }) => status);
  timed.checkNothingIsLeft();
  return result;
}

for (const plan of IN_TIME) {
  testEachSeed(
    `${plan.name}, in time, is served however the loop stands still`,
    300,
    (_, random) => {
      const stalls = Array.from(
        { length: random.between(0, 3) },
        () => [random.between(0, 9_000), random.pick(STALLS_MS)] as const,
      );
      assert.deepEqual(
        statusesOf(plan, random, stalls),
        plan.asked.map(() => 200),
      );
    },
  );
}
test('octets that have arrived, and wait for their turn, are not late', () => {
  const timed = new TimedConnection(
    { onRequestComplete: (_request, responder) => void responder.respond(OK) },
    { headerMs: 3_000, readBufferBytes: 500 },
  );
  const head = `GET / HTTP/1.1\r\nHost: a\r\nX: ${filler(3_000)}\r\n\r\n`;
  timed.arriveAt(100, head.slice(0, 10));
  timed.clock.at(1_000, () => timed.clock.stall(5_000));
  timed.arriveAt(2_000, head.slice(10));
  timed.run(7_000);
  assert.equal(strictAnswers(timed.written(), ['GET']).answers[0]?.status, 200);
});

/** What a few connections come to when the loop stands still, or the wall clock jumps. */
function story(seed: number, happen: (served: ServedNetwork, random: Random) => void): string {
  const network = new SimulatedNetwork(seed, { latencyMs: 50 });
  const answers = new RandomAnswers(network, { delayMs: 300 });
  const service = (): Service => ({
    onRequestComplete: (request, responder) => answers.answer(request, responder),
  });
  const served = new ServedNetwork(network, service, { contentGraceMs: 9_000 });
  const random = new Random(seed);
  const asked: string[][] = [];
  for (let count = 0; count < 3; count++) {
    const client = served.client();
    const requests = Array.from({ length: 6 }, (_, at) => numberedRequest(random, at));
    asked.push(requests.map(({ method }) => method));
    let at = 0;
    for (const { octets } of requests) {
      const cut = random.between(0, octets.length);
      at += random.between(0, 8_000);
      served.in(at, () => client.send(octets.slice(0, cut)));
      at += random.between(0, 2_000);
      served.in(at, () => client.send(octets.slice(cut)));
    }
  }
  happen(served, random);
  network.run(150_000);
  const told = served.clients.map((client, at) => {
    const { answers: got, end } = strictAnswers(client.received(), asked[at] ?? []);
    assert.equal(end, 'between');
    return got.map(({ status, content }) => `${status} ${content}`).join();
  });
  served.checkNothingIsLeft();
  return told.join('\n');
}

testEachSeed('no client is ended because the loop stood still', 200, (seed) => {
  const got = story(seed, ({ network: { clock } }, random) => {
    // The clients stand still as well: so seldom that what they send comes in its time.
    for (let at = 0; at < 60_000; at += 15_000) {
      clock.at(at + random.between(0, 5_000), () => clock.stall(5_000));
    }
  });
  assert.equal(got.match(/\b200 /g)?.length, 18);
});

testEachSeed('a jump of the wall clock changes nothing but Date', 100, (seed) => {
  const whole = story(seed, () => undefined);
  const { now } = Date;
  try {
    const got = story(seed, (served, random) => {
      for (let count = 0; count < 5; count++) {
        const hours = random.pick([-1, 1]) * random.between(1, 20);
        served.in(random.between(0, 50_000), () => {
          Date.now = () => now() + hours * 3_600_000;
        });
      }
    });
    assert.equal(got, whole);
  } finally {
    Date.now = now;
  }
});
