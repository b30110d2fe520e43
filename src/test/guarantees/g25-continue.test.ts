import assert from 'node:assert/strict';
import type { Responder } from '../../http/respond/responder.ts';
import { ResponseBuilder } from '../../http/respond/response-builder.ts';
import type { Random } from '../../testing/random.ts';
import { strictAnswers, type StrictAnswer } from '../strict-answers.ts';
import { filler } from './numbered-requests.ts';
import type { Service } from './recorded-service.ts';
import { testEachSeed } from './seeds.ts';
import { TimedConnection } from './timed-connection.ts';

const OK = ResponseBuilder.status(200).finishHeaders().chunk('yes').build();
const NO = ResponseBuilder.status(403).finishHeaders().chunk('no').build();

/** A request that may say that it waits for 100. */
interface Expecting {
  readonly version: '1.0' | '1.1';
  readonly expects: boolean;
  readonly head: string;
  readonly content: string;

  /** How many octets of the content the client sends without waiting. */
  readonly eager: number;
}

function expecting(random: Random): Expecting {
  const version = random.chance(0.15) ? '1.0' : '1.1';
  const expects = random.chance(0.8);
  const text = filler(random.between(0, 30));
  const isChunked = version === '1.1' && random.chance(0.5);
  const chunk = text === '' ? '' : `${text.length.toString(16)}\r\n${text}\r\n`;
  const head = [
    `POST /e HTTP/${version}`,
    'Host: a',
    isChunked ? 'Transfer-Encoding: chunked' : `Content-Length: ${text.length}`,
    ...(expects ? ['Expect: 100-continue'] : []),
    ...(version === '1.0' ? ['Connection: keep-alive'] : []),
    '\r\n',
  ].join('\r\n');
  const content = isChunked ? `${chunk}0\r\n\r\n` : text;
  const isEager = random.chance(0.4);
  return {
    version,
    expects,
    head,
    content,
    eager: isEager ? random.between(0, content.length) : 0,
  };
}

type Later = (ms: number, happen: () => void) => void;

/** Does all that an application may do before it answers, in a random order. */
function capricious(random: Random, later: Later): Service {
  const meddle = (responder: Responder): void => {
    if (random.chance(0.2)) responder.informational(103, [['Link', '</a>']]);
    if (random.chance(0.2)) responder.resumeContent();
    if (!random.chance(0.4)) return;
    responder.pauseContent();
    later(random.between(0, 500), () => {
      responder.resumeContent();
      if (random.chance(0.3)) responder.resumeContent();
    });
  };
  const mayAnswerEarly = random.chance(0.3);
  let current: Responder | undefined;
  return {
    onRequest: (_request, responder) => {
      current = responder;
      meddle(responder);
      if (!mayAnswerEarly) return;
      if (random.chance(0.4)) responder.respond(NO);
      else if (random.chance(0.4)) streamSlowly(responder, later);
      else later(random.between(0, 800), () => answerOnce(responder));
    },
    onBodyChunk: () => {
      if (current !== undefined) meddle(current);
    },
    onRequestComplete: (_request, responder) => {
      later(random.pick([0, 100]), () => answerOnce(responder));
    },
  };
}

/** Begins an answer at once, which ends when a request to go on would stand in the midst of it. */
function streamSlowly(responder: Responder, later: Later): void {
  const started = responder.startChunkedResponse(200);
  if (started.kind !== 'streaming-started') return;
  started.response.sendChunk('some');
  later(1_000, () => started.response.finish());
}

function answerOnce(responder: Responder): void {
  if (responder.state() === 'unanswered') responder.respond(OK);
}

function hundreds(answer: StrictAnswer | undefined): number {
  return answer?.interims.filter((status) => status === 100).length ?? 0;
}

const GET = 'GET /g HTTP/1.1\r\nHost: a\r\n\r\n';

// @spec rfc9110-10.1.1-100-or-final
// @spec rfc9110-10.1.1-ignore-in-http10
// @spec rfc9110-15.2-no-1xx-to-http10
testEachSeed(
  '100 comes at most once, before the final answer, to who asked',
  2_000,
  (_, random) => {
    const request = expecting(random);
    const isBehind = random.chance(0.3);
    const timed: TimedConnection = new TimedConnection(
      capricious(random, (ms, happen) => timed.clock.at(timed.clock.now() + ms, happen)),
    );
    if (isBehind) timed.arrive(GET);
    timed.arrive(request.head + request.content.slice(0, request.eager));
    // A client that waits goes on when it is told to, and has the patience to be told.
    const before = isBehind ? ['GET'] : [];
    const asked = [...before, 'POST', 'GET'];
    timed.run(3_000);
    const waiting = strictAnswers(timed.written(), asked);
    const first = waiting.answers[before.length];
    const isTold = hundreds(first) + waiting.interims.filter((status) => status === 100).length > 0;
    const isLeft = request.eager < request.content.length;
    const isWaiting = request.expects && request.version === '1.1' && request.eager === 0 && isLeft;
    if (isWaiting) assert.ok(isTold || first !== undefined, 'who waits is told something');
    if (first?.fields.get('connection') !== 'close') {
      timed.arrive(request.content.slice(request.eager) + GET);
    }
    timed.run(3_000);
    const { answers, end, interims } = strictAnswers(timed.written(), asked);
    assert.deepEqual([end, interims], ['between', []]);
    const answer = answers[before.length];
    assert.ok(answer !== undefined, 'the request is answered');
    const mayBeTold = request.expects && request.version === '1.1';
    assert.ok(hundreds(answer) <= (mayBeTold ? 1 : 0), `${hundreds(answer)} times 100`);
    if (request.version === '1.0') assert.deepEqual(answer.interims, []);
    if (isBehind) assert.equal(hundreds(answers[0]), 0);
    assert.equal(hundreds(answers[before.length + 1]), 0, 'no 100 comes behind the final answer');
    const isOver = answer.fields.get('connection') === 'close';
    assert.equal(answers.length, before.length + (isOver ? 1 : 2));
    assert.equal(timed.isEnding(), isOver);
    timed.checkNothingIsLeft();
  },
);
