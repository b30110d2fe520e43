import type { Limits } from './connection/deadlines.ts';
import type { FaultReceiver } from './fault.ts';
import type { Network } from './network.ts';
import type { Security } from './security.ts';

/** What can be chosen for one connection. Times are in milliseconds, and above 0. */
export interface TcpConnectionOptions {
  /** TLS from the first octet, with these keys. Absent: octets go in the plain. */
  readonly tls?: Security;

  /**
   * How long the TLS handshake of an accepted connection may take, and that of `startTls` on either
   * side. 10,000 by default.
   */
  readonly handshakeMs?: number;

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
   * How many octets are handed out at a time, and until other connections have their turn: the size
   * of the read buffer, and its minimum. 65,536 by default.
   */
  readonly readBufferBytes?: number;

  /**
   * Gets what a callback threw, when the connection is closed already. Printed to the standard
   * error stream by default.
   */
  readonly onFault?: (error: unknown) => void;
}

/** What can be chosen for a connection that we open. */
export interface TcpClientOptions extends TcpConnectionOptions {
  /**
   * How long it may take until `onConnected`: finding the address, connecting, and the TLS
   * handshake together. 30,000 by default.
   */
  readonly connectMs?: number;

  /** What it is opened over. The network of this machine by default; tests have another. */
  readonly network?: Network;
}

/** Options that have been checked, with the defaults filled in. */
export interface ConnectionSettings extends Limits {
  readonly tls: Security | undefined;
  readonly readBufferBytes: number;
  readonly onFault: FaultReceiver | undefined;
}

/** @throws RangeError when an option is not a number in its range. */
export function serverSettings(options: TcpConnectionOptions): ConnectionSettings {
  return connectionSettings(options, options.handshakeMs ?? 10_000);
}

/** @throws RangeError when an option is not a number in its range. */
export function clientSettings(options: TcpClientOptions): ConnectionSettings {
  const { connectMs = 30_000 } = options;
  checkMs('connectMs', connectMs);
  return connectionSettings(options, connectMs);
}

function connectionSettings(options: TcpConnectionOptions, beginMs: number): ConnectionSettings {
  const { tls, idleMs, onFault } = options;
  const { handshakeMs = 10_000, drainMs = 30_000 } = options;
  const { lingerMs = 5_000, lingerTotalMs = 30_000, readBufferBytes = 65_536 } = options;
  checkMs('handshakeMs', handshakeMs);
  checkMs('drainMs', drainMs);
  checkMs('lingerMs', lingerMs);
  checkMs('lingerTotalMs', lingerTotalMs);
  if (idleMs !== undefined) checkMs('idleMs', idleMs);
  checkBytes('readBufferBytes', readBufferBytes);
  return {
    tls,
    beginMs,
    upgradeMs: handshakeMs,
    idleMs: idleMs ?? Infinity,
    drainMs,
    lingerMs,
    lingerTotalMs,
    readBufferBytes,
    onFault,
  };
}

/** @throws RangeError when `ms` is not a finite number above 0. */
export function checkMs(name: string, ms: number): void {
  if (Number.isFinite(ms) && ms > 0) return;
  throw new RangeError(`${name} is a number of milliseconds above 0, not ${shown(ms)}`);
}

/** @throws RangeError when `bytes` is not a whole number above 0. */
export function checkBytes(name: string, bytes: number): void {
  if (Number.isSafeInteger(bytes) && bytes > 0) return;
  throw new RangeError(`${name} is a whole number of octets above 0, not ${shown(bytes)}`);
}

/** @throws RangeError when `count` is not a whole number above 0. */
export function checkCount(name: string, count: number): void {
  if (Number.isSafeInteger(count) && count > 0) return;
  throw new RangeError(`${name} is a whole number above 0, not ${shown(count)}`);
}

/** A value as a message quotes it, so that text can be told from a number. */
export function shown(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}
