import { latin1 } from './grammar/latin1.ts';
import { dropOws, skipOws } from './grammar/ows.ts';
import { foldCase } from './grammar/token.ts';

/**
 * The field lines of a header section or of a trailer section, in the order they came.
 *
 * The octets stay as they arrived; a value is turned into text when it is asked for, one character
 * for each octet. Names are compared without regard to case.
 */
export class FieldSection implements Iterable<readonly [name: string, value: string]> {
  readonly #octets: Uint8Array;
  readonly #base: number;
  readonly #lines: FieldLines;

  /** `lines` counts from `base` in `octets`. All octets have passed the grammar. */
  constructor(octets: Uint8Array, base: number, lines: FieldLines) {
    this.#octets = octets;
    this.#base = base;
    this.#lines = lines;
  }

  /** How many field lines there are. */
  get size(): number {
    return this.#lines.length / PER_LINE;
  }

  /** Whether a field line has this name. */
  has(name: string): boolean {
    return this.#find(name.toLowerCase(), 0) >= 0;
  }

  /**
   * The value of a field: that of its line, or those of all its lines joined with a comma and a
   * space. `undefined` where there is no such line.
   *
   * @spec rfc9110-5.2-combined-value
   * @spec rfc9110-5.3-may-join-lines
   */
  get(name: string): string | undefined {
    const lowerCase = name.toLowerCase();
    const first = this.#find(lowerCase, 0);
    if (first < 0) return undefined;
    const more = this.#find(lowerCase, first + PER_LINE);
    return more < 0 ? this.#value(first) : this.lines(lowerCase).join(', ');
  }

  /** The value of each line of a field, for fields that are no lists. */
  lines(name: string): string[] {
    const lowerCase = name.toLowerCase();
    const values: string[] = [];
    for (
      let line = this.#find(lowerCase, 0);
      line >= 0;
      line = this.#find(lowerCase, line + PER_LINE)
    ) {
      values.push(this.#value(line));
    }
    return values;
  }

  /** Name (as written) and value of each field line. */
  *[Symbol.iterator](): Generator<readonly [name: string, value: string]> {
    for (let line = 0; line < this.#lines.length; line += PER_LINE) {
      yield [this.#name(line), this.#value(line)];
    }
  }

  #find(lowerCase: string, from: number): number {
    for (let line = from; line < this.#lines.length; line += PER_LINE) {
      if (nameIs(this.#octets, this.#position(line), this.#position(line + 1), lowerCase)) {
        return line;
      }
    }
    return -1;
  }

  #position(index: number): number {
    return this.#base + positionAt(this.#lines, index);
  }

  #name(line: number): string {
    return latin1(this.#octets, this.#position(line), this.#position(line + 1));
  }

  #value(line: number): string {
    return fieldValueText(this.#octets, this.#position(line + 1), this.#position(line + 2));
  }
}

/** Three numbers for each field line: its start, its colon and its end, each from a common base. */
export type FieldLines = readonly number[];

/** How many numbers of {@link FieldLines} make one line. */
export const PER_LINE = 3;

/** One of the numbers of {@link FieldLines}; 0 past the last line. */
export function positionAt(lines: FieldLines, index: number): number {
  return lines[index] ?? 0;
}

/** A section without lines. */
export const NO_FIELDS = new FieldSection(new Uint8Array(0), 0, []);

/**
 * Whether a field name is `lowerCase`, in any case.
 *
 * @spec rfc9110-5.1-case-insensitive-names
 */
export function nameIs(octets: Uint8Array, start: number, end: number, lowerCase: string): boolean {
  if (end - start !== lowerCase.length) return false;
  for (let at = 0; at < lowerCase.length; at++) {
    if (foldCase(octets[start + at]) !== lowerCase.charCodeAt(at)) return false;
  }
  return true;
}

/**
 * The value of the line whose colon and end are given, without the white space around it.
 *
 * @spec rfc9112-5.1-trim-ows
 * @spec rfc9110-5.5-trim-before-evaluating
 * @spec rfc9110-5.6.3-may-replace-ows
 */
function fieldValueText(octets: Uint8Array, colon: number, end: number): string {
  const start = skipOws(octets, colon + 1, end);
  return latin1(octets, start, dropOws(octets, start, end));
}
