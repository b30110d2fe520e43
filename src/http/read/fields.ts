import { PER_LINE, type FieldLines } from '../field-section.ts';
import { scanFieldName } from '../grammar/field-line.ts';
import { CRLF_OCTETS, resumeAt, scanLine } from '../grammar/line.ts';
import { NEED_MORE } from '../grammar/result.ts';
import { reject, type Reject } from '../reject.ts';
import type { Input } from './input.ts';

/**
 * Reads a section of field lines up to and with its empty line.
 *
 * The section has to lie whole behind `input.mark`; what was scanned of a line before it was
 * complete is not scanned again.
 */
export class FieldsReader {
  #lines: number[] = [];
  #scanned = 0;
  #start = 0;

  /** Begins a section at the reading position. */
  begin(input: Input): void {
    this.#lines = [];
    this.#scanned = 0;
    this.#start = input.at - input.mark;
  }

  /** The lines of the section that was read, counted from `input.mark`. */
  lines(): FieldLines {
    return this.#lines;
  }

  /**
   * Reads on.
   *
   * @param bytesMax how many octets the section may have, line ends and empty line among them.
   * @param linesMax how many field lines it may have.
   *
   * @spec rfc9112-2.1-message-layout
   * @spec rfc9110-5.4-field-too-large
   */
  read(input: Input, bytesMax: number, linesMax: number): 'complete' | typeof NEED_MORE | Reject {
    const { octets, mark, end } = input;
    // Octets past the limit are not looked at, so that the verdict is the same however they arrive.
    const endMax = mark + this.#start + bytesMax;
    const scanEnd = Math.min(end, endMax);
    for (;;) {
      const lineStart = input.at;
      const lineEnd = scanLine(octets, lineStart + this.#scanned, scanEnd);
      if (lineEnd === NEED_MORE) {
        if (end >= endMax) return reject.fieldsTooLarge;
        this.#scanned = resumeAt(lineStart, scanEnd);
        return NEED_MORE;
      }
      if (typeof lineEnd !== 'number') return lineEnd;
      input.at = lineEnd + CRLF_OCTETS;
      this.#scanned = 0;
      if (lineEnd === lineStart) return 'complete';
      if (this.#lines.length >= linesMax * PER_LINE) return reject.tooManyFields;
      const colon = scanFieldName(octets, lineStart, lineEnd);
      if (typeof colon !== 'number') return colon;
      this.#lines.push(lineStart - mark, colon - mark, lineEnd - mark);
    }
  }
}
