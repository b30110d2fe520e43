import type { ChunkedResponse } from '../../src/http/respond/chunked-response.ts';
import type { CloseDelimitedResponse } from '../../src/http/respond/close-delimited-response.ts';
import type { PreparedResponse } from '../../src/http/respond/prepared-response.ts';
import type { Responder } from '../../src/http/respond/responder.ts';
import { ResponseBuilder } from '../../src/http/respond/response-builder.ts';
import { SizedResponse } from '../../src/http/respond/sized-response.ts';
import type { Random } from '../../src/testing/random.ts';
import type { Field, IntendedAnswer, IntendedFinal } from './intended.ts';

type Stream = ChunkedResponse | SizedResponse | CloseDelimitedResponse;

const STATUSES = [200, 200, 200, 201, 204, 205, 206, 299, 304, 400, 404, 500, 599] as const;
const BODILESS: readonly number[] = [204, 205, 304];

/**
 * What no call takes: each has to throw, and to leave everything as it was. Where the types refuse
 * a status, it is a number that they do not know.
 */
const WRONG: readonly ((responder: Responder) => unknown)[] = [
  (responder) => responder.startChunkedResponse(Number('199')),
  (responder) => responder.startChunkedResponse(600),
  (responder) => responder.startChunkedResponse(Number('204')),
  (responder) => responder.startChunkedResponse(200, [['X', 'a\r\nb: c']]),
  (responder) => responder.startChunkedResponse(200, [['X y', 'a']]),
  (responder) => responder.startChunkedResponse(200, [['Content-Length', '1']]),
  (responder) => responder.startChunkedResponse(200, [['Transfer-Encoding', 'gzip']]),
  (responder) => responder.startSizedResponse(200, -1),
  (responder) => responder.startSizedResponse(200, 5, [['Content-Length', '4']]),
  (responder) => responder.startCloseDelimitedResponse(200, [['Content-Length', '1']]),
  (responder) => responder.informational(Number('100')),
  (responder) => responder.informational(Number('101')),
  (responder) => responder.informational(103, [['X', '\n']]),
  () => ResponseBuilder.status(200).header('Content-Length', '3').finishHeaders().chunk('four'),
  () => ResponseBuilder.status(200).header('X', 'a\0'),
  () => ResponseBuilder.status(200, 'a\r\nb'),
];

/** An application that answers one request in some way, and notes what was accepted. */
export class Answering {
  readonly #random: Random;
  readonly #responder: Responder;
  readonly #intended: IntendedAnswer;
  readonly #tokens: number[];
  #stream: Stream | undefined;

  constructor(random: Random, responder: Responder, intended: IntendedAnswer, tokens: number[]) {
    this.#random = random;
    this.#responder = responder;
    this.#intended = intended;
    this.#tokens = tokens;
  }

  /** Makes one call. */
  act(): void {
    const random = this.#random;
    const act = random.between(0, 19);
    if (act <= 5) this.#begin();
    else if (act <= 13) this.#chunk();
    else if (act <= 15) this.#finishStream();
    else if (act === 16) this.#interim();
    else if (act === 17) this.#mustThrow(random.pick(WRONG));
    else if (act === 18) this.#pauseOrResume();
    else if (random.chance(0.2)) this.#abort();
  }

  /** Ends the answer, where that has not happened. */
  finish(): void {
    this.#responder.resumeContent();
    if (this.#intended.final === undefined && !this.#intended.givenUp) this.#respond();
    this.#finishStream();
  }

  #begin(): void {
    const kind = this.#random.between(0, 3);
    if (kind === 0) this.#startChunked();
    else if (kind === 1) this.#startSized();
    else if (kind === 2 && this.#random.chance(0.3)) this.#startCloseDelimited();
    else this.#respond();
  }

  #respond(): void {
    const status = this.#random.pick(STATUSES);
    const fields = this.#fields();
    const content = BODILESS.includes(status) ? '' : this.#text(3_000);
    const response = prepared(status, fields, content);
    if (this.#responder.respond(response) !== 'accepted') return;
    this.#open({ status, fields, kind: 'whole', content, trailers: [], end: 'finished' });
  }

  #startChunked(): void {
    const fields = this.#fields();
    const started = this.#responder.startChunkedResponse(200, fields);
    if (started.kind !== 'streaming-started') return;
    this.#stream = started.response;
    this.#open({ status: 200, fields, kind: 'chunked', content: '', trailers: [], end: 'open' });
  }

  #startSized(): void {
    const fields = this.#fields();
    const started = this.#responder.startSizedResponse(206, this.#random.between(0, 50), fields);
    if (started.kind !== 'streaming-started') return;
    this.#stream = started.response;
    this.#open({ status: 206, fields, kind: 'sized', content: '', trailers: [], end: 'open' });
  }

  #startCloseDelimited(): void {
    const fields = this.#fields();
    const started = this.#responder.startCloseDelimitedResponse(404, fields);
    if (started.kind !== 'streaming-started') return;
    this.#stream = started.response;
    const kind = 'close-delimited';
    this.#open({ status: 404, fields, kind, content: '', trailers: [], end: 'open' });
  }

  #open(final: IntendedFinal): void {
    if (this.#intended.final !== undefined) throw new Error('a request was answered twice');
    this.#intended.final = final;
  }

  #chunk(): void {
    const { final } = this.#intended;
    if (this.#stream === undefined || final === undefined) return;
    let text = this.#text(this.#random.chance(0.1) ? 5_000 : 30);
    if (this.#stream instanceof SizedResponse) {
      const left = this.#stream.remaining();
      if (text.length > left && !this.#stream.isFinished()) {
        this.#mustThrow(() => this.#stream?.sendChunk(text));
        text = text.slice(0, left);
      }
    }
    const token = this.#stream.sendChunk(text);
    if (token === undefined) {
      if (this.#stream.isFinished() && final.end === 'open') final.end = 'cut';
      return;
    }
    this.#tokens.push(token);
    final.content += text;
  }

  #finishStream(): void {
    const { final } = this.#intended;
    const stream = this.#stream;
    if (stream === undefined || final?.end !== 'open') return;
    if (stream.isFinished()) {
      final.end = 'cut';
      return;
    }
    const isShort = stream instanceof SizedResponse && stream.remaining() > 0;
    if (final.kind === 'chunked' && this.#random.chance(0.3)) {
      final.trailers = [['X-Trailer', 'yes']];
      stream.finish(final.trailers);
    } else {
      stream.finish();
    }
    final.end = isShort ? 'cut' : 'finished';
  }

  #interim(): void {
    const fields: Field[] = this.#random.chance(0.5) ? [['Link', '</a>']] : [];
    if (this.#responder.informational(103, fields) !== 'accepted') return;
    this.#intended.interim.push({ status: 103, fields });
  }

  #pauseOrResume(): void {
    if (this.#random.chance(0.3)) this.#responder.pauseContent();
    else this.#responder.resumeContent();
  }

  #abort(): void {
    this.#responder.abort();
    const { final } = this.#intended;
    if (final === undefined) this.#intended.givenUp = true;
    else if (final.end === 'open') final.end = 'cut';
  }

  #mustThrow(call: (responder: Responder) => unknown): void {
    try {
      call(this.#responder);
    } catch (error) {
      if (error instanceof TypeError || error instanceof RangeError) return;
      throw error;
    }
    throw new Error('a call that cannot be was taken');
  }

  #fields(): Field[] {
    const some: readonly Field[] = [
      ['X-One', '1'],
      ['Set-Cookie', 'a=b'],
      ['Set-Cookie', 'c=d'],
      ['Server', 'mine'],
      ['x-empty', ''],
    ];
    const fields = some.filter(() => this.#random.chance(0.3));
    return this.#random.chance(0.05) ? [...fields, ['Connection', 'close']] : fields;
  }

  #text(lengthMax: number): string {
    return this.#random
      .pick(['a', '0\r\n\r\n', 'HTTP/1.1 200 OK\r\n\r\n'])
      .repeat(this.#random.between(0, Math.ceil(lengthMax / 10)));
  }
}

function prepared(status: number, fields: readonly Field[], content: string): PreparedResponse {
  let head = ResponseBuilder.status(status);
  for (const [name, value] of fields) head = head.header(name, value);
  const open = head.finishHeaders();
  return content === '' ? open.build() : open.chunk(content).build();
}
