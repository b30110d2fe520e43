import assert from 'node:assert/strict';
import type { Random } from '../../testing/random.ts';
import type { NetworkConditions } from '../../testing/simulated-conditions.ts';
import { SimulatedNetwork } from '../../testing/simulated-network.ts';
import { SimulatedTls } from '../../testing/simulated-tls.ts';
import { strictAnswers } from '../strict-answers.ts';
import { numberedRequest } from './numbered-requests.ts';
import type { RecordedService, Service } from './recorded-service.ts';
import { testEachSeed } from './seeds.ts';
import { ServedNetwork } from './served-network.ts';
import { TokenLedger } from './token-ledger.ts';
import { WindowedSender, type WindowOptions } from './windowed-sender.ts';

function chooseNetwork(seed: number, random: Random, more: NetworkConditions = {}) {
  return new SimulatedNetwork(seed, {
    latencyMs: random.pick([0, 5, 50]),
    segmentBytes: random.pick([100, 1_460, 100_000]),
    windowBytes: random.pick([50, 1_000, 20_000, 100_000]),
    stallChance: random.pick([0, 0, 0.05]),
    ...more,
  });
}

function chooseWindow(random: Random): WindowOptions {
  return {
    window: random.pick([1, 1, 2, 5]),
    chunksMax: random.pick([3, 10]),
    chunkBytesMax: random.pick([10, 300, 300, 20_000]),
  };
}

/** Nobody is cut for being slow here. */
const FOR_EVER = {
  handshakeMs: 3_600_000,
  headerMs: 0,
  contentRateMin: 0,
  requestMs: 0,
  keepAliveMs: 0,
  writeRateMin: 0,
  writeIdleMs: 0,
};

interface Streaming {
  readonly served: ServedNetwork;
  readonly ledger: TokenLedger;
  readonly sender: WindowedSender;
  readonly asked: readonly string[];
}

/** A connection whose answers are all streamed, to some requests that come in one go. */
function stream(network: SimulatedNetwork, random: Random, options: WindowOptions): Streaming {
  const ledger = new TokenLedger();
  const sender = new WindowedSender(random, ledger, options);
  const tls = random.chance(0.3);
  const service = (recorded: RecordedService): Service => ({
    onRequestComplete: (_request, responder) => sender.start(responder),
    onChunkSent: (token) => {
      ledger.sent(token);
      if (random.chance(options.abortChance ?? 0)) recorded.http.close();
      sender.sent(token);
    },
    onChunkFailed: (token) => ledger.failed(token),
    onClosed: () => ledger.closed(),
  });
  const security = (role: 'server' | 'client') => (tls ? new SimulatedTls({ role }) : undefined);
  const server = security('server');
  const config = { ...FOR_EVER, ...(server && { tls: server }) };
  const served = new ServedNetwork(network, service, config);
  const pausesMs = random.pick([0, 20, 500]);
  const client = served.client({ tls: security('client'), ...(pausesMs > 0 && { pausesMs }) });
  const requests = Array.from({ length: random.between(1, 6) }, (_, at) =>
    numberedRequest(random, at),
  );
  client.send(requests.map(({ octets }) => octets).join(''));
  return { served, ledger, sender, asked: requests.map(({ method }) => method) };
}

function playToTheEnd(seed: number, random: Random): void {
  const network = chooseNetwork(seed, random);
  const { served, ledger, sender, asked } = stream(network, random, chooseWindow(random));
  const isDone = (): boolean =>
    sender.contents.length === asked.length && sender.isIdle() && ledger.isSettled();
  served.runUntil(isDone, 3_600_000);
  network.run(10_000);
  served.check();
  const { accepted, sent } = ledger.counts();
  assert.equal(sender.contents.length, asked.length, 'each answer has begun');
  assert.equal(sent, accepted, 'each chunk has left');
  assert.equal(sender.isIdle(), true, 'each answer was given whole');
  const [client] = served.clients;
  assert.ok(client !== undefined);
  const { answers, end } = strictAnswers(client.received(), asked);
  assert.equal(end, 'between', 'no answer is left unfinished');
  assert.deepEqual(
    answers.map(({ content }) => content),
    sender.contents.map((content, at) => (asked[at] === 'HEAD' ? '' : content)),
  );
  client.finish();
  served.checkNothingIsLeft();
}

function playWithAccidents(seed: number, random: Random): void {
  const network = chooseNetwork(seed, random, { resetChance: random.pick([0, 0.02]) });
  const options = { ...chooseWindow(random), abortChance: random.pick([0, 0.02, 0.2]) };
  const { served } = stream(network, random, options);
  const [client] = served.clients;
  served.in(random.between(1, 3_000), () => {
    if (random.chance(0.5)) client?.connection.hardClose();
    else served.services[0]?.connection.hardClose();
  });
  network.run(600_000);
  client?.connection.hardClose();
  served.checkNothingIsLeft();
}

testEachSeed('a sender that waits for each chunk to leave comes to its end', 2_000, playToTheEnd);
testEachSeed('each chunk settles once, whatever ends the connection', 2_000, playWithAccidents);
