import type { Scheme, TargetForm } from './grammar/request-target.ts';

/** What of a request its target URI is made of, besides `Host` and the connection. */
export interface Target {
  readonly method: string;

  /** The request-target, as it was received and found valid. */
  readonly target: string;
  readonly form: TargetForm;
}

/**
 * The URI that a request is for, in its parts (RFC 9110 7.1, RFC 9112 3.3).
 *
 * Nothing is decoded, and no `.` or `..` is taken out of the path: percent-escapes stand as they
 * were sent, and whoever maps a path to something else resolves it first.
 *
 * @spec rfc9110-4.2.3-uri-equivalence
 */
export class TargetUri {
  /** That of a target in absolute-form; otherwise that of the connection. */
  readonly scheme: Scheme;

  /**
   * Host and port as they were sent: in the target where its form has them, and otherwise in
   * `Host`. Empty where neither names one.
   */
  readonly authority: string;

  /**
   * The host without the port, in lower case, an IP literal in its brackets. Empty where the
   * authority has none.
   */
  readonly host: string;

  /**
   * The port that the authority names; `undefined` where it names none, which stands for the
   * default port of the scheme. The grammar does not bound it: it may be past 65535, and then is
   * no port of TCP.
   */
  readonly port: number | undefined;

  /**
   * The path, beginning with `/`; empty for `*` and for CONNECT, and for OPTIONS where an
   * absolute-form has none.
   */
  readonly path: string;

  /** What follows the first `?`, perhaps nothing; `undefined` where there is no `?`. */
  readonly query: string | undefined;

  /**
   * Parses a target that was found valid. It never throws.
   *
   * @param host the value of `Host`; `undefined` where the request has none.
   * @param scheme that of the connection: `https` where it is secured.
   *
   * @spec rfc9110-7.1-target-uri
   */
  constructor(request: Target, host: string | undefined, scheme: Scheme) {
    const parts = partsOf(request, host ?? '', scheme);
    this.scheme = parts.scheme;
    this.authority = parts.authority;
    const hostEnd = hostLength(parts.authority);
    this.host = parts.authority.slice(0, hostEnd).toLowerCase();
    const port = parts.authority.slice(hostEnd + 1);
    this.port = port === '' ? undefined : Number(port);
    const question = parts.pathAndQuery.indexOf('?');
    const hasQuery = question >= 0;
    this.path = hasQuery ? parts.pathAndQuery.slice(0, question) : parts.pathAndQuery;
    this.query = hasQuery ? parts.pathAndQuery.slice(question + 1) : undefined;
  }

  /**
   * The query read as a form, anew on every call: `+` is a space, escapes are decoded as UTF-8, and
   * broken ones become U+FFFD.
   */
  searchParams(): URLSearchParams {
    // Given a text that begins with `?`, the constructor drops it, though it be part of the query.
    return new URLSearchParams(`?${this.query ?? ''}`);
  }

  /** The whole URI, as RFC 9112 3.3 puts it together. */
  toString(): string {
    const query = this.query === undefined ? '' : `?${this.query}`;
    return `${this.scheme}://${this.authority}${this.path}${query}`;
  }
}

interface Parts {
  readonly scheme: Scheme;
  readonly authority: string;
  readonly pathAndQuery: string;
}

/**
 * What each form says, and what it leaves to `Host` and the connection.
 *
 * @spec rfc9112-3.3-scheme
 * @spec rfc9112-3.3-authority
 * @spec rfc9112-3.3-empty-authority
 * @spec rfc9112-3.3-path-and-query
 * @spec rfc9112-3.3-default-authority
 * @spec rfc9110-4.2.3-may-normalise
 */
function partsOf({ method, target, form }: Target, host: string, scheme: Scheme): Parts {
  switch (form) {
    case 'origin-form':
      return { scheme, authority: host, pathAndQuery: target };
    case 'asterisk-form':
      return { scheme, authority: host, pathAndQuery: '' };
    case 'authority-form':
      return { scheme, authority: target, pathAndQuery: '' };
    case 'absolute-form':
      return absoluteParts(target, method);
  }
}

/**
 * An absolute-form is the target URI itself.
 *
 * @spec rfc9112-3.3-absolute-form-is-target-uri
 */
function absoluteParts(target: string, method: string): Parts {
  const colon = target.indexOf(':');
  const start = colon + '://'.length;
  const length = target.slice(start).search(/[/?]/);
  const end = length < 0 ? target.length : start + length;
  const rest = target.slice(end);
  // Without a path, OPTIONS asks about the server as a whole, and any other method about its root
  // (RFC 9110 4.2.3).
  const needsNoPath = method === 'OPTIONS';
  return {
    scheme: colon === 'https'.length ? 'https' : 'http',
    authority: target.slice(start, end),
    pathAndQuery: needsNoPath || rest.startsWith('/') ? rest : `/${rest}`,
  };
}

/** Colons stand inside the brackets of an IP literal, and otherwise only before the port. */
function hostLength(authority: string): number {
  const colon = authority.indexOf(':', authority.indexOf(']'));
  return colon < 0 ? authority.length : colon;
}
