import type { Reject } from '../http/reject.ts';
import type { Ground, InspectedRequest } from './inspection.ts';

/** Why an accepted request ends where it does, and what becomes of the connection. */
export function acceptedGrounds({ framing, version, persistence }: InspectedRequest): Ground[] {
  const persists = persistence === 'persists' ? 'goes on' : 'ends';
  return [
    framing.kind === 'chunked'
      ? { spec: 'rfc9112-6.3-chunked-decides', says: 'The chunked coding says where it ends' }
      : framing.kind === 'sized'
        ? {
            spec: 'rfc9112-6.3-content-length-octets',
            says: `Content-Length says that ${framing.bytes} octets of content follow`,
          }
        : { spec: 'rfc9112-6.3-no-body', says: 'There is no framing field, so it has no body' },
    {
      spec: 'rfc9112-9.3-persistence-order',
      says: `With HTTP/${version} and its Connection, the connection ${persists}`,
    },
  ];
}

/** What to do with an accepted request. */
export function acceptedNext({ persistence }: InspectedRequest): Ground[] {
  const answer: Ground = {
    spec: 'rfc9112-9.3.2-response-order',
    says: 'Answer it with one final response, behind those that are due',
  };
  if (persistence === 'persists') return [answer];
  return [
    answer,
    {
      spec: 'rfc9112-9.6-close-in-final-response',
      says: 'Say Connection: close in that response',
    },
    {
      spec: 'rfc9112-9.6-no-requests-after-close',
      says: 'Take no request behind it, and close',
    },
  ];
}

/** What to do with a refused one. */
export function refusedNext({ status, spec }: Reject): Ground[] {
  return [
    { spec, says: `Answer with ${status}, behind the responses that are due` },
    {
      spec: 'rfc9112-9.6-close-in-final-response',
      says: 'Say Connection: close, and close: nothing behind it can be trusted',
    },
  ];
}

/** What to do where a request has begun and not ended. */
export function incompleteNext(awaitsContinue: boolean): Ground[] {
  const waiting: Ground[] = awaitsContinue
    ? [{ spec: 'rfc9110-10.1.1-100-or-final', says: 'Say 100 (Continue), or answer' }]
    : [];
  return [
    ...waiting,
    {
      spec: 'rfc9112-8-incomplete-request',
      says: 'Wait for the rest; if the connection ends here, it may be answered with an error',
    },
  ];
}
