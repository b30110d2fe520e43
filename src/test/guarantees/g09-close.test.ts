import assert from 'node:assert/strict';
import type { Random } from '../../testing/random.ts';
import { SimulatedNetwork } from '../../testing/simulated-network.ts';
import { SimulatedTls } from '../../testing/simulated-tls.ts';
import { strictAnswers, type StrictAnswers } from '../strict-answers.ts';
import { ENDINGS, type Ending, type Scene } from './endings.ts';
import { numberedRequest, type NumberedRequest } from './numbered-requests.ts';
import { checkAnswer, RandomAnswers, type GivenAnswer } from './random-answers.ts';
import { testEachSeed } from './seeds.ts';
import { ServedNetwork } from './served-network.ts';

/** No limit ends a connection but the one that an ending is about. */
const NO_LIMITS = {
  headerMs: 0,
  contentRateMin: 0,
  requestMs: 0,
  keepAliveMs: 0,
  writeRateMin: 0,
  writeIdleMs: 0,
  requestsMax: 0,
  ageMs: 0,
};

/** Small windows, so that most writes are taken bit by bit. */
function chooseNetwork(seed: number, random: Random): SimulatedNetwork {
  return new SimulatedNetwork(seed, {
    latencyMs: random.pick([0, 5, 50]),
    segmentBytes: random.pick([100, 1_460, 100_000]),
    windowBytes: random.pick([500, 2_000, 20_000]),
  });
}

/** A scene with its requests, one of which the ending has to do with. */
interface Staged extends Scene {
  readonly requests: readonly NumberedRequest[];
  readonly odd: number;
}

function stage(ending: Ending, seed: number, random: Random): Staged {
  const network = chooseNetwork(seed, random);
  const answers = new RandomAnswers(network, { delayMs: random.pick([0, 30, 200]) });
  const requests = Array.from({ length: random.between(3, 8) }, (_, at) =>
    numberedRequest(random, at),
  );
  const odd = random.between(0, requests.length - 1);
  // An answer without content cannot be cut.
  requests[odd] = { number: odd, method: 'GET', octets: `GET /${odd} HTTP/1.1\r\nHost: a\r\n\r\n` };
  const isSecure = random.chance(0.2);
  const tls = (role: 'server' | 'client') =>
    isSecure ? { tls: new SimulatedTls({ role }) } : undefined;
  const served: ServedNetwork = new ServedNetwork(
    network,
    () => ({
      onRequestComplete: (request, responder) => {
        if (ending.instead === undefined || request.target !== `/${odd}`) {
          answers.answer(request, responder);
        } else ending.instead(staged, request, responder);
      },
    }),
    { ...NO_LIMITS, ...ending.config, ...tls('server') },
  );
  const pauses = random.chance(0.5) ? { pausesMs: random.pick([20, 400]) } : undefined;
  const client = served.client({ ...tls('client'), ...pauses });
  const staged: Staged = { served, client, answers, random, requests, odd };
  return staged;
}

function play(ending: Ending, seed: number, random: Random): void {
  const staged = stage(ending, seed, random);
  const { served, client, requests } = staged;
  const last = ending.last?.(random);
  for (const { octets } of requests) client.send(octets);
  client.send(last?.octets ?? '');
  served.runUntil(() => served.services.length > 0, 1_000, 1);
  ending.act?.(staged);
  served.runUntil(() => client.end !== undefined, 120_000);
  const methods = [...requests.map(({ method }) => method), ...(last ? [last.method] : [])];
  const peer = client.peerEndedAt === undefined ? 'not-ended' : 'ended';
  const got = strictAnswers(client.received(), methods, peer);
  if (ending.kind === 'in-order')
    checkInOrder(got, due(ending, staged), last?.status ?? ending.status);
  else checkBeginning(got, due(ending, staged), ending.kind);
  // What ends in the handshake had nobody to be polite to.
  const hasStarted = served.service().end?.startsWith('start:') !== true;
  if (ending.kind !== 'gone' && hasStarted) {
    assert.equal(client.end, 'closed', 'FIN is behind the last octet');
  }
  served.network.run(1_000);
  const { end, connection } = served.service();
  assert.ok(end !== undefined || connection.isWriteable(), 'nobody is waited for in vain');
  client.connection.hardClose();
  served.checkNothingIsLeft();
}

/** The answers that are to arrive. Behind one that ends the connection, nothing leaves. */
function due({ instead }: Ending, { answers, odd }: Staged): readonly GivenAnswer[] {
  return answers.given
    .filter(({ number }) => instead === undefined || number <= odd)
    .sort((one, other) => one.number - other.number);
}

/** All that was accepted has arrived, and nothing else but one more answer of our own. */
function checkInOrder(got: StrictAnswers, given: readonly GivenAnswer[], own?: number): void {
  assert.equal(got.end, 'between', 'no answer is cut');
  const whole = given.filter(({ isWhole }) => isWhole);
  const isOwn = got.answers.length > whole.length;
  assert.ok(got.answers.length === whole.length + (isOwn ? 1 : 0), 'all has arrived');
  for (const [at, one] of whole.entries()) checkAt(got, at, one);
  if (isOwn) assert.equal(got.answers.at(-1)?.status, own);
  else assert.equal(own, undefined);
}

/** What has arrived is the beginning of what was accepted. */
function checkBeginning(
  { answers, end, cut }: StrictAnswers,
  given: readonly GivenAnswer[],
  kind: 'cut-short' | 'gone',
): void {
  for (const at of answers.keys()) {
    const one = given[at];
    const looksWhole = one?.isWhole === true || one?.method === 'HEAD';
    assert.ok(one !== undefined && looksWhole, 'what is not whole does not look whole');
    checkAt({ answers }, at, one);
  }
  const next = given[answers.length];
  if (cut !== undefined) assert.ok(next?.content.startsWith(cut.content));
  if (kind === 'gone' || answers.length === given.length) return;
  assert.equal(next?.isWhole, false, 'all before it has arrived');
  assert.deepEqual([end, cut?.content], ['cut', next.content], 'what was accepted has arrived');
}

function checkAt({ answers }: Pick<StrictAnswers, 'answers'>, at: number, one: GivenAnswer): void {
  const answer = answers[at];
  assert.ok(answer !== undefined, `answer ${at} has arrived`);
  checkAnswer(answer, one);
}

// @spec rfc9112-9.6-staged-close
for (const ending of ENDINGS) {
  testEachSeed(`when ${ending.name}, what was accepted arrives`, 300, (seed, random) => {
    play(ending, seed, random);
  });
}
