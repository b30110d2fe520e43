import type { Clock } from './clock.ts';
import type { Wire } from './wire.ts';

/**
 * A connection that a listener accepted and nobody owns yet. What is inside is of no concern to the
 * one who gets it: it is handed on to `TcpConnection.server` or to what is built on it.
 */
export interface AcceptedSocket {
  readonly wire: Wire;
  readonly clock: Clock;
}
