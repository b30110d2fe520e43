import { octetString, type OctetString } from '../../tcp/octets.ts';
import { fieldLine } from './field-line.ts';
import type { HeaderLines } from './header-lines.ts';

/**
 * The fields that have no place behind the content: they frame the message, say where it goes or
 * who sent it, or how the content is to be treated, all of which has to be known before.
 */
const FORBIDDEN: ReadonlySet<string> = new Set([
  'age',
  'authentication-info',
  'authorization',
  'cache-control',
  'connection',
  'content-encoding',
  'content-length',
  'content-range',
  'content-type',
  'cookie',
  'date',
  'expect',
  'expires',
  'host',
  'if-match',
  'if-modified-since',
  'if-none-match',
  'if-range',
  'if-unmodified-since',
  'keep-alive',
  'location',
  'max-forwards',
  'pragma',
  'proxy-authenticate',
  'proxy-authorization',
  'range',
  'retry-after',
  'set-cookie',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'vary',
  'www-authenticate',
]);

/**
 * The lines of a trailer section, without the empty line.
 *
 * @throws TypeError when a name or a value cannot be sent, or the field has no place here.
 *
 * @spec rfc9110-6.5.1-no-unfit-trailer-sent
 * @spec rfc9110-6.5.1-nothing-needed-in-trailers
 */
export function trailerSection(trailers: HeaderLines): OctetString {
  let lines = '';
  for (const [name, value] of trailers) {
    if (FORBIDDEN.has(name.toLowerCase())) {
      throw new TypeError(`The field ${name} cannot be in a trailer section`);
    }
    lines += fieldLine(name, value);
  }
  return octetString(lines);
}
