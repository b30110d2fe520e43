import { octetString } from '../../tcp/octets.ts';
import type { Reject, RejectName } from '../reject.ts';
import type { PreparedResponse } from './prepared-response.ts';
import { ResponseBuilder } from './response-builder.ts';

/**
 * The interim response that asks for the content of a request.
 *
 * @spec rfc9110-10.1.1-100-or-final
 * @spec rfc9110-15.2-1xx-has-no-content
 */
export const CONTINUE = octetString('HTTP/1.1 100 Continue\r\n\r\n');

const refusals = new Map<RejectName, PreparedResponse>();

/**
 * The answer to a message that is refused: its status, a line that says why, and the announcement
 * that the connection ends. Made once for each refusal.
 *
 * @spec rfc9110-15.5-explain-error
 * @spec rfc9110-15.6.6-505-explains
 */
export function refusalResponse(refusal: Reject): PreparedResponse {
  const known = refusals.get(refusal.name);
  if (known !== undefined) return known;
  const made = closingResponse(refusal.status, refusal.says);
  refusals.set(refusal.name, made);
  return made;
}

/**
 * A response of one line of text after which the connection ends.
 *
 * @spec rfc9110-15.6-explain-error
 */
export function closingResponse(status: number, says: string): PreparedResponse {
  return ResponseBuilder.status(status)
    .header('Content-Type', 'text/plain; charset=utf-8')
    .header('Connection', 'close')
    .finishHeaders()
    .chunk(`${says}\n`)
    .build();
}
