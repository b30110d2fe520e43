import { imfDate } from '../grammar/imf-date.ts';
import { isCookieName, isCookieValue, isDomainValue, isPathValue } from './cookie-octets.ts';

/** On which requests from other sites a client sends a cookie (RFC 6265bis 4.1.2.7). */
export type SameSite = 'Strict' | 'Lax' | 'None';

/** A cookie that may be set. */
export interface SetCookie {
  readonly kind: 'set-cookie';
  readonly name: string;
  readonly value: string;

  /** The value of a `Set-Cookie` field line. Each cookie has a line of its own. */
  readonly fieldValue: string;
}

/**
 * Why a cookie may not be set.
 *
 * - `invalid-name`: the name is no token.
 * - `invalid-value`: the value has white space, a control, `"`, `,`, `;`, `\` or a character that
 *   is not US-ASCII. Encode it, for example as base64url.
 * - `invalid-path`: the path has a control, `;`, a character that is not US-ASCII, or a space at an
 *   end.
 * - `invalid-domain`: the domain is no host name of letters, digits, `-` and `.`; a dot in front is
 *   not needed and not allowed.
 * - `prefix-violation`: a name with `__Secure-` in front needs `Secure`; one with `__Host-` needs
 *   `Secure`, the path `/` and no domain.
 * - `same-site-requires-secure`: `SameSite=None` needs `Secure`.
 */
export type SetCookieErrorKind =
  | 'invalid-name'
  | 'invalid-value'
  | 'invalid-path'
  | 'invalid-domain'
  | 'prefix-violation'
  | 'same-site-requires-secure';

/** What `build()` gives: a cookie, or the first thing that is wrong with it. */
export type SetCookieResult = SetCookie | { readonly kind: SetCookieErrorKind };

const SAME_SITES: ReadonlySet<string | undefined> = new Set(['Strict', 'Lax', 'None', undefined]);

/** A client ignores a date before 1601, and the form has four digits for the year. */
const YEAR_MIN = 1601;
const YEAR_MAX = 9999;

/**
 * Builds the value of a `Set-Cookie` field line (RFC 6265 4.1), secure unless told otherwise:
 * `Secure`, `HttpOnly` and `SameSite=Lax`.
 *
 * Every call changes the builder and returns it. What comes from a request may be given as it is:
 * the result says what is wrong, and nothing in it can add an attribute or end the line. A client
 * may drop a cookie whose name and value have more than 4096 octets together. To make a client
 * forget a cookie, set it again with the same path and domain and a `maxAge` of 0.
 *
 * @example
 * const cookie = new SetCookieBuilder('session', token).path('/').maxAge(3600).build();
 * if (cookie.kind === 'set-cookie') head.header('Set-Cookie', cookie.fieldValue);
 */
export class SetCookieBuilder {
  readonly #name: string;
  readonly #value: string;
  #path: string | undefined;
  #domain: string | undefined;
  #secure = true;
  #httpOnly = true;
  #sameSite: SameSite | undefined = 'Lax';
  #maxAge: number | undefined;
  #expires: string | undefined;

  constructor(name: string, value: string) {
    this.#name = name;
    this.#value = value;
  }

  /**
   * The paths the cookie is sent to: this one and those below it. Without it, and with one that
   * does not begin with `/`, it is the directory of the request's own path.
   */
  path(path: string): this {
    this.#path = path;
    return this;
  }

  /**
   * The hosts the cookie is sent to: this one and those below it. Without it, the host of the
   * request alone.
   */
  domain(domain: string): this {
    this.#domain = domain;
    return this;
  }

  /** Whether the cookie is sent over secured connections only. It is unless this says `false`. */
  secure(secure: boolean): this {
    this.#secure = secure;
    return this;
  }

  /** Whether the cookie is kept from scripts. It is unless this says `false`. */
  httpOnly(httpOnly: boolean): this {
    this.#httpOnly = httpOnly;
    return this;
  }

  /**
   * On which requests from other sites the cookie is sent: `Lax` unless this says otherwise. With
   * `undefined` the attribute is left out, which is not the same as `None`.
   *
   * @throws TypeError when it is another text.
   */
  sameSite(sameSite: SameSite | undefined): this {
    if (!SAME_SITES.has(sameSite)) {
      throw new TypeError(`SameSite is Strict, Lax or None, not ${JSON.stringify(sameSite)}`);
    }
    this.#sameSite = sameSite;
    return this;
  }

  /**
   * How long the cookie lasts, in seconds; 0 ends it at once. It goes before `expires`, and with
   * neither of them the cookie lasts as long as the client's session.
   *
   * @throws RangeError when it is not a whole number from 0.
   */
  maxAge(seconds: number): this {
    if (!Number.isSafeInteger(seconds) || seconds < 0) {
      throw new RangeError(`Max-Age is a whole number of seconds from 0, not ${String(seconds)}`);
    }
    this.#maxAge = seconds;
    return this;
  }

  /**
   * When the cookie ends, by the client's clock and to the second. A moment that has passed ends it
   * at once.
   *
   * @throws RangeError when it is no date, or not in the years 1601 to 9999.
   */
  expires(at: Date): this {
    const year = at.getUTCFullYear();
    if (!(year >= YEAR_MIN && year <= YEAR_MAX)) {
      throw new RangeError(`Expires is a date of the years 1601 to 9999, not ${String(at)}`);
    }
    this.#expires = imfDate(at.getTime());
    return this;
  }

  /** Checks name, value, path, domain, the name's prefix and `SameSite`, in this order. */
  build(): SetCookieResult {
    const error = this.#error();
    if (error !== undefined) return { kind: error };
    const name = this.#name;
    const value = this.#value;
    return { kind: 'set-cookie', name, value, fieldValue: this.#fieldValue() };
  }

  #error(): SetCookieErrorKind | undefined {
    if (!isCookieName(this.#name)) return 'invalid-name';
    if (!isCookieValue(this.#value)) return 'invalid-value';
    if (this.#path !== undefined && !isPathValue(this.#path)) return 'invalid-path';
    if (this.#domain !== undefined && !isDomainValue(this.#domain)) return 'invalid-domain';
    if (!this.#keepsPrefix()) return 'prefix-violation';
    if (this.#sameSite === 'None' && !this.#secure) return 'same-site-requires-secure';
    return undefined;
  }

  /** Clients match the prefixes in any case (RFC 6265bis 5.4), and refuse what breaks them. */
  #keepsPrefix(): boolean {
    const name = this.#name.toLowerCase();
    if (name.startsWith('__secure-')) return this.#secure;
    if (!name.startsWith('__host-')) return true;
    return this.#secure && this.#path === '/' && this.#domain === undefined;
  }

  #fieldValue(): string {
    const parts = [`${this.#name}=${this.#value}`];
    if (this.#path !== undefined) parts.push(`Path=${this.#path}`);
    if (this.#domain !== undefined) parts.push(`Domain=${this.#domain}`);
    if (this.#secure) parts.push('Secure');
    if (this.#httpOnly) parts.push('HttpOnly');
    if (this.#sameSite !== undefined) parts.push(`SameSite=${this.#sameSite}`);
    if (this.#maxAge !== undefined) parts.push(`Max-Age=${String(this.#maxAge)}`);
    if (this.#expires !== undefined) parts.push(`Expires=${this.#expires}`);
    return parts.join('; ');
  }
}
