declare const brand: unique symbol;

/** Names one accepted send of one connection. Counts up from 1. */
export type SendToken = number & { readonly [brand]: 'SendToken' };

/** Names the send that was accepted as the `count`th. */
export function sendToken(count: number): SendToken {
  return count as SendToken;
}

/**
 * What became of a call of `send()`.
 *
 * - `accepted`: it will settle exactly once, as `onSent` or `onSendFailed`.
 * - `not-connected`: the connection is not open, or is closing. Nothing was kept.
 * - `not-writeable`: the connection is throttled. Nothing was kept: queue, drop or close.
 */
export type SendResult = 'accepted' | 'not-connected' | 'not-writeable';
