/** A final answer as a client sees it, and the interim ones that came before it. */
export interface StrictAnswer {
  readonly status: number;
  readonly interims: readonly number[];

  /** By their names in lower case. Those of several lines are joined. */
  readonly fields: ReadonlyMap<string, string>;
  readonly framing: Framing;
  readonly content: string;
  readonly trailers: ReadonlyMap<string, string>;
}

type Framing = 'none' | 'sized' | 'chunked' | 'until-end';

/**
 * What a client makes of the octets of one connection.
 *
 * - `between`: they end behind a whole answer.
 * - `cut`: they end inside an answer, or behind interim ones. `cut` is what came of it, once its
 *   header section was whole.
 * - `switched`: behind the last answer they are those of another protocol: `rest`.
 */
export interface StrictAnswers {
  readonly answers: readonly StrictAnswer[];
  readonly end: 'between' | 'cut' | 'switched';
  readonly cut: StrictAnswer | undefined;
  readonly rest: string;

  /** The interim answers that came before no final one. */
  readonly interims: readonly number[];
}

/**
 * Reads the answers of one connection as the strictest of clients would, and shares nothing with
 * what has written them. Octets are characters.
 *
 * @param asked the methods of the requests, in order.
 * @param peer whether the server has ended the connection in order. Else it may be cut or go on.
 * @throws Error when the octets are not answers to these requests, in order, and nothing else.
 */
export function strictAnswers(
  octets: string,
  asked: readonly string[],
  peer: 'ended' | 'not-ended' = 'not-ended',
): StrictAnswers {
  return new AnswerReader(octets, peer).read(asked);
}

const STATUS_LINE = /^HTTP\/1\.1 ([1-5]\d\d) [\t\x20-\x7e\x80-\xff]*$/;
const FIELD_LINE = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):([\t\x20-\x7e\x80-\xff]*)$/;
const DATE =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} [0-2]\d:[0-5]\d:[0-6]\d GMT$/;

/** Thrown where the octets end too early. */
const CUT = new Error('The octets end inside an answer');

interface Head {
  readonly status: number;
  readonly fields: Map<string, string>;
}

class AnswerReader {
  readonly #octets: string;
  readonly #peer: 'ended' | 'not-ended';
  #at = 0;
  #interims: number[] = [];
  #cut: StrictAnswer | undefined;

  constructor(octets: string, peer: 'ended' | 'not-ended') {
    this.#octets = octets;
    this.#peer = peer;
  }

  read(asked: readonly string[]): StrictAnswers {
    const answers: StrictAnswer[] = [];
    for (const method of asked) {
      if (this.#at === this.#octets.length) break;
      const answer = this.#whole(method);
      if (answer === undefined) return this.#result(answers, 'cut');
      answers.push(answer);
      if (answer.status === 101 || isTunnel(method, answer.status)) {
        return this.#result(answers, 'switched');
      }
      const option = answer.fields.get('connection') ?? '';
      if (/(^|,)\s*close\s*(,|$)/i.test(option)) break;
    }
    if (this.#at < this.#octets.length) this.#fail('octets behind the last answer');
    return this.#result(answers, 'between');
  }

  #result(answers: readonly StrictAnswer[], end: StrictAnswers['end']): StrictAnswers {
    const rest = end === 'switched' ? this.#octets.slice(this.#at) : '';
    return { answers, end, cut: this.#cut, rest, interims: this.#interims };
  }

  /** One answer, or nothing where the octets end inside it. */
  #whole(method: string): StrictAnswer | undefined {
    try {
      return this.#answer(method);
    } catch (thrown) {
      if (thrown === CUT) return undefined;
      throw thrown;
    }
  }

  #answer(method: string): StrictAnswer {
    this.#interims = [];
    let head = this.#head();
    while (head.status < 200 && head.status !== 101) {
      this.#framing(method, head);
      this.#interims.push(head.status);
      head = this.#head();
    }
    const { status, fields } = head;
    const framing = this.#framing(method, head);
    if (status !== 101 && !DATE.test(fields.get('date') ?? '')) this.#fail('no Date');
    const interims = this.#interims;
    const partial = { status, interims, fields, framing, content: '', trailers: new Map() };
    this.#cut = partial;
    const sized = framing === 'sized' ? this.#sized(Number(fields.get('content-length'))) : '';
    const chunked = framing === 'chunked' ? this.#chunked() : undefined;
    const content = framing === 'until-end' ? this.#untilEnd() : (chunked?.content ?? sized);
    this.#cut = undefined;
    this.#interims = [];
    return { ...partial, content, trailers: chunked?.trailers ?? partial.trailers };
  }

  #head(): Head {
    const line = this.#line();
    const status = Number(STATUS_LINE.exec(line)?.[1]);
    if (Number.isNaN(status)) this.#fail(`no status line: ${JSON.stringify(line)}`);
    return { status, fields: this.#fieldLines() };
  }

  #fieldLines(): Map<string, string> {
    const fields = new Map<string, string>();
    for (let line = this.#line(); line !== ''; line = this.#line()) {
      const [, name, value] = FIELD_LINE.exec(line) ?? [];
      if (name === undefined || value === undefined) {
        return this.#fail(`no field line: ${JSON.stringify(line)}`);
      }
      const key = name.toLowerCase();
      const known = fields.get(key);
      const isSingle = ['content-length', 'transfer-encoding', 'date', 'server'].includes(key);
      if (known !== undefined && isSingle) this.#fail(`${name} twice`);
      const trimmed = value.replace(/^[ \t]+|[ \t]+$/g, '');
      fields.set(key, known === undefined ? trimmed : `${known}, ${trimmed}`);
    }
    return fields;
  }

  /** RFC 9112 6.3, and what RFC 9110 8.6 and RFC 9112 6.1 forbid beside it. */
  #framing(method: string, { status, fields }: Head): Framing {
    const said = this.#saidFraming(fields);
    if (status < 200 || status === 204 || isTunnel(method, status)) {
      if (said !== 'none') this.#fail(`framing of ${status}`);
      return 'none';
    }
    if (method === 'HEAD' || status === 304) return 'none';
    if (said !== 'none') return said;
    if (fields.get('connection') !== 'close') this.#fail('no framing, and no announcement');
    return 'until-end';
  }

  #saidFraming(fields: ReadonlyMap<string, string>): 'sized' | 'chunked' | 'none' {
    const length = fields.get('content-length');
    const coding = fields.get('transfer-encoding');
    if (length !== undefined && coding !== undefined) this.#fail('two framings');
    if (length !== undefined && !/^\d{1,15}$/.test(length)) this.#fail('no Content-Length');
    if (coding !== undefined && coding !== 'chunked') this.#fail('no Transfer-Encoding');
    if (coding !== undefined) return 'chunked';
    return length === undefined ? 'none' : 'sized';
  }

  #sized(length: number): string {
    return this.#take(length, '');
  }

  #chunked(): { readonly content: string; readonly trailers: Map<string, string> } {
    let content = '';
    for (;;) {
      const line = this.#line();
      if (!/^[0-9A-Fa-f]{1,8}$/.test(line)) this.#fail(`no chunk size: ${JSON.stringify(line)}`);
      const size = parseInt(line, 16);
      if (size === 0) return { content, trailers: this.#fieldLines() };
      content += this.#take(size, content);
      this.#arrived(content);
      if (this.#line() !== '') this.#fail('a chunk is longer than it says');
    }
  }

  #untilEnd(): string {
    const content = this.#octets.slice(this.#at);
    this.#at = this.#octets.length;
    if (this.#peer === 'ended') return content;
    this.#arrived(content);
    throw CUT;
  }

  /** The next octets. Where there are too few, they are what came of the answer behind `before`. */
  #take(length: number, before: string): string {
    const taken = this.#octets.slice(this.#at, this.#at + length);
    this.#at += taken.length;
    if (taken.length === length) return taken;
    this.#arrived(before + taken);
    throw CUT;
  }

  #arrived(content: string): void {
    if (this.#cut !== undefined) this.#cut = { ...this.#cut, content };
  }

  #line(): string {
    const end = this.#octets.indexOf('\n', this.#at);
    const line = this.#octets.slice(this.#at, end === -1 ? undefined : end);
    if (end === -1 && !/\r./s.test(line)) throw CUT;
    if (!line.endsWith('\r') || line.indexOf('\r') !== line.length - 1)
      this.#fail('a bare CR or LF');
    this.#at = end + 1;
    return line.slice(0, -1);
  }

  #fail(what: string): never {
    const around = this.#octets.slice(Math.max(0, this.#at - 60), this.#at + 60);
    throw new Error(`${what}, at octet ${this.#at}: ${JSON.stringify(around)}`);
  }
}

function isTunnel(method: string, status: number): boolean {
  return method === 'CONNECT' && status >= 200 && status < 300;
}
