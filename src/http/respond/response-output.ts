import type { OctetString, Octets } from '../../tcp/octets.ts';
import type { MisuseKind } from '../fault.ts';
import type { Request } from '../request.ts';
import type { ChunkSendToken } from './chunk-token.ts';
import type { ConnectionOption } from './head-endings.ts';
import type { Place, Sequel } from './response-queue.ts';
import type { Takeover } from './takeover.ts';

/** What a responder may do with the connection of its request. Kept by the machinery of it. */
export interface ResponseOutput {
  /** Whether octets for this place can still leave. */
  isOpen(): boolean;

  /** Whether no response will follow the one at this place. */
  isLast(place: Place): boolean;

  /** Whether octets for this place leave at once, or wait with few others. */
  flows(place: Place): boolean;

  /** Whether so many octets more may wait. */
  hasRoom(bytes: number): boolean;

  /** A token for a chunk that is about to be written. */
  nextToken(): ChunkSendToken;

  /** The last lines of a head, with the empty line. */
  ending(option: ConnectionOption, server: 'own' | 'none'): OctetString;

  /** The connection is going to end: no further request is taken. */
  close(): void;

  write(place: Place, octets: Octets, token?: ChunkSendToken): void;
  finish(place: Place, sequel: Sequel): void;

  /** Gives the connection to another owner when the turn of this place has come. */
  takeOver(place: Place, take: Takeover): void;

  /** Lets the content of the request at this place wait, or come. */
  pauseContent(place: Place): void;
  resumeContent(place: Place): void;

  /** The application did what cannot be right. */
  misused(kind: MisuseKind, request: Request): void;
}
