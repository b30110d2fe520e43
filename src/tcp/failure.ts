import type { CloseCause } from './close-cause.ts';
import type { WireFailure } from './wire.ts';

/**
 * Why a connection ended before it was secured.
 *
 * - `untrusted`: the peer's certificate is missing, or not one to trust.
 * - `tls`: the handshake went wrong in another way.
 * - `timeout`: it was not done in its time.
 * - `peer-gone`: the peer ended or reset the connection in the midst of it.
 * - `closed`: `close()` or `hardClose()` was called.
 * - `fault`: a callback threw.
 * - `failed`: the operating system gave up on the connection.
 */
export type TlsFailure =
  'untrusted' | 'tls' | 'timeout' | 'peer-gone' | 'closed' | 'fault' | 'failed';

/** Why an accepted connection never started. */
export type StartFailure = TlsFailure;

/**
 * Why a connection could not be made: what is possible in a handshake, and besides
 *
 * - `name-not-found`: there is no address for the name.
 * - `refused`: nobody listens there.
 * - `unreachable`: there is no way there, or no answer from there.
 */
export type ConnectionFailure = TlsFailure | 'name-not-found' | 'refused' | 'unreachable';

/** Whatever brings a connection to its end. */
export type EndCause = CloseCause | WireFailure;

/** What the owner of a connection hears of its end: before it came to be, and when it was open. */
const heard: { readonly [Cause in EndCause]: readonly [ConnectionFailure, CloseCause] } = {
  closed: ['closed', 'closed'],
  'hard-closed': ['closed', 'hard-closed'],
  deadline: ['timeout', 'deadline'],
  'peer-reset': ['peer-gone', 'peer-reset'],
  'tls-failed': ['tls', 'tls-failed'],
  tls: ['tls', 'tls-failed'],
  untrusted: ['untrusted', 'tls-failed'],
  'name-not-found': ['name-not-found', 'failed'],
  refused: ['refused', 'failed'],
  unreachable: ['unreachable', 'failed'],
  failed: ['failed', 'failed'],
  fault: ['fault', 'fault'],
};

/** What the owner of a connection is told that never came to be. */
export function connectionFailure(cause: EndCause): ConnectionFailure {
  return heard[cause][0];
}

/** The same for a connection that is there, where fewer things can go wrong. */
export function tlsFailure(cause: EndCause): TlsFailure {
  const failure = connectionFailure(cause);
  const isOfPath = failure === 'name-not-found' || failure === 'refused';
  return isOfPath || failure === 'unreachable' ? 'failed' : failure;
}

/** What the owner of a connection is told that has been open. */
export function closeCause(cause: EndCause): CloseCause {
  return heard[cause][1];
}
