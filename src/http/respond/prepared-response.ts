import type { OctetString, Octets } from '../../tcp/octets.ts';
import { dateLine } from './date-line.ts';
import type { ResponseHead } from './response-head.ts';

/**
 * A whole response, ready to be sent any number of times, to any number of connections.
 *
 * Immutable. What depends on the moment and on the connection (`Date`, `Connection`) is added when
 * it is sent, at most once a second.
 */
export class PreparedResponse {
  readonly status: number;

  /** Whether the connection ends with this response. */
  readonly closes: boolean;

  /** Whether it has a `Server` of its own. */
  readonly server: 'own' | 'none';

  readonly #head: ResponseHead;
  readonly #content: Octets;
  readonly #rendered = new Map<OctetString, OctetString>();
  #date: OctetString | undefined;

  /** Takes the head over. Content that is text goes out in one piece with it. */
  constructor(head: ResponseHead, content: Octets) {
    this.status = head.status;
    this.closes = head.closes;
    this.server = head.server;
    this.#head = head;
    this.#content = content;
  }

  /** The head and, where it is small, the content, as they are sent in this second. */
  text(ending: OctetString): OctetString {
    const date = dateLine();
    if (date !== this.#date) {
      this.#date = date;
      this.#rendered.clear();
    }
    return this.#rendered.get(ending) ?? this.#render(ending);
  }

  /** The head alone, as an answer to HEAD has it. */
  head(ending: OctetString): OctetString {
    return this.#head.text(ending);
  }

  /** The content that is not part of `text`, if there is any. */
  large(): Uint8Array | undefined {
    return typeof this.#content === 'string' ? undefined : this.#content;
  }

  #render(ending: OctetString): OctetString {
    const small = typeof this.#content === 'string' ? this.#content : '';
    const rendered = (this.#head.text(ending) + small) as OctetString;
    this.#rendered.set(ending, rendered);
    return rendered;
  }
}
