/**
 * The answer of a scanner that ran out of octets before it could decide.
 *
 * Scanners answer with a position, with this, or with a `Reject`. Positions are never negative, so
 * one number serves for both without an object for each call.
 */
export const NEED_MORE = -1;
