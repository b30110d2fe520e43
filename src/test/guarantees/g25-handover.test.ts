import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Request } from '../../http/request.ts';
import type { Responder } from '../../http/respond/responder.ts';
import { ResponseBuilder } from '../../http/respond/response-builder.ts';
import type { Takeover } from '../../http/respond/takeover.ts';
import type { Random } from '../../testing/random.ts';
import { strictAnswers } from '../strict-answers.ts';
import { testEachSeed } from './seeds.ts';
import { TimedConnection } from './timed-connection.ts';

const OK = ResponseBuilder.status(200).finishHeaders().chunk('served').build();
const NO = ResponseBuilder.status(403).finishHeaders().build();
const OWN = 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: echo\r\nConnection: upgrade\r\n\r\n';

/** What is sent behind the request, and might be taken for another one. */
const TUNNEL = 'GET /tunnel HTTP/1.1\r\nHost: a\r\n\r\n\0\xff\r\n0\r\n\r\nbye';
const GET = 'GET /g HTTP/1.1\r\nHost: a\r\n\r\n';

/** A way to come to another protocol. */
interface Way {
  readonly name: string;
  readonly method: string;
  readonly octets: string;
  take(responder: Responder, take: Takeover): string;
}

const offer = 'Connection: upgrade\r\nUpgrade: echo\r\n';
const upgrade = (responder: Responder, take: Takeover): string => responder.upgrade('echo', take);

const WAYS: readonly Way[] = [
  {
    name: 'an upgrade',
    method: 'GET',
    octets: `GET /u HTTP/1.1\r\nHost: a\r\n${offer}\r\n`,
    take: upgrade,
  },
  {
    name: 'an upgrade with content',
    method: 'POST',
    octets: `POST /u HTTP/1.1\r\nHost: a\r\n${offer}Content-Length: 5\r\n\r\nhello`,
    take: upgrade,
  },
  {
    name: 'an upgrade with chunks',
    method: 'POST',
    octets:
      `POST /u HTTP/1.1\r\nHost: a\r\n${offer}Transfer-Encoding: chunked\r\n\r\n` +
      '1\r\nh\r\n0\r\n\r\n',
    take: upgrade,
  },
  {
    name: 'a tunnel',
    method: 'CONNECT',
    octets: 'CONNECT a:80 HTTP/1.1\r\nHost: a:80\r\n\r\n',
    take: (responder, take) => responder.tunnel(take),
  },
  {
    name: 'a hand-over',
    method: 'GET',
    octets: `GET /u HTTP/1.1\r\nHost: a\r\n${offer}\r\n`,
    take: (responder, take) =>
      responder.handOver((connection) => {
        const next = take(connection);
        return {
          ...next,
          onStarted: () => {
            next.onStarted?.();
            connection.send(Buffer.from(OWN));
          },
        };
      }),
  },
];

/** When the other protocol is agreed to, and how long requests before it wait for their answers. */
interface Course {
  readonly agreesIn: 'onRequest' | 'onRequestComplete' | 'a while';
  readonly answersInMs: number;

  /** Whether the connection takes no request behind it, whatever its answer. */
  readonly isLast?: boolean;
}

interface HandedOver {
  readonly timed: TimedConnection;

  /** What the next owner was told. */
  readonly heard: string[];
}

/** Echoes what is sent in the other protocol, each octet with the next one of the alphabet. */
function connected(way: Way, course: Course, requests: number): HandedOver {
  const { agreesIn, answersInMs, isLast = false } = course;
  const heard: string[] = [];
  const later = (ms: number, happen: () => void): void => {
    timed.clock.at(timed.clock.now() + ms, happen);
  };
  const take: Takeover = (connection) => ({
    onStarted: () => void heard.push('started'),
    onReceived: (bytes) => {
      heard.push(Buffer.from(bytes).toString('latin1'));
      connection.send(Buffer.from(bytes.map((octet) => octet ^ 1)));
    },
    onPeerEnd: () => void heard.push('end'),
    onClosed: (cause) => void heard.push(`closed ${cause}`),
  });
  const agree = (request: Request, responder: Responder): void => {
    if (request.target === '/g') return;
    assert.equal(way.take(responder, take), 'accepted');
    assert.equal(responder.respond(NO), 'already-responded');
  };
  const complete = (request: Request, responder: Responder): void => {
    if (request.target === '/g') later(answersInMs, () => void responder.respond(OK));
    else if (agreesIn === 'onRequestComplete') agree(request, responder);
    else if (agreesIn === 'a while') later(70, () => agree(request, responder));
  };
  const timed: TimedConnection = new TimedConnection(
    {
      onRequest: (request, responder) => {
        if (agreesIn === 'onRequest') agree(request, responder);
      },
      onConnect: agreesIn === 'onRequest' ? agree : complete,
      onRequestComplete: complete,
    },
    { requestsMax: isLast ? requests : 0 },
  );
  return { timed, heard };
}

function flipped(octets: string): string {
  return Buffer.from(Buffer.from(octets, 'latin1').map((octet) => octet ^ 1)).toString('latin1');
}

/** Lets octets come in these runs, and holds what both owners have made of them against it. */
function checkHandOver(way: Way, course: Course, runs: readonly string[], first: string): void {
  const { timed, heard } = connected(way, course, first === '' ? 1 : 2);
  for (const run of runs) {
    timed.arrive(run);
    timed.clock.run(0);
  }
  timed.run(500);
  const asked = first === '' ? [way.method] : ['GET', way.method];
  const { answers, end, rest } = strictAnswers(timed.written(), asked);
  assert.deepEqual([answers.length, end], [asked.length, 'switched']);
  assert.equal(answers.at(-1)?.status, way.method === 'CONNECT' ? 200 : 101);
  assert.equal(rest, flipped(TUNNEL), 'nothing but the other protocol is spoken');
  assert.equal(heard.shift(), 'started');
  assert.equal(heard.join(''), TUNNEL, 'each octet comes to the next owner, and no other');
  assert.deepEqual(
    [timed.service.end, timed.service.faultKinds().join()],
    ['handed-over', 'answered-twice'],
  );
  heard.length = 0;
  // None of the deadlines of HTTP is left, whether it would ring or be forgotten.
  if (course.isLast !== true) timed.run(3_600_000);
  timed.peerEnds();
  timed.run(0);
  assert.deepEqual(heard, ['end']);
  timed.checkNothingIsLeft();
  assert.deepEqual(heard, ['end', 'closed hard-closed']);
}

const COURSES: readonly Course[] = [
  { agreesIn: 'onRequest', answersInMs: 0 },
  { agreesIn: 'onRequestComplete', answersInMs: 100 },
  { agreesIn: 'a while', answersInMs: 30 },
  { agreesIn: 'a while', answersInMs: 30, isLast: true },
];

for (const way of WAYS) {
  test(`${way.name}: cut anywhere, the exact octets behind it come to the next owner`, () => {
    for (const course of COURSES) {
      for (const first of ['', GET]) {
        const octets = first + way.octets + TUNNEL;
        checkHandOver(way, course, [octets], first);
        for (let cut = 1; cut < octets.length; cut++) {
          checkHandOver(way, course, [octets.slice(0, cut), octets.slice(cut)], first);
        }
        checkHandOver(way, course, octets.split(''), first);
      }
    }
  });
}

function cutAtRandom(random: Random, octets: string): string[] {
  const runs: string[] = [];
  for (let at = 0; at < octets.length;) {
    const end = at + random.between(1, random.pick([3, 30, 200]));
    runs.push(octets.slice(at, end));
    at = end;
  }
  return runs;
}

testEachSeed('cut in many places, the exact octets come to the next owner', 1_000, (_, random) => {
  const way = random.pick(WAYS);
  const first = random.pick(['', GET]);
  const course = { ...random.pick(COURSES), answersInMs: random.between(0, 200) };
  checkHandOver(way, course, cutAtRandom(random, first + way.octets + TUNNEL), first);
});

/** Answers everything as if nothing had been offered. */
function checkRefused(octets: string, runs: readonly string[], asked: readonly string[]): void {
  const timed = new TimedConnection({
    onRequestComplete: (_request, responder) => void responder.respond(OK),
  });
  for (const run of runs) {
    timed.arrive(run);
    timed.clock.run(0);
  }
  timed.run(100);
  const { answers, end } = strictAnswers(timed.written(), asked);
  assert.deepEqual([answers.length, end], [asked.length, 'between'], octets);
  assert.deepEqual(new Set(answers.map(({ content }) => content)), new Set(['served']));
  timed.checkNothingIsLeft();
}

for (const { name, method, octets } of WAYS.filter((way) => way.method !== 'CONNECT')) {
  test(`${name} that is not taken up: cut anywhere, the next requests are served`, () => {
    const all = octets + GET + octets + GET;
    const asked = [method, 'GET', method, 'GET'];
    for (let cut = 0; cut < all.length; cut++) {
      checkRefused(all, [all.slice(0, cut), all.slice(cut)], asked);
    }
    checkRefused(all, all.split(''), asked);
  });
}

// @spec rfc9110-7.8-only-offered
// @spec rfc9110-7.8-ignore-in-http10
test('what was not asked for is not done, and the request can be answered as any other', () => {
  const never = (): never => assert.fail('nobody takes it over');
  const asked = `${GET}GET /o HTTP/1.0\r\nConnection: upgrade, keep-alive\r\nUpgrade: echo\r\n\r\n`;
  const timed = new TimedConnection({
    onRequestComplete: (_request, responder) => {
      assert.equal(responder.upgrade('echo', never), 'not-offered');
      assert.equal(responder.handOver(never), 'not-offered');
      assert.equal(responder.tunnel(never), 'not-offered');
      assert.equal(responder.respond(OK), 'accepted');
    },
  });
  timed.arrive(asked + GET);
  timed.run(100);
  assert.equal(strictAnswers(timed.written(), ['GET', 'GET', 'GET']).answers.length, 3);
});

test('a tunnel that is refused ends the connection, and nothing behind it is looked at', () => {
  const octets = `CONNECT a:80 HTTP/1.1\r\nHost: a:80\r\n\r\n${TUNNEL}`;
  for (let cut = 0; cut < octets.length; cut++) {
    const timed = new TimedConnection({
      onConnect: (_request, responder) => void responder.respond(NO),
    });
    timed.arrive(octets.slice(0, cut));
    timed.arrive(octets.slice(cut));
    timed.run(100);
    const { answers } = strictAnswers(timed.written(), ['CONNECT']);
    assert.deepEqual(
      answers.map(({ status, fields }) => [status, fields.get('connection')]),
      [[403, 'close']],
    );
    assert.deepEqual(timed.service.told, ['connect a:80']);
    assert.equal(timed.isEnding(), true);
    timed.checkNothingIsLeft();
  }
});
