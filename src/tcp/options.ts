import type { Limits } from './deadlines.ts';
import type { FaultReceiver } from './fault.ts';

/** What can be chosen for one connection. Times are in milliseconds, and above 0. */
export interface TcpConnectionOptions {
  /** How long no octet moves before `onIdleTimeout`. Absent: for ever. */
  readonly idleMs?: number;

  /**
   * How long a graceful close waits for the operating system to take what was accepted. Begins anew
   * whenever it takes some. 30,000 by default.
   */
  readonly drainMs?: number;

  /**
   * How long a graceful close waits for the peer to end after we have. Begins anew whenever octets
   * come. 5,000 by default.
   */
  readonly lingerMs?: number;

  /** How long it waits for the peer in all. 30,000 by default. */
  readonly lingerTotalMs?: number;

  /**
   * Gets what a callback threw, when the connection is closed already. Printed to the standard
   * error stream by default.
   */
  readonly onFault?: (error: unknown) => void;
}

/** Options that have been checked, with the defaults filled in. */
export interface ConnectionSettings extends Limits {
  readonly onFault: FaultReceiver | undefined;
}

/** @throws RangeError when a time is not a number above 0. */
export function connectionSettings(options: TcpConnectionOptions): ConnectionSettings {
  const { idleMs, drainMs = 30_000, lingerMs = 5_000, lingerTotalMs = 30_000, onFault } = options;
  checkMs('idleMs', idleMs);
  checkMs('drainMs', drainMs);
  checkMs('lingerMs', lingerMs);
  checkMs('lingerTotalMs', lingerTotalMs);
  return { idleMs, drainMs, lingerMs, lingerTotalMs, onFault };
}

/** @throws RangeError when `ms` is not a finite number above 0. */
export function checkMs(name: string, ms: number | undefined): void {
  if (ms === undefined || (Number.isFinite(ms) && ms > 0)) return;
  throw new RangeError(`${name} is a number of milliseconds above 0, not ${ms}`);
}
