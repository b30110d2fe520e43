import assert from 'node:assert/strict';
import type { Request } from '../../http/request.ts';
import type { Responder } from '../../http/respond/responder.ts';
import { ResponseBuilder } from '../../http/respond/response-builder.ts';
import type { SimulatedNetwork } from '../../testing/simulated-network.ts';
import type { StrictAnswer } from '../strict-answers.ts';
import { filler } from './numbered-requests.ts';

/** How an answer is given. */
type Style = 'whole' | 'sized' | 'chunked' | 'at-end';

/** An answer that the application has begun, and how far the connection has accepted it. */
export interface GivenAnswer {
  readonly number: number;
  readonly method: string;
  readonly style: Style;

  /** The content, as far as it was accepted. */
  content: string;

  /** Whether the whole answer was accepted. */
  isWhole: boolean;
}

/** What `RandomAnswers` can be told to do otherwise. */
export interface AnswerOptions {
  /** How long an answer, and each of its parts, is waited for at most. */
  readonly delayMs: number;

  /** Ways to answer; all but `at-end`, which ends the connection, by default. */
  readonly styles?: readonly Style[];

  /** The largest content. 300 octets by default, and now and then 30,000. */
  readonly contentBytesMax?: number;
}

/** An application that answers requests after random times, in random ways and parts. */
export class RandomAnswers {
  /** The answers in the order in which they were begun. */
  readonly given: GivenAnswer[] = [];

  readonly #network: SimulatedNetwork;
  readonly #options: AnswerOptions;

  constructor(network: SimulatedNetwork, options: AnswerOptions) {
    this.#network = network;
    this.#options = options;
  }

  /** Answers at some time from now on. */
  answer(request: Request, responder: Responder): void {
    this.#later(() => this.#begin(request, responder));
  }

  #begin(request: Request, responder: Responder): void {
    const { random } = this.#network;
    const { contentBytesMax = random.chance(0.05) ? 30_000 : 300 } = this.#options;
    const content = filler(random.between(0, contentBytesMax));
    const styles = this.#options.styles ?? (['whole', 'whole', 'sized', 'chunked'] as const);
    const style = random.pick(styles);
    const number = Number(request.target.slice(1));
    const answer = { number, method: request.method, style, content: '', isWhole: false };
    if (style === 'whole') this.#respond(answer, responder, content);
    else this.#start(answer, responder, content);
  }

  #respond(answer: GivenAnswer, responder: Responder, content: string): void {
    const response = ResponseBuilder.status(200)
      .header('X-Number', `${answer.number}`)
      .finishHeaders()
      .chunk(content)
      .build();
    if (responder.respond(response) !== 'accepted') return;
    this.given.push({ ...answer, content, isWhole: true });
  }

  #start(answer: GivenAnswer, responder: Responder, content: string): void {
    const headers = [['X-Number', `${answer.number}`]] as const;
    const started = {
      sized: () => responder.startSizedResponse(200, content.length, headers),
      chunked: () => responder.startChunkedResponse(200, headers),
      'at-end': () => responder.startCloseDelimitedResponse(200, headers),
      whole: () => assert.fail(),
    }[answer.style]();
    if (started.kind === 'chunked-not-supported') {
      this.#start({ ...answer, style: 'at-end' }, responder, content);
      return;
    }
    if (started.kind !== 'streaming-started') return;
    this.given.push(answer);
    this.#stream(answer, started.response, content);
  }

  #stream(answer: GivenAnswer, response: Streamed, content: string): void {
    const { random } = this.#network;
    const rest = content.slice(answer.content.length);
    if (response.isFinished()) return;
    if (rest === '') {
      response.finish();
      answer.isWhole = true;
      return;
    }
    const part = rest.slice(0, random.between(1, Math.max(100, content.length / 4)));
    if (response.sendChunk(part) === undefined) return;
    answer.content += part;
    // Its length says that this is all.
    if (answer.style === 'sized' && answer.content === content) answer.isWhole = true;
    this.#later(() => this.#stream(answer, response, content));
  }

  #later(happen: () => void): void {
    const { clock, random } = this.#network;
    clock.at(clock.now() + random.between(0, this.#options.delayMs), happen);
  }
}

interface Streamed {
  sendChunk(content: string): unknown;
  finish(): void;
  isFinished(): boolean;
}

/** Holds an answer that came against the one that was given. */
export function checkAnswer(got: StrictAnswer, given: GivenAnswer): void {
  assert.equal(got.status, 200);
  assert.equal(got.fields.get('x-number'), `${given.number}`, 'answers are in order');
  assert.equal(got.content, given.method === 'HEAD' ? '' : given.content);
}
