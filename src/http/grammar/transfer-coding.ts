import { reject, type Reject } from '../reject.ts';
import { listElements } from './list.ts';
import { trimOws } from './ows.ts';
import { isToken } from './token.ts';

/**
 * Says whether a `Transfer-Encoding` value (RFC 9112 6.1) is one that we can decode: chunked alone.
 *
 * The order of the questions is the RFC's: where chunked is not the last coding the message has no
 * end (400), and only then is a coding before it one that we do not know (501).
 *
 * @spec rfc9112-6.3-final-not-chunked
 * @spec rfc9112-6.1-unknown-coding
 * @spec rfc9112-6.1-chunked-once
 * @spec rfc9112-6.1-order-of-codings
 * @spec rfc9112-7.1-chunked-parameters
 * @spec rfc9112-7-coding-names-case
 * @spec rfc9112-7.2-compression-parameters
 */
export function transferCodings(value: string): 'chunked' | Reject {
  const codings = listElements(value).map((coding) => coding.toLowerCase());
  const names = codings.map(codingName);
  if (!names.every(isToken)) return reject.transferCoding;
  const last = codings.at(-1);
  if (names.at(-1) !== 'chunked') return reject.finalCodingNotChunked;
  if (last !== 'chunked') return reject.chunkedParameters;
  if (names.indexOf('chunked') !== names.length - 1) return reject.chunkedTwice;
  return names.length === 1 ? 'chunked' : reject.unknownTransferCoding;
}

function codingName(coding: string): string {
  const semicolon = coding.indexOf(';');
  return semicolon < 0 ? coding : trimOws(coding.slice(0, semicolon));
}
