import { octetString, octetStringFrom } from '../../tcp/octets.ts';
import { PreparedResponse } from './prepared-response.ts';
import { endsWithHead, mayHaveContent, ResponseHead } from './response-head.ts';
import type { BodilessStatus, FinalStatus } from './status-types.ts';

/** A response whose header section is open. */
export interface OpenHead {
  /**
   * Adds a field line. The order and the case are kept, and a repeated name stays repeated.
   *
   * `Content-Length` is optional, and then has to be true. `Connection` may be `close`, which ends
   * the connection with this response. `Transfer-Encoding`, other connection options and
   * `Keep-Alive` belong to the server.
   *
   * @throws TypeError when the name, the value or the field is not allowed.
   */
  header(name: string, value: string): OpenHead;

  /** Ends the header section. */
  finishHeaders(): OpenContent;
}

/** A response whose content is open. */
export interface OpenContent {
  /**
   * Adds to the content: octets, which are copied, or text, which is sent as UTF-8.
   *
   * @throws RangeError when the content becomes longer than the `Content-Length` that was given.
   */
  chunk(content: string | Uint8Array): OpenContent;

  /**
   * Finishes, and sets `Content-Length` where it was not given. Called again, it returns the same.
   *
   * @throws RangeError when the content is shorter than the `Content-Length` that was given.
   */
  build(): PreparedResponse;
}

/** A response without content whose header section is open. */
export interface BodilessHead {
  /** Adds a field line, as {@link OpenHead.header} does. A 204 takes no `Content-Length`. */
  header(name: string, value: string): BodilessHead;

  /** Ends the header section. */
  finishHeaders(): BodilessEnd;
}

/** A response without content that is ready. */
export interface BodilessEnd {
  /** Finishes. Called again, it returns the same. */
  build(): PreparedResponse;
}

/** Content up to this many octets goes out in one piece with its head. */
const SMALL_CONTENT_BYTES_MAX = 4096;

function status(code: BodilessStatus, reason?: string): BodilessHead;
function status<Status extends number>(code: FinalStatus<Status>, reason?: string): OpenHead;
function status(code: number, reason?: string): OpenHead | BodilessHead {
  return new ResponseInProgress(new ResponseHead(code, reason));
}

/**
 * Builds whole responses, one phase after the other; each phase has only the calls that are legal
 * in it.
 *
 * `status(code, reason?)` begins. Without a reason the registered phrase is sent.
 *
 * @throws RangeError when the code is not 200 to 599; TypeError when the reason is no single line.
 *
 * @example
 * const hello = ResponseBuilder.status(200)
 *   .header('Content-Type', 'text/plain')
 *   .finishHeaders()
 *   .chunk('Hello')
 *   .build();
 */
export const ResponseBuilder = { status };

class ResponseInProgress implements OpenHead, OpenContent, BodilessHead {
  readonly #head: ResponseHead;
  readonly #content: Uint8Array[] = [];
  #length = 0;
  #built: PreparedResponse | undefined;

  constructor(head: ResponseHead) {
    this.#head = head;
  }

  header(name: string, value: string): this {
    this.#checkOpen();
    this.#head.add(name, value);
    return this;
  }

  finishHeaders(): this {
    return this;
  }

  chunk(content: string | Uint8Array): this {
    this.#checkOpen();
    const { status: code, declared } = this.#head;
    if (!mayHaveContent(code)) throw new TypeError(`A ${String(code)} response has no content`);
    const octets =
      typeof content === 'string' ? new TextEncoder().encode(content) : content.slice();
    this.#length += octets.length;
    if (declared !== undefined && this.#length > declared) throw this.#untrueLength('more');
    this.#content.push(octets);
    return this;
  }

  build(): PreparedResponse {
    return (this.#built ??= this.#build());
  }

  /**
   * A 205 has to say that it has no content, because nothing else about it does.
   *
   * @spec rfc9110-8.6-send-when-known
   * @spec rfc9110-15.3.6-no-content
   */
  #build(): PreparedResponse {
    const { status: code, declared } = this.#head;
    if (declared !== undefined && this.#length < declared && mayHaveContent(code)) {
      throw this.#untrueLength('fewer');
    }
    if (declared === undefined && !endsWithHead(code)) {
      this.#head.append(octetString(`Content-Length: ${String(this.#length)}\r\n`));
    }
    const content = joined(this.#content, this.#length);
    const small = content.length <= SMALL_CONTENT_BYTES_MAX;
    return new PreparedResponse(this.#head, small ? octetStringFrom(content) : content);
  }

  /** What was built is shared and never changes. */
  #checkOpen(): void {
    if (this.#built !== undefined) throw new TypeError('The response is built already');
  }

  #untrueLength(difference: 'more' | 'fewer'): RangeError {
    const length = String(this.#length);
    const declared = String(this.#head.declared);
    return new RangeError(
      `The content has ${length} octets, ${difference} than its Content-Length of ${declared}`,
    );
  }
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const octets of parts) {
    all.set(octets, at);
    at += octets.length;
  }
  return all;
}
