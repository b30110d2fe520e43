import assert from 'node:assert/strict';
import type { Request } from '../../http/request.ts';
import type { Responder } from '../../http/respond/responder.ts';
import type { Random } from '../../testing/random.ts';
import { SimulatedNetwork } from '../../testing/simulated-network.ts';
import { strictAnswers } from '../strict-answers.ts';
import {
  numberedRequest,
  REFUSED,
  REFUSING,
  SAFE_METHODS,
  type RefusedRequest,
} from './numbered-requests.ts';
import { checkAnswer, RandomAnswers } from './random-answers.ts';
import type { Service } from './recorded-service.ts';
import { testEachSeed } from './seeds.ts';
import { ServedNetwork } from './served-network.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);
const PIPELINED_MAX = 16;

/** Answers at random, and sees to it that only what may is told of side by side. */
function service(answers: RandomAnswers): Service {
  const unanswered = new Map<Responder, string>();
  return {
    onRequest(request: Request, responder: Responder): void {
      for (const known of unanswered.keys()) {
        if (known.state() === 'answered') unanswered.delete(known);
      }
      unanswered.set(responder, request.method);
      assert.ok(unanswered.size <= PIPELINED_MAX, `${unanswered.size} requests at once`);
      const unsafe = [...unanswered.values()].filter((method) => !SAFE.has(method));
      assert.ok(unsafe.length === 0 || unanswered.size === 1, 'an unsafe request is alone');
    },
    onRequestComplete: (request, responder) => answers.answer(request, responder),
  };
}

function pipelineLength(random: Random): number {
  return random.chance(0.05) ? random.between(100, 200) : random.between(1, 30);
}

/** Pipelines requests, perhaps something refused among them, and holds the answers against them. */
function play(seed: number, random: Random): void {
  const network = new SimulatedNetwork(seed, {
    latencyMs: random.pick([0, 5, 50]),
    segmentBytes: random.pick([20, 1_460, 100_000]),
    windowBytes: random.pick([500, 10_000, 100_000]),
  });
  const answers = new RandomAnswers(network, { delayMs: random.pick([0, 10, 200]) });
  const served = new ServedNetwork(network, () => service(answers), REFUSING);
  const methods = random.chance(0.3) ? SAFE_METHODS : undefined;
  const requests = Array.from({ length: pipelineLength(random) }, (_, at) =>
    numberedRequest(random, at, methods),
  );
  const refused = random.chance(0.6) ? random.pick(REFUSED) : undefined;
  const servedCount = refused === undefined ? requests.length : random.between(0, requests.length);
  const all = requests.map(({ octets }) => octets);
  if (refused !== undefined) all.splice(servedCount, 0, refused.octets);
  const client = served.client({ ...(random.chance(0.3) && { pausesMs: 50 }) });
  let at = 0;
  for (const octets of all) {
    at += random.chance(0.1) ? random.between(0, 300) : 0;
    served.in(at, () => client.send(octets));
  }
  network.run(at + 60_000);
  const asked = requests.slice(0, servedCount).map(({ method }) => method);
  checkAnswers(client.received(), asked, refused, answers);
  const told = served.service().told.filter((entry) => entry.startsWith('request'));
  assert.equal(told.length, servedCount + (refused?.isToldOf === true ? 1 : 0));
  if (refused !== undefined) assert.equal(client.end, 'closed', 'the last answer is behind FIN');
  else assert.equal(client.end, undefined);
  client.finish();
  served.checkNothingIsLeft();
  assert.deepEqual([served.service().end, client.end], ['closed', 'closed']);
}

function checkAnswers(
  received: string,
  asked: readonly string[],
  refused: RefusedRequest | undefined,
  { given }: RandomAnswers,
): void {
  const methods = refused === undefined ? asked : [...asked, refused.method];
  const { answers, end } = strictAnswers(received, methods);
  assert.equal(end, 'between');
  assert.equal(answers.length, methods.length, 'each request has an answer');
  const inOrder = [...given].sort((one, other) => one.number - other.number);
  assert.deepEqual(
    inOrder.map(({ number }) => number),
    asked.map((_, number) => number),
  );
  for (const one of inOrder) {
    const got = answers[one.number];
    assert.ok(got !== undefined && one.isWhole);
    checkAnswer(got, one);
    assert.equal(got.fields.has('connection'), false, 'only the last answer announces the end');
  }
  if (refused === undefined) return;
  const last = answers.at(-1);
  assert.equal(last?.status, refused.status);
  assert.equal(last.fields.get('connection'), 'close');
}

// @spec rfc9112-9.3.2-response-order
// @spec rfc9112-9.3.2-parallel-safe
testEachSeed('each request has one answer, in order, and a refusal is the last', 2_000, play);
