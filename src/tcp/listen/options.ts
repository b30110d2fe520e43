import type { Network, Place } from '../network.ts';
import { checkCount } from '../options.ts';
import { checkPort } from '../target.ts';
import type { AdmissionLimits, PauseReason } from './admission.ts';

/** Where a listener listens, how much it takes on, and who hears of its troubles. */
export interface TcpListenerOptions {
  /**
   * 0 lets the operating system choose a free one: `listen()` tells which. One of `port`, `path`
   * and `fd` is given.
   */
  readonly port?: number;

  /** An address or a name, with `port`. Absent: every address of this machine, IPv6 and IPv4. */
  readonly host?: string;

  /** Whether an IPv6 address takes no IPv4 connections. It takes them by default. */
  readonly ipv6Only?: boolean;

  /**
   * Whether other processes may listen on the same port, too, and share its connections. `listen()`
   * rejects where Node cannot: it needs Node 22.12. Not by default.
   */
  readonly reusePort?: boolean;

  /** The path of a unix socket, which is made, and removed again by `close()`. */
  readonly path?: string;

  /** The number of a descriptor that is bound already, as a service manager hands it over. */
  readonly fd?: number;

  /** How many connections may wait in the operating system to be accepted. 511 by default. */
  readonly backlog?: number;

  /**
   * How many connections there may be at a time. At so many, no more are accepted, and they wait in
   * the operating system, until one is gone. Absent: as many as the process has descriptors for,
   * less 16 for the rest of it; there, too, connections wait.
   */
  readonly connectionsMax?: number;

  /** How many of them may come from one address. More are refused. Absent: any number. */
  readonly perPeerMax?: number;

  /**
   * Called when no more connections are accepted for now, and why. In turn with `onResumed`. Must
   * not throw; what it throws goes to `onFault`.
   */
  readonly onPaused?: (reason: PauseReason) => void;

  /** Called when connections are accepted again. */
  readonly onResumed?: () => void;

  /** What it listens on. The network of this machine by default; tests have another. */
  readonly network?: Network;

  /**
   * Gets what `onAccept` threw, and why a connection could not be accepted.
   * The listener goes on. Printed to the standard error stream by default.
   */
  readonly onFault?: (error: unknown) => void;
}

/**
 * @throws RangeError when a number is out of range.
 * @throws TypeError when it is not said where to listen, or in two ways.
 */
export function placeOf(options: TcpListenerOptions): Place {
  const { port, host, path, fd, backlog = 511, ipv6Only = false, reusePort = false } = options;
  const ways = [port, path, fd].filter((way) => way !== undefined);
  if (ways.length !== 1) {
    throw new TypeError(`A listener has one of port, path and fd, not ${ways.length} of them`);
  }
  checkCount('backlog', backlog);
  if (path !== undefined) return { path, backlog };
  if (fd !== undefined) return { fd, backlog };
  return { port: checkedPort(port), host, backlog, ipv6Only, reusePort };
}

function checkedPort(port = NaN): number {
  checkPort('port', port);
  return port;
}

/** @throws RangeError when a number is out of range. */
export function limitsOf(options: TcpListenerOptions): AdmissionLimits {
  const { connectionsMax = Infinity, perPeerMax = Infinity } = options;
  if (connectionsMax !== Infinity) checkCount('connectionsMax', connectionsMax);
  if (perPeerMax !== Infinity) checkCount('perPeerMax', perPeerMax);
  return { connectionsMax, perPeerMax };
}
