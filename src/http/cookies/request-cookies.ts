import type { FieldSection } from '../field-section.ts';
import { trimOws } from '../grammar/ows.ts';

/** One cookie that a client sent. */
export interface RequestCookie {
  /** As it was sent. Names are compared with regard to case. */
  readonly name: string;

  /**
   * Without the quotes that may have stood around it, one character for each octet. Nothing is
   * decoded: a server that sent an encoded value knows how.
   */
  readonly value: string;
}

/**
 * The cookies of a request, in the order they came.
 *
 * Reading them never fails. A piece without `=` and a piece without a name are left out; what is
 * left of the field is read. The client decides what is in here, so nothing but its name says what
 * a cookie is, and the attributes it was set with are not sent back (RFC 6265 4.2.2).
 */
export class RequestCookies implements Iterable<RequestCookie> {
  readonly #cookies: readonly RequestCookie[];

  /**
   * Reads the values of the `Cookie` lines of a request: one in HTTP/1.1 from a browser, several
   * from a gateway that speaks a later version with its client.
   */
  constructor(lines: Iterable<string>) {
    this.#cookies = Array.from(lines, cookiesIn).flat();
  }

  /** How many cookies there are; those with the same name count each. */
  get size(): number {
    return this.#cookies.length;
  }

  /**
   * The value of the first cookie with this name; `undefined` where there is none. Of cookies with
   * the same name, browsers send the one with the longest path first.
   */
  get(name: string): string | undefined {
    return this.#cookies.find((cookie) => cookie.name === name)?.value;
  }

  /** Each cookie, those with the same name too. */
  [Symbol.iterator](): Iterator<RequestCookie> {
    return this.#cookies.values();
  }
}

/**
 * Reads the cookies of a request from its header section. It reads anew on every call.
 *
 * @example
 * const session = requestCookies(request.headers).get('session');
 */
export function requestCookies(headers: FieldSection): RequestCookies {
  return new RequestCookies(headers.lines('cookie'));
}

function cookiesIn(line: string): RequestCookie[] {
  return line.split(';').flatMap((piece) => {
    const equals = piece.indexOf('=');
    const name = trimOws(piece.slice(0, Math.max(equals, 0)));
    return name === '' ? [] : [{ name, value: withoutQuotes(trimOws(piece.slice(equals + 1))) }];
  });
}

function withoutQuotes(text: string): string {
  return text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : text;
}
