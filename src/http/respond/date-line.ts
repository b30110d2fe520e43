import { octetString, type OctetString } from '../../tcp/octets.ts';
import { imfDate } from '../grammar/imf-date.ts';

let second = Number.NaN;
let line = octetString('');

/**
 * The `Date` field line of this moment. The same string object throughout one second, so that
 * whoever rendered with it knows by identity that what he rendered still holds.
 *
 * @spec rfc9110-6.6.1-date-best-approximation
 * @spec rfc9110-6.6.1-date-in-other-statuses
 */
export function dateLine(): OctetString {
  const now = Math.floor(Date.now() / 1000);
  if (now !== second) {
    second = now;
    line = octetString(`Date: ${imfDate(now * 1000)}\r\n`);
  }
  return line;
}
