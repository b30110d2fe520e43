import { octetString, type OctetString, type Octets } from '../../tcp/octets.ts';
import type { ChunkSendToken } from './chunk-token.ts';

const EMPTY = octetString('');

/** Octets as a list of pieces, or as the one piece that they are. */
export type Outgoing = Octets | readonly Octets[];

/**
 * Gathers what is to leave, so that all that was produced in one go leaves in one write.
 *
 * Text is joined as it comes, because one string is the cheapest thing to write; buffers go by
 * reference.
 */
export class Outbox {
  #text: OctetString = EMPTY;
  #parts: Octets[] = [];
  #tokens: ChunkSendToken[] = [];
  #bytes = 0;

  /** How many octets there are. */
  get bytes(): number {
    return this.#bytes;
  }

  get isEmpty(): boolean {
    return this.#text === EMPTY && this.#parts.length === 0 && this.#tokens.length === 0;
  }

  /** Adds octets, and the token that is settled when they have left. */
  add(octets: Octets, token: ChunkSendToken | undefined): void {
    this.#bytes += octets.length;
    if (typeof octets === 'string') {
      this.#text = (this.#text + octets) as OctetString;
    } else {
      if (this.#text !== EMPTY) this.#parts.push(this.#text);
      this.#text = EMPTY;
      this.#parts.push(octets);
    }
    if (token !== undefined) this.#tokens.push(token);
  }

  /** What is to leave now. */
  outgoing(): Outgoing {
    if (this.#parts.length === 0) return this.#text;
    return this.#text === EMPTY ? this.#parts : [...this.#parts, this.#text];
  }

  /**
   * Forgets what has left.
   *
   * @returns its tokens, in order.
   */
  clear(): readonly ChunkSendToken[] {
    const tokens = this.#tokens;
    this.#bytes = 0;
    this.#text = EMPTY;
    if (this.#parts.length > 0) this.#parts = [];
    if (tokens.length > 0) this.#tokens = [];
    return tokens;
  }
}
