import { channel } from 'node:diagnostics_channel';
import type { CloseCause } from '../../tcp/close-cause.ts';
import type { TcpConnection } from '../../tcp/connection.ts';
import type { Reject } from '../reject.ts';
import type { Request } from '../request.ts';

/** A request has begun: its header section is complete and valid. */
export interface RequestStarted {
  readonly connection: TcpConnection;
  readonly request: Request;
}

/**
 * A request is over. Once for each that began.
 *
 * - `answered`: its answer was given to the connection whole.
 * - `cut`: its answer was not, or there was none, when the connection ended.
 * - `handed-over`: its connection has another owner now.
 */
export interface RequestFinished extends RequestStarted {
  /** The status of the answer; absent where none had begun. */
  readonly status: number | undefined;
  readonly outcome: 'answered' | 'cut' | 'handed-over';
}

/** A message was refused, and the application did not hear of it or not to its end. */
export interface RequestRefused {
  readonly connection: TcpConnection;
  readonly reject: Reject;
}

/** A connection is gone. */
export interface ConnectionClosed {
  readonly connection: TcpConnection;
  readonly cause: CloseCause;

  /** How many requests began on it. */
  readonly requests: number;
}

const requestStart = channel('stallion-http.request.start');
const requestFinish = channel('stallion-http.request.finish');
const requestRefused = channel('stallion-http.request.refused');
const connectionClose = channel('stallion-http.connection.close');

/**
 * What whoever listens on `node:diagnostics_channel` is told. Nothing is made for channels without
 * a listener. What a listener throws, Node reports as an uncaught exception of its own.
 */
export const diagnostics = {
  started(event: RequestStarted): void {
    requestStart.publish(event);
  },
  finished(event: RequestFinished): void {
    requestFinish.publish(event);
  },
  refused(event: RequestRefused): void {
    requestRefused.publish(event);
  },
  closed(event: ConnectionClosed): void {
    connectionClose.publish(event);
  },

  /** Whether anybody wants to hear of requests. */
  hearsRequests(): boolean {
    return requestStart.hasSubscribers || requestFinish.hasSubscribers;
  },
};
