declare const brand: unique symbol;

/** Names one chunk that was accepted for sending on one connection. Counts up from 1. */
export type ChunkSendToken = number & { readonly [brand]: 'ChunkSendToken' };
