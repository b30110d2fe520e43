/**
 * One requirement of an RFC: where it stands, whom it binds, and what this project does about it.
 */
export interface Requirement {
  /** `rfc<NUMBER>-<SECTION>-<slug>`. Never changed, never used again for something else. */
  readonly id: string;

  /** The keyword of the RFC, or `STATEMENT` for normative prose and grammar without one. */
  readonly level: Level;

  /** The roles it binds, as the RFC names them. */
  readonly binds: readonly string[];

  /** The sentence of the RFC that it comes from. */
  readonly sentence: Sentence;

  /** What it asks for, in our words, in at most 25 of them. */
  readonly says: string;

  /** Which behaviour is ours, where the RFC allows several. */
  readonly ours?: string;

  readonly standing: Standing;
}

export type Level =
  'MUST' | 'MUST NOT' | 'SHOULD' | 'SHOULD NOT' | 'RECOMMENDED' | 'MAY' | 'OPTIONAL' | 'STATEMENT';

/** A sentence, named without being copied. */
export interface Sentence {
  /**
   * Its place: `6.1-3` is the third keyword of section 6.1, and `6.3-s2` the second statement
   * without keyword that was picked there.
   */
  readonly at: string;

  /** The first 12 hexadecimal digits of the SHA-256 of its words, with white space folded. */
  readonly sha256: string;
}

/**
 * What is done about a requirement.
 *
 * - `covered`: code keeps it, and a case or a test shows it.
 * - `open`: not yet both of these.
 * - `application`: whoever builds on the library keeps or breaks it.
 * - `client`, `intermediary`, `author`: it binds clients, those between them and servers, or those
 *   who write specifications, and no server.
 * - `not-observable`: nobody could see whether it is kept.
 */
export type Standing =
  | { readonly kind: 'covered' }
  | { readonly kind: 'open' }
  | {
      readonly kind: 'application' | 'author' | 'client' | 'intermediary' | 'not-observable';
      readonly reason: string;
    };
