import type { Random } from './random.ts';

/**
 * What a simulated network is like. Each number is the most; what happens is chosen by the seed.
 */
export interface NetworkConditions {
  /** How long octets take from one end to the other, in milliseconds. 0 to 20 by default. */
  readonly latencyMs?: number;

  /** Octets arrive in runs of 1 to so many. 1,460 by default. */
  readonly segmentBytes?: number;

  /**
   * How many octets are under way and unread at a time in one direction; what is more has not been
   * taken by the operating system. 65,536 by default.
   */
  readonly windowBytes?: number;

  /** How likely it is that a run of octets is held up, and for how long at most. 0 and 5,000. */
  readonly stallChance?: number;
  readonly stallMs?: number;

  /**
   * How likely it is that a run of octets, or a FIN, breaks the connection instead. 0 by default.
   */
  readonly resetChance?: number;

  /**
   * Lets the operation with this number fail: connecting, accepting, a handshake, a write, a read,
   * or a FIN. None by default.
   */
  readonly failAt?: number;

  /** How many connections may be held by listeners before descriptors run out. None by default. */
  readonly descriptors?: number;
}

/** The conditions of one network, and the choices that are made of them. */
export class Conditions {
  readonly windowBytes: number;
  readonly descriptors: number;
  readonly random: Random;

  readonly #latencyMs: number;
  readonly #segmentBytes: number;
  readonly #stallChance: number;
  readonly #stallMs: number;
  readonly #resetChance: number;
  readonly #failAt: number;
  #operations = 0;

  constructor(random: Random, conditions: NetworkConditions) {
    this.random = random;
    this.windowBytes = conditions.windowBytes ?? 65_536;
    this.descriptors = conditions.descriptors ?? Infinity;
    this.#latencyMs = conditions.latencyMs ?? 20;
    this.#segmentBytes = conditions.segmentBytes ?? 1_460;
    this.#stallChance = conditions.stallChance ?? 0;
    this.#stallMs = conditions.stallMs ?? 5_000;
    this.#resetChance = conditions.resetChance ?? 0;
    this.#failAt = conditions.failAt ?? Infinity;
  }

  /** How many operations there were. */
  get operations(): number {
    return this.#operations;
  }

  /** Counts an operation. Answers whether it is the one that fails. */
  fails(): boolean {
    this.#operations++;
    return this.#operations === this.#failAt;
  }

  latencyMs(): number {
    const held = this.random.chance(this.#stallChance) ? this.random.between(0, this.#stallMs) : 0;
    return held + this.random.between(0, this.#latencyMs);
  }

  segmentBytes(): number {
    return this.random.between(1, this.#segmentBytes);
  }

  resets(): boolean {
    return this.#resetChance > 0 && this.random.chance(this.#resetChance);
  }
}
