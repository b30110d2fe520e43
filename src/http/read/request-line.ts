import { httpVersion } from '../grammar/http-version.ts';
import { latin1 } from '../grammar/latin1.ts';
import { CRLF_OCTETS, resumeAt, scanLine } from '../grammar/line.ts';
import { scanMethod, tooLongRequestLine } from '../grammar/request-line.ts';
import {
  scanTarget,
  targetForm,
  targetScheme,
  type Scheme,
  type TargetForm,
} from '../grammar/request-target.ts';
import { NEED_MORE } from '../grammar/result.ts';
import { reject, type Reject } from '../reject.ts';
import type { Input } from './input.ts';

/** How many empty lines before a request line are ignored. */
const EMPTY_LINES_IGNORED = 1;

/**
 * Reads the request line, and the one empty line that may precede it.
 *
 * The line has to lie whole behind `input.mark`. After `complete` the fields tell what it said;
 * positions count from `input.mark`.
 */
export class RequestLineReader {
  method = '';
  form: TargetForm = 'origin-form';
  minor: 0 | 1 = 1;
  targetStart = 0;
  targetEnd = 0;

  readonly scheme: Scheme;
  #scanned = 0;
  #emptyLines = 0;

  /** @param scheme the one whose targets are served on this connection. */
  constructor(scheme: Scheme) {
    this.scheme = scheme;
  }

  /** Begins a message at the reading position. */
  begin(): void {
    this.method = '';
    this.#scanned = 0;
    this.#emptyLines = 0;
  }

  /**
   * Reads on.
   *
   * @spec rfc9112-2.2-ignore-leading-crlf
   * @spec rfc9112-3-8000-octets
   */
  read(input: Input, lineBytesMax: number): 'complete' | typeof NEED_MORE | Reject {
    for (;;) {
      const start = input.at;
      const endMax = start + lineBytesMax + CRLF_OCTETS;
      const scanEnd = Math.min(input.end, endMax);
      const lineEnd = scanLine(input.octets, start + this.#scanned, scanEnd);
      if (lineEnd === NEED_MORE) {
        if (input.end >= endMax) return tooLongRequestLine(input.octets, start, scanEnd);
        this.#scanned = resumeAt(start, scanEnd);
        return NEED_MORE;
      }
      if (typeof lineEnd !== 'number') return lineEnd;
      input.at = lineEnd + CRLF_OCTETS;
      this.#scanned = 0;
      if (lineEnd > start) return this.#parse(input, start, lineEnd) ?? 'complete';
      if (++this.#emptyLines > EMPTY_LINES_IGNORED) return reject.requestLine;
    }
  }

  #parse(input: Input, start: number, end: number): Reject | undefined {
    const { octets } = input;
    const methodEnd = scanMethod(octets, start, end);
    if (typeof methodEnd !== 'number') return methodEnd;
    this.method = methodText(octets, start, methodEnd);
    const targetEnd = scanTarget(octets, methodEnd + 1, end);
    if (typeof targetEnd !== 'number') return targetEnd;
    const minor = httpVersion(octets, targetEnd + 1, end);
    if (typeof minor !== 'number') return minor;
    this.minor = minor;
    const form = targetForm(octets, methodEnd + 1, targetEnd, this.method);
    if (typeof form !== 'string') return form;
    // @spec rfc9110-7.4-https-needs-security
    if (form === 'absolute-form' && targetScheme(octets, methodEnd + 1) !== this.scheme) {
      return reject.targetScheme;
    }
    this.form = form;
    this.targetStart = methodEnd + 1 - input.mark;
    this.targetEnd = targetEnd - input.mark;
    return undefined;
  }
}

const G = 0x47;
const E = 0x45;
const T = 0x54;

/** The method as text. The most frequent one costs no new string. */
function methodText(octets: Uint8Array, start: number, end: number): string {
  const isGet =
    end - start === 3 && octets[start] === G && octets[start + 1] === E && octets[start + 2] === T;
  return isGet ? 'GET' : latin1(octets, start, end);
}
