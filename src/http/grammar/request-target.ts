import { reject, type Reject } from '../reject.ts';
import { hostEnd } from './host.ts';
import { latin1 } from './latin1.ts';
import { ALPHA, anyOf, DIGIT, isIn, octetClass } from './octet-class.ts';
import { foldCase } from './token.ts';
import { PATH_OR_QUERY, scanUriOctets, URI_OCTET } from './uri.ts';

/** The four forms of a `request-target` (RFC 9112 3.2). */
export type TargetForm = 'origin-form' | 'absolute-form' | 'authority-form' | 'asterisk-form';

const SP = 0x20;
const SLASH = 0x2f;
const ASTERISK = 0x2a;
const COLON = 0x3a;
const AT = 0x40;
const QUESTION = 0x3f;
const SCHEME = anyOf(ALPHA, DIGIT, octetClass('+-.'));

/**
 * Finds the SP that ends the request-target which starts at `start`.
 *
 * An octet outside the URI grammar, an incomplete percent-escape and a fragment are refused and
 * never repaired.
 *
 * @spec rfc9112-3.2-invalid-request-line
 * @spec rfc9112-3.2-no-silent-repair
 */
export function scanTarget(octets: Uint8Array, start: number, end: number): number | Reject {
  const allowed = octets[start] === SLASH ? PATH_OR_QUERY : URI_OCTET;
  const at = scanUriOctets(octets, start, end, allowed);
  return at > start && at < end && octets[at] === SP ? at : reject.requestTarget;
}

/**
 * Tells which form the scanned target that fills `start` to `end` has, given its method.
 *
 * The method decides, as in the RFC: only CONNECT has an authority-form, only OPTIONS an
 * asterisk-form.
 *
 * @spec rfc9110-9.1-methods-case-sensitive
 * @spec rfc9112-3.2-four-forms
 * @spec rfc9112-3.2.1-origin-form
 * @spec rfc9112-3.2.2-accept-absolute-form
 * @spec rfc9112-3.2.3-connect-only
 * @spec rfc9112-3.2.4-options-only
 */
export function targetForm(
  octets: Uint8Array,
  start: number,
  end: number,
  method: string,
): TargetForm | Reject {
  if (method === 'CONNECT') return authorityForm(octets, start, end);
  if (octets[start] === SLASH) return 'origin-form';
  if (octets[start] === ASTERISK && end - start === 1) {
    return method === 'OPTIONS' ? 'asterisk-form' : reject.requestTarget;
  }
  return absoluteForm(octets, start, end);
}

/**
 * CONNECT needs a host and a port that is there.
 *
 * @spec rfc9110-9.3.6-reject-bad-port
 */
function authorityForm(octets: Uint8Array, start: number, end: number): TargetForm | Reject {
  const colon = hostEnd(octets, start, end);
  return colon > start && colon < end && portFits(octets, colon + 1, end)
    ? 'authority-form'
    : reject.connectTarget;
}

/** Whether a port of decimal digits is one that TCP has: 1 to 65535. */
function portFits(octets: Uint8Array, start: number, end: number): boolean {
  const port = Number(latin1(octets, start, end));
  return port > 0 && port <= 0xffff;
}

/**
 * An `absolute-URI` of `http` or `https`, with a host and without userinfo.
 *
 * @spec rfc9110-4.2.1-empty-http-host
 * @spec rfc9110-4.2.4-userinfo-is-error
 * @spec rfc9110-7.4-scheme-requirements
 */
function absoluteForm(octets: Uint8Array, start: number, end: number): TargetForm | Reject {
  const colon = schemeEnd(octets, start, end);
  if (colon < 0) return reject.requestTarget;
  if (octets[colon + 1] !== SLASH || octets[colon + 2] !== SLASH) return reject.requestTarget;
  if (!hasHttpScheme(octets, start, colon)) return reject.targetScheme;
  const authority = absoluteAuthority(octets, colon + 3, end);
  if (octets.subarray(authority.start, authority.end).includes(AT)) return reject.targetUserinfo;
  return hostEnd(octets, authority.start, authority.end) > authority.start &&
    scanUriOctets(octets, authority.end, end, PATH_OR_QUERY) === end
    ? 'absolute-form'
    : reject.requestTarget;
}

function schemeEnd(octets: Uint8Array, start: number, end: number): number {
  if (!isIn(ALPHA, octets[start])) return -1;
  let at = start + 1;
  while (at < end && isIn(SCHEME, octets[at])) at++;
  return at < end && octets[at] === COLON ? at : -1;
}

/** The schemes whose targets HTTP/1.1 serves: `https` needs a connection that is secured for it. */
export type Scheme = 'http' | 'https';

const HTTPS = [0x68, 0x74, 0x74, 0x70, 0x73];

/** Whether the scheme is `http` or `https`, in any case. */
function hasHttpScheme(octets: Uint8Array, start: number, end: number): boolean {
  const length = end - start;
  if (length !== HTTPS.length && length !== HTTPS.length - 1) return false;
  return HTTPS.slice(0, length).every((octet, at) => foldCase(octets[start + at]) === octet);
}

/** The scheme of a target that was found to be in absolute-form. */
export function targetScheme(octets: Uint8Array, start: number): Scheme {
  return octets[start + HTTPS.length - 1] === COLON ? 'http' : 'https';
}

/**
 * Where the authority of an absolute-form lies: from `start` up to the path or the query.
 *
 * @spec rfc9110-4.2.2-empty-https-host
 */
function absoluteAuthority(
  octets: Uint8Array,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  let at = start;
  while (at < end && octets[at] !== SLASH && octets[at] !== QUESTION) at++;
  return { start, end: at };
}
