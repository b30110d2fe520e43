import type { TcpConnection } from '../../tcp/connection.ts';
import type { ServerLifecycleEventReceiver } from '../../tcp/handler.ts';

/**
 * Makes the next owner of a connection.
 *
 * Called once, when all earlier answers and the response to the request itself have left, and the
 * request is complete; never, where the connection ends before. The owner is told `onStarted`, then
 * given the octets that arrived behind the request, and then what comes. It may send from
 * `onStarted` on: who sends while this is called, or throws, is told of by `onFault`, and the
 * connection is cut.
 */
export type Takeover = (connection: TcpConnection) => ServerLifecycleEventReceiver;

/** What is wrong with a takeover that did not wait. */
export function sentTooEarly(): Error {
  return new Error('A takeover sent octets before its owner was told onStarted');
}

/**
 * What became of `upgrade`, `tunnel` and `handOver`.
 *
 * - `accepted`: the connection changes hands when its turn has come.
 * - `not-offered`: the client did not ask for it.
 * - `already-responded`: this request was answered before. Nothing was sent.
 * - `connection-closed`: the connection is gone or going. Nothing was sent.
 */
export type TakeoverResult = 'accepted' | 'not-offered' | 'already-responded' | 'connection-closed';
