import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Responder } from '../../http/respond/responder.ts';
import { failEach } from '../../testing/simulate.ts';
import type { SimulatedNetwork } from '../../testing/simulated-network.ts';
import { SimulatedTls } from '../../testing/simulated-tls.ts';
import { strictAnswers } from '../strict-answers.ts';
import { numberedRequest, REFUSED, REFUSING } from './numbered-requests.ts';
import { RandomAnswers } from './random-answers.ts';
import type { RecordedService, Service } from './recorded-service.ts';
import { seeds } from './seeds.ts';
import { ServedNetwork } from './served-network.ts';
import { TokenLedger } from './token-ledger.ts';
import { WindowedSender } from './windowed-sender.ts';

/** How the requests are answered: by all the ways there are, or by streams that wait for tokens. */
function makeService(network: SimulatedNetwork): (recorded: RecordedService) => Service {
  const { random } = network;
  if (random.chance(0.5)) {
    const styles = ['whole', 'sized', 'chunked', 'at-end'] as const;
    const answers = new RandomAnswers(network, { delayMs: 50, styles });
    return () => ({
      onRequestComplete: (request, responder) => answers.answer(request, responder),
    });
  }
  return () => {
    const ledger = new TokenLedger();
    const options = { window: 2, chunksMax: 4, chunkBytesMax: 2_000 };
    const sender = new WindowedSender(random, ledger, options);
    return {
      onRequestComplete: (_request, responder: Responder) => sender.start(responder),
      onChunkSent: (token) => {
        ledger.sent(token);
        sender.sent(token);
      },
      onChunkFailed: (token) => ledger.failed(token),
      onClosed: () => ledger.closed(),
    };
  };
}

/** A few connections with a few requests, in which whatever happens is random but seeded. */
function play(network: SimulatedNetwork): void {
  const { random } = network;
  const isSecure = random.chance(0.3);
  const tls = (role: 'server' | 'client') =>
    isSecure ? { tls: new SimulatedTls({ role }) } : undefined;
  const served = new ServedNetwork(network, makeService(network), {
    ...REFUSING,
    ...tls('server'),
  });
  const asked: string[][] = [];
  for (let count = random.between(1, 3); count > 0; count--) {
    const client = served.client({ ...tls('client') });
    const requests = Array.from({ length: random.between(1, 5) }, (_, at) =>
      numberedRequest(random, at),
    );
    const all = requests.map(({ method, octets }) => ({ method, octets }));
    if (random.chance(0.3)) all.push(random.pick(REFUSED));
    asked.push(all.map(({ method }) => method));
    let at = 0;
    for (const { octets } of all) {
      at += random.between(0, 60);
      served.in(at, () => client.send(octets));
    }
    served.in(500, () => client.finish());
  }
  served.in(400, () => void served.listener.drain(60_000));
  network.run(120_000);
  // What fails is one of the things that listeners report, and no fault of theirs.
  served.faults.length = 0;
  for (const [at, client] of served.clients.entries()) {
    strictAnswers(client.received(), asked[at] ?? [], client.peerEndedAt ? 'ended' : 'not-ended');
  }
  served.checkNothingIsLeft();
}

const CONDITIONS = { segmentBytes: 4_000, windowBytes: 20_000 };

test('whichever operation fails, every connection ends once and leaves nothing behind', () => {
  const { first, last } = seeds(60);
  let survived = 0;
  for (let seed = first; seed <= last; seed++) {
    survived += failEach(seed, CONDITIONS, play);
  }
  assert.ok(survived > 20 * (last - first + 1), `only ${survived} failures`);
});
