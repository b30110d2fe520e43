import type { TcpConnection } from '../../tcp/connection.ts';
import type { MisuseKind } from '../fault.ts';
import type { Request } from '../request.ts';
import type { Place } from '../respond/response-queue.ts';

/** What the parts of a connection ask of the whole, and let it know. */
export interface Conduct {
  readonly connection: TcpConnection;

  /** Whether requests are answered. */
  isAnswering(): boolean;

  /** Whether further requests are taken. */
  takesRequests(): boolean;

  /** Whether octets of the client are looked at. */
  takesOctets(): boolean;

  /** Whether no request will follow the one that was begun last. */
  isLastRequest(): boolean;

  /** No further request is to be taken. */
  endRequests(): void;

  /** What a last call had to wait for has come. */
  lastCallIsOver(): void;

  /** Something was written, or is to be done, that a later microtask sees to. */
  wake(): void;

  /** Something has happened. Not to be called from inside anything that the whole has called. */
  run(): void;

  pauseContent(place: Place): void;
  resumeContent(place: Place): void;
  misused(kind: MisuseKind, request: Request): void;
}
