import type { Clock } from './clock.ts';
import type { Address, Wire } from './wire.ts';

/**
 * What connections run over: it opens wires, lets ports listen, and has a clock for all of them.
 *
 * `NodeNetwork` is the one of this machine, and the default; `SimulatedNetwork` is another.
 */
export interface Network {
  readonly clock: Clock;

  /** A wire that begins to connect when it is opened. */
  connect(target: Target): Wire;

  /** Begins to listen. Nothing is told before this call has returned. */
  listen(place: Place, events: PortEvents): Port;
}

/** Where a connection is opened to. */
export type Target =
  | {
      /** A name or an address. */
      readonly host: string;
      readonly port: number;

      /** 4 or 6 to use addresses of this version only. Both by default. */
      readonly ipVersion?: 4 | 6;

      /** The address of this machine to connect from. The system chooses by default. */
      readonly localHost?: string;

      /** The port to connect from. The system chooses by default. */
      readonly localPort?: number;
    }
  /** A unix socket. */
  | { readonly path: string };

/** Where a port listens. */
export type Place =
  | {
      readonly host: string | undefined;
      readonly port: number;
      readonly backlog: number;

      /** Whether an IPv6 port takes no IPv4 connections. */
      readonly ipv6Only: boolean;

      /** Whether other processes may listen on it, too, and share the connections. */
      readonly reusePort: boolean;
    }
  | { readonly path: string; readonly backlog: number }
  | { readonly fd: number; readonly backlog: number };

/** Something that listens. */
export interface Port {
  /**
   * Accepts no more for now: connections wait, in the operating system where that is possible.
   */
  pause(): void;

  /** Accepts again. */
  resume(): void;

  /**
   * How many more connections the system can be asked for until it runs out of descriptors.
   * Infinity where it does not tell.
   */
  room(): number;

  /** Accepts no more for ever. `onClosed` follows. Called once. */
  close(): void;
}

/** What a port reports. */
export interface PortEvents {
  /** It listens. Once, or `onListenFailed` instead, which is the last event. */
  onListening(address: Address): void;

  onListenFailed(error: Error): void;

  /** A connection was accepted. */
  onAccepted(wire: Wire): void;

  /** A connection that was accepted is gone, and with it all that it held of the system. */
  onReleased(wire: Wire): void;

  /** A connection could not be accepted. */
  onAcceptFailed(failure: AcceptFailure, error: Error): void;

  /** It listens no longer. The last event. */
  onClosed(): void;
}

/** Why a connection could not be accepted. */
export type AcceptFailure = 'no-descriptors' | 'failed';
