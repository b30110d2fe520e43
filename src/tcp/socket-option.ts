/**
 * An option of a socket, and what it is to be. Node reaches the first two; the rest are named so
 * that asking for them is answered with `unsupported`, and not forgotten.
 */
export type SocketOption =
  /** Whether small writes go out at once. They do by default. */
  | { readonly name: 'noDelay'; readonly value: boolean }
  /** After how many idle seconds the system begins to probe the peer, or 0 for never. */
  | { readonly name: 'keepAlive'; readonly value: number }
  | { readonly name: 'receiveBufferBytes'; readonly value: number }
  | { readonly name: 'sendBufferBytes'; readonly value: number }
  | { readonly name: 'lingerSeconds'; readonly value: number }
  | { readonly name: 'userTimeoutMs'; readonly value: number };

/**
 * What became of `setSocketOption()`.
 *
 * - `not-open`: there is no connection, or it is closing.
 * - `unsupported`: Node has no way to set this option. Nothing was changed.
 */
export type SocketOptionResult = 'set' | 'not-open' | 'unsupported';
