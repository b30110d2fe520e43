import { octetString } from '../../tcp/octets.ts';
import type { HeaderLines } from './header-lines.ts';
import { mayHaveContent, ResponseHead } from './response-head.ts';

const CHUNKED_LINE = octetString('Transfer-Encoding: chunked\r\n');

/**
 * The head of a response with the chunked transfer coding.
 *
 * @throws as `Responder.startChunkedResponse` does.
 *
 * @spec rfc9112-6.1-no-te-on-1xx-204
 * @spec rfc9112-6.2-no-cl-with-te
 * @spec rfc9112-7.4-only-chunked-without-te
 * @spec rfc9112-6.1-response-coding-ends
 */
export function chunkedHead(status: number, headers: HeaderLines): ResponseHead {
  const head = contentHead(status, headers);
  refuseLength(head, 'chunked');
  head.append(CHUNKED_LINE);
  return head;
}

/**
 * The head of a response with a content of so many octets.
 *
 * @throws as `Responder.startSizedResponse` does.
 *
 * @spec rfc9110-8.6-send-when-known
 */
export function sizedHead(status: number, length: number, headers: HeaderLines): ResponseHead {
  if (!Number.isSafeInteger(length) || length < 0) {
    throw new RangeError(`The length of a content is a whole number from 0 on, not ${length}`);
  }
  const head = contentHead(status, headers);
  if (head.declared !== undefined && head.declared !== length) {
    throw new TypeError(`The Content-Length of ${head.declared} is not the length of ${length}`);
  }
  if (head.declared === undefined) head.append(octetString(`Content-Length: ${length}\r\n`));
  return head;
}

/**
 * The head of a response whose content ends with the connection.
 *
 * @throws as `Responder.startCloseDelimitedResponse` does.
 */
export function closeDelimitedHead(status: number, headers: HeaderLines): ResponseHead {
  const head = contentHead(status, headers);
  refuseLength(head, 'close-delimited');
  head.closes = true;
  head.cutBy = 'reset';
  return head;
}

function contentHead(status: number, headers: HeaderLines): ResponseHead {
  const head = new ResponseHead(status);
  if (!mayHaveContent(status)) throw new TypeError(`A ${status} response has no content`);
  for (const [name, value] of headers) head.add(name, value);
  return head;
}

function refuseLength(head: ResponseHead, kind: string): void {
  if (head.declared === undefined) return;
  throw new TypeError(`A ${kind} response cannot have a Content-Length`);
}
