import { contentLength } from './grammar/content-length.ts';
import { transferCodings } from './grammar/transfer-coding.ts';
import { reject, type Reject } from './reject.ts';

/** How the end of a request body is found. */
export type Framing =
  | { readonly kind: 'none' }
  | { readonly kind: 'sized'; readonly bytes: number }
  | { readonly kind: 'chunked' };

const none: Framing = { kind: 'none' };
const chunked: Framing = { kind: 'chunked' };

/**
 * Says how the body of a request ends, in the order of RFC 9112 6.3.
 *
 * Rules 1 and 2 there are about responses. A message with both fields is refused (rule 3 lets us),
 * and so is a `Transfer-Encoding` from an HTTP/1.0 client, whose framing may be trusted by nobody.
 *
 * @param minor the minor version of the request.
 * @param codings the combined value of `Transfer-Encoding`, if there is one.
 * @param length the combined value of `Content-Length`, if there is one.
 *
 * @spec rfc9112-6-request-body-presence
 * @spec rfc9112-6.1-te-with-cl
 * @spec rfc9112-6.1-te-with-cl-close
 * @spec rfc9112-6.1-te-in-http10
 * @spec rfc9112-6.3-te-overrides-cl
 * @spec rfc9112-6.3-chunked-decides
 * @spec rfc9112-6.3-final-not-chunked
 * @spec rfc9112-6.3-invalid-content-length
 * @spec rfc9112-6.3-content-length-octets
 * @spec rfc9112-6.3-no-body
 * @spec rfc9112-11.2-no-guessing-at-framing
 * @spec rfc9110-9.3.1-content-in-get
 * @spec rfc9112-6.3-may-411
 */
export function framing(
  minor: 0 | 1,
  codings: string | undefined,
  length: string | undefined,
): Framing | Reject {
  if (codings !== undefined) {
    if (length !== undefined) return reject.lengthWithTransferEncoding;
    if (minor === 0) return reject.transferEncodingInOldVersion;
    const decided = transferCodings(codings);
    return decided === 'chunked' ? chunked : decided;
  }
  if (length === undefined) return none;
  const bytes = contentLength(length);
  if (typeof bytes !== 'number') return bytes;
  return bytes === 0 ? none : { kind: 'sized', bytes };
}
