import type { HttpFaultKind } from '../src/http/fault.ts';
import type { RawClient } from '../src/test/guarantees/raw-client.ts';
import type { Random } from '../src/testing/random.ts';

/** Where a visitor goes. */
export interface Door {
  /** Whether it is TLS that is spoken there. */
  readonly isSecured: boolean;

  /** Opens a connection, with the handshake where there is one. */
  open(): Promise<RawClient>;

  /** Opens one, and says nothing. */
  openBare(): Promise<RawClient>;
}

/** What one visitor does. It throws an `Error` that says what went wrong. */
export interface Visit {
  readonly kind: string;

  /** Whether it can only be played without TLS: because it resets, or speaks no TLS. */
  readonly isBare?: boolean;

  /** A fault of the application that it provokes. */
  readonly provokes?: HttpFaultKind;
  play(door: Door, random: Random): Promise<void>;
}
