import type { Request } from './request.ts';

/**
 * What an application did that cannot be right, or what went wrong in it.
 *
 * - `callback-threw`, `callback-rejected`: a callback threw `error`, or its promise was rejected
 *   with it. The request is answered with 500 where it has no answer, its answer is cut where it
 *   has begun, and the connection ends behind it.
 * - `answered-twice`: a request was answered that has an answer. Nothing was sent.
 * - `answered-after-close`: a request was answered whose connection is gone. Nothing was sent. That
 *   happens to every application whose clients go away.
 * - `not-answered`: no answer was begun in `requestMs`. The client got 503.
 * - `output-overflow`: more than `outputBytesMax` octets would have waited. The response was cut.
 * - `content-short`: a response was finished before all the content it had announced. It was cut.
 */
export type HttpFaultKind =
  | 'callback-threw'
  | 'callback-rejected'
  | 'answered-twice'
  | 'answered-after-close'
  | 'not-answered'
  | 'output-overflow'
  | 'content-short';

/** A fault, and whose request it was. */
export interface HttpFault {
  readonly kind: HttpFaultKind;

  /** What was thrown; for the kinds where nothing was, an `Error` that says what happened. */
  readonly error: unknown;

  /** Absent for callbacks that are about no request. */
  readonly request: Request | undefined;
}

const SAYS = {
  'answered-twice': 'The request was answered before',
  'answered-after-close': 'The connection of the request is closed',
  'not-answered': 'The request was not answered in time',
  'output-overflow': 'More octets wait for the client than outputBytesMax allows',
  'content-short': 'The content is shorter than its Content-Length',
} as const;

/** A kind of fault for which nothing was thrown. */
export type MisuseKind = keyof typeof SAYS;

/** A fault for which nothing was thrown. */
export function misuse(kind: MisuseKind, request: Request): HttpFault {
  return { kind, error: new Error(SAYS[kind]), request };
}
