import { octetString, type OctetString } from '../../tcp/octets.ts';
import { contentLength } from '../grammar/content-length.ts';
import { dateLine } from './date-line.ts';
import { fieldLine, statusLine } from './field-line.ts';
import type { ConnectionEnd } from './response-queue.ts';

const NOTHING = octetString('');
/** The fields that say how a message is framed or forwarded: they are the server's to write. */
const OWN_FIELDS: ReadonlySet<string> = new Set(['transfer-encoding', 'connection', 'keep-alive']);

const RESET_CONTENT = 205;

/**
 * Whether a response with this status ends with its header section, whatever its fields say.
 *
 * @spec rfc9112-6.3-bodiless-responses
 * @spec rfc9110-6.4.1-no-content-statuses
 * @spec rfc9110-15.3.5-204-has-no-content
 * @spec rfc9110-15.4.5-304-has-no-content
 */
export function endsWithHead(status: number): boolean {
  return status === 204 || status === 304;
}

/**
 * Whether a response with this status may have content.
 *
 * @spec rfc9112-6-response-body-presence
 */
export function mayHaveContent(status: number): boolean {
  return !endsWithHead(status) && status !== RESET_CONTENT;
}

/**
 * The status line and the field lines of a response while they are collected.
 *
 * @spec rfc9110-2.2-grammar-sent
 * @spec rfc9110-2.2-own-role-only
 */
export class ResponseHead {
  readonly status: number;

  /** The length of the content that was promised, in octets. */
  declared: number | undefined;

  /** Whether the connection ends with this response. */
  closes = false;

  /** How the connection ends where the content is given up. */
  cutBy: ConnectionEnd = 'close';

  /** Whether it has a `Server` of its own. */
  server: 'own' | 'none' = 'none';

  #lines: OctetString;
  #dated = false;

  /** Throws as `statusLine` does. */
  constructor(status: number, reason?: string) {
    this.status = status;
    this.#lines = statusLine(status, reason);
  }

  /**
   * Adds a field line.
   *
   * @throws TypeError when the name or the value cannot be sent, or the field is the server's own.
   */
  add(name: string, value: string): void {
    const lowerCase = name.toLowerCase();
    if (lowerCase === 'connection' && value.toLowerCase() === 'close') {
      this.closes = true;
      return;
    }
    if (OWN_FIELDS.has(lowerCase)) {
      throw new TypeError(`The field ${name} is written by the server itself`);
    }
    if (lowerCase === 'content-length') this.#declare(value);
    if (lowerCase === 'date') this.#dated = true;
    if (lowerCase === 'server') this.server = 'own';
    this.append(fieldLine(name, value));
  }

  /** Adds a line that is known to be right. */
  append(line: OctetString): void {
    this.#lines = (this.#lines + line) as OctetString;
  }

  /**
   * The head of this moment.
   *
   * @param ending its last lines, with the empty line.
   *
   * @spec rfc9110-6.6.1-date-required
   * @spec rfc9112-2.2-no-space-after-start-line-sent
   * @spec rfc9112-2.3-may-answer-as-http10
   * @spec rfc9112-2.3-downgrade-only-for-cause
   * @spec rfc9110-2.5-version-is-capability
   * @spec rfc9110-6.2-only-conformant-version
   * @spec rfc9110-5.6.3-rws-is-one-sp
   */
  text(ending: OctetString): OctetString {
    const date = this.#dated ? NOTHING : dateLine();
    return (this.#lines + date + ending) as OctetString;
  }

  /**
   * @spec rfc9110-8.6-no-cl-on-1xx-204
   * @spec rfc9110-8.6-may-send-on-304
   */
  #declare(value: string): void {
    const length = contentLength(value);
    const fits = this.status !== 204 && (this.status !== RESET_CONTENT || length === 0);
    if (typeof length !== 'number' || !fits || this.declared !== undefined) {
      throw new TypeError(
        `A ${String(this.status)} response cannot have the Content-Length ${JSON.stringify(value)}`,
      );
    }
    this.declared = length;
  }
}
