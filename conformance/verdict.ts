/**
 * What a case showed.
 *
 * - `pass`: the preferred outcome, to the end.
 * - `allowed`: another outcome that the RFC allows, named by `branch`.
 * - `fail`: a MUST, or a plain statement of the protocol, was missed.
 * - `warn`: a SHOULD was missed, or hardening beyond the RFC.
 * - `not-applicable`: the target lacks what the case needs.
 * - `inconclusive`: the twin was refused, so a refusal of the case would prove nothing; or what was
 *   missed once was kept when it was tried again.
 * - `error`: the suite itself could not do its work.
 */
export type Verdict =
  'pass' | 'allowed' | 'fail' | 'warn' | 'not-applicable' | 'inconclusive' | 'error';

/** How octets are cut on their way: as written by the case, or one octet to a segment. */
export type Delivery = 'whole' | 'octets';

/** The verdict of one case under one delivery, with all that is needed to dispute it. */
export interface CaseResult {
  readonly id: string;
  readonly delivery: Delivery;
  readonly verdict: Verdict;

  /** The requirement that graded the verdict. */
  readonly spec: string;

  /** The branches taken, in order, where there was a choice. */
  readonly branch: readonly string[];

  /** For every verdict but `pass`: what was expected, and what was got, as one sentence each. */
  readonly expected?: string;
  readonly got?: string;

  /** All octets of the case's connection in the order of time, latin1. */
  readonly exchange: readonly Exchanged[];

  /** Where in the exchange the verdict was decided, for every verdict that has `got`. */
  readonly decisive?: Decisive;

  /**
   * For a sweep: 256 characters, one for each octet, and the octets that were missed, named as in
   * `09 20-7e`. A digit is the class of the status; `x` is an end without an answer, `-` silence,
   * `?` an answer that is malformed, a blank an octet that was not tried.
   */
  readonly octets?: { readonly map: string; readonly missed: string };

  /** Where a miss was tried again: how often it was one, and how often it was tried. */
  readonly tries?: { readonly missed: number; readonly of: number };

  /** From connecting to the last step, in milliseconds. */
  readonly durationMs: number;
}

/** The octet that decided, counted over all received; or the entry of the exchange that did. */
export type Decisive = { readonly received: number } | { readonly entry: number };

/**
 * One thing that went over the connection. `atMs` counts from the connection's start.
 *
 * `reset` is our own. `refused` is a connection that was not accepted, or a write to a peer that
 * takes no more.
 */
export type Exchanged =
  | {
      readonly kind: 'sent' | 'received';
      readonly octets: string;
      readonly atMs: number;

      /** Of a long run only the start and the end are kept: here `count` octets were left out. */
      readonly omitted?: { readonly at: number; readonly count: number };
    }
  | {
      readonly kind: 'half-closed' | 'reset' | 'fin' | 'rst' | 'silence' | 'refused';
      readonly atMs: number;
    };
