import type { ServerConfig } from '../../http/config.ts';
import type { Request } from '../../http/request.ts';
import type { Responder } from '../../http/respond/responder.ts';
import type { Random } from '../../testing/random.ts';
import { filler, REFUSED, REFUSING } from './numbered-requests.ts';
import type { GivenAnswer, RandomAnswers } from './random-answers.ts';
import type { ServedNetwork } from './served-network.ts';
import type { SimulatedClient } from './simulated-client.ts';

/** A connection that is to end. */
export interface Scene {
  readonly served: ServedNetwork;
  readonly client: SimulatedClient;
  readonly answers: RandomAnswers;
  readonly random: Random;
}

/** One more message behind all requests. */
interface LastMessage {
  readonly method: string;
  readonly octets: string;

  /** The answer, where it is not the application that gives it. */
  readonly status?: number;
}

/**
 * A way in which a connection ends.
 *
 * - `in-order`: all answers that were accepted arrive whole, and then FIN.
 * - `cut-short`: the application leaves one unfinished. All before arrives whole, and of this one
 *   what was accepted; then FIN or RST, by which the client knows that it is not whole.
 * - `gone`: the client is gone, or cut off. What has arrived is the beginning of what was accepted.
 */
export interface Ending {
  readonly name: string;
  readonly kind: 'in-order' | 'cut-short' | 'gone';
  readonly config?: Partial<ServerConfig>;

  /** What the client sends behind its requests. */
  readonly last?: (random: Random) => LastMessage;

  /** What happens once the client has begun. */
  readonly act?: (scene: Scene) => void;

  /** What is done with one of the requests instead of answering it, and what is answered then. */
  readonly instead?: (scene: Scene, request: Request, responder: Responder) => void;
  readonly status?: number;
}

const SOON_MS = 3_000;
const HEAD = 'GET /100 HTTP/1.1\r\nHost: a\r\n';

/** Begins an answer and gives it up, in one of the ways there are. */
function giveUp({ answers, random }: Scene, request: Request, responder: Responder): void {
  const content = filler(random.between(2, 3_000));
  const part = content.slice(0, random.between(1, content.length - 1));
  const isSized = random.chance(0.5);
  const started = isSized
    ? responder.startSizedResponse(200, content.length, [['X-Number', request.target.slice(1)]])
    : responder.startChunkedResponse(200, [['X-Number', request.target.slice(1)]]);
  if (started.kind !== 'streaming-started') return;
  answers.given.push({ ...givenTo(request), content: part });
  started.response.sendChunk(part);
  // A content that is shorter than it was said to be is as good as none.
  if (isSized && random.chance(0.5)) started.response.finish();
  else started.response.abort();
}

/** Produces without a thought of the client. What there is no room for ends the answer. */
function overflow({ answers }: Scene, request: Request, responder: Responder): void {
  const started = responder.startChunkedResponse(200, [['X-Number', request.target.slice(1)]]);
  if (started.kind !== 'streaming-started') return;
  const given = { ...givenTo(request), content: '' };
  answers.given.push(given);
  for (let count = 0; count < 100; count++) {
    const chunk = filler(1_000);
    if (started.response.sendChunk(chunk) === undefined) return;
    given.content += chunk;
  }
}

function givenTo({ method, target }: Request): GivenAnswer {
  return { number: Number(target.slice(1)), method, style: 'chunked', content: '', isWhole: false };
}

/** At any time until all is answered. */
function anyTime(random: Random): number {
  return random.between(0, 1_500);
}

export const ENDINGS: readonly Ending[] = [
  {
    name: 'the client asks for it',
    kind: 'in-order',
    last: () => ({ method: 'GET', octets: `${HEAD}Connection: close\r\n\r\n` }),
  },
  {
    name: 'the client speaks HTTP/1.0',
    kind: 'in-order',
    last: () => ({ method: 'GET', octets: 'GET /100 HTTP/1.0\r\n\r\n' }),
  },
  {
    name: 'the client ends',
    kind: 'in-order',
    act: ({ client }) => client.finish(),
  },
  {
    name: 'the client ends in the midst of a header section',
    kind: 'in-order',
    last: () => ({ method: 'GET', octets: HEAD, status: 400 }),
    act: ({ client }) => client.finish(),
  },
  {
    name: 'a request is refused',
    kind: 'in-order',
    config: REFUSING,
    last: (random) => random.pick(REFUSED),
  },
  {
    name: 'a header section is late',
    kind: 'in-order',
    config: { headerMs: SOON_MS },
    last: () => ({ method: 'GET', octets: HEAD, status: 408 }),
  },
  {
    name: 'content is late',
    kind: 'in-order',
    config: { contentRateMin: 240, contentGraceMs: SOON_MS },
    last: () => ({
      method: 'POST',
      octets: 'POST /100 HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nhello',
      status: 408,
    }),
  },
  {
    name: 'no further request comes',
    kind: 'in-order',
    config: { keepAliveMs: SOON_MS },
  },
  { name: 'there were requests enough', kind: 'in-order', config: { requestsMax: 3 } },
  { name: 'the connection is old', kind: 'in-order', config: { ageMs: 200, keepAliveMs: SOON_MS } },
  {
    name: 'the application closes',
    kind: 'in-order',
    act: ({ served, random }) => served.in(anyTime(random), () => served.services[0]?.http.close()),
  },
  {
    name: 'the listener drains',
    kind: 'in-order',
    act: ({ served, random }) =>
      served.in(anyTime(random), () => void served.listener.drain(600_000)),
  },
  {
    name: 'a callback throws',
    kind: 'in-order',
    instead: (): never => {
      throw new Error('on purpose');
    },
    status: 500,
  },
  {
    name: 'a request is not answered',
    kind: 'in-order',
    config: { requestMs: SOON_MS },
    instead: () => undefined,
    status: 503,
  },
  { name: 'an answer is given up', kind: 'cut-short', instead: giveUp },
  {
    name: 'an answer does not fit',
    kind: 'cut-short',
    config: { outputBytesMax: 20_000 },
    instead: overflow,
  },
  {
    name: 'the application cuts it',
    kind: 'gone',
    act: ({ served, random }) =>
      served.in(anyTime(random), () => served.services[0]?.connection.hardClose()),
  },
  {
    name: 'the client resets it',
    kind: 'gone',
    act: ({ served, client, random }) =>
      served.in(anyTime(random), () => client.connection.reset()),
  },
  {
    name: 'the client reads no more',
    kind: 'gone',
    config: { writeRateMin: 240, writeGraceMs: SOON_MS, writeIdleMs: SOON_MS },
    act: ({ served, client, random }) => served.in(anyTime(random), () => client.stopReading()),
  },
];
