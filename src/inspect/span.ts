/** What a run of octets is, in the words of RFC 9112. */
export type SpanName =
  | 'empty line'
  | 'method'
  | 'SP'
  | 'request-target'
  | 'HTTP-version'
  | 'CRLF'
  | 'field-name'
  | 'colon'
  | 'OWS'
  | 'field-value'
  | 'empty line (end of section)'
  | 'content'
  | 'chunk-size'
  | 'chunk-ext'
  | 'chunk-data'
  | 'last-chunk'
  | 'refused'
  | 'incomplete'
  | 'not looked at';

/** A run of octets, and what it is. */
export interface Span {
  readonly name: SpanName;

  /** The first octet, and the one behind the last, counted from 0. */
  readonly start: number;
  readonly end: number;
}

/** Collects spans from left to right. Those without octets are left out. */
export class SpanList {
  readonly spans: Span[] = [];
  at: number;

  constructor(start: number) {
    this.at = start;
  }

  /** What comes next reaches up to `end`. */
  upTo(end: number, name: SpanName): void {
    if (end > this.at) this.spans.push({ name, start: this.at, end });
    this.at = Math.max(this.at, end);
  }
}
