import type { Octets } from '../../tcp/octets.ts';
import type { ChunkSendToken } from './chunk-token.ts';
import type { Place, Sequel } from './response-queue.ts';

/** What a responder may do with the connection of its request. Kept by `HttpServer`. */
export interface ResponseOutput {
  /** Whether octets for this place can still leave. */
  isOpen(): boolean;

  /** Whether no response will follow the one at this place. */
  isLast(place: Place): boolean;

  /** A token for a chunk that is about to be written. */
  nextToken(): ChunkSendToken;

  /** The connection is going to end: no further request is taken. */
  close(): void;

  write(place: Place, octets: Octets, token?: ChunkSendToken): void;
  finish(place: Place, sequel: Sequel): void;
}
