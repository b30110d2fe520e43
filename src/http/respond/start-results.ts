import type { ChunkedResponse } from './chunked-response.ts';
import type { CloseDelimitedResponse } from './close-delimited-response.ts';
import type { SizedResponse } from './sized-response.ts';

/**
 * What became of `respond`.
 *
 * - `accepted`: the response leaves when its turn comes.
 * - `already-responded`: this request was answered before. Nothing was sent.
 * - `connection-closed`: the connection is gone or going. Nothing was sent.
 */
export type RespondResult = 'accepted' | 'already-responded' | 'connection-closed';

/** What became of `informational`; `not-supported` where the client speaks HTTP/1.0. */
export type InformationalResult = RespondResult | 'not-supported';

/** Why a response was not begun: the first of these that holds. Nothing was sent. */
export type NotStarted =
  { readonly kind: 'already-responded' } | { readonly kind: 'connection-closed' };

/** The head of a response is on its way, and its content is open. */
export interface StreamingStarted<Response = ChunkedResponse> {
  readonly kind: 'streaming-started';
  readonly response: Response;
}

/** What became of `startChunkedResponse`. */
export type StartChunkedResponseResult =
  | NotStarted
  /** The client speaks HTTP/1.0, which has no chunked coding. */
  | { readonly kind: 'chunked-not-supported' }
  | StreamingStarted;

/** What became of `startSizedResponse`. */
export type StartSizedResponseResult = NotStarted | StreamingStarted<SizedResponse>;

/** What became of `startCloseDelimitedResponse`. */
export type StartCloseDelimitedResponseResult =
  NotStarted | StreamingStarted<CloseDelimitedResponse>;
