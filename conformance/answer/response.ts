/** A response as it was received. */
export interface Response {
  readonly version: string;
  readonly status: number;
  readonly reason: string;

  /** Field lines in order: name as written, value without the white space around it. */
  readonly fields: readonly FieldLine[];

  /** How its end was found. */
  readonly framing: Framing['kind'];

  /** The content, without transfer codings. */
  readonly content: string;
  readonly trailers: readonly FieldLine[];

  /** Breaches of the grammar that do not hide where it ends. */
  readonly faults: readonly Fault[];

  /** Its place among all octets received on the connection; `end` is behind its last. */
  readonly start: number;
  readonly end: number;
}

export type FieldLine = readonly [name: string, value: string];

/** How the end of the content is found. */
export type Framing =
  | { readonly kind: 'none' }
  | { readonly kind: 'sized'; readonly length: number }
  | { readonly kind: 'chunked' }
  | { readonly kind: 'close' };

/** A place where a response leaves the grammar. */
export interface Fault {
  readonly kind: FaultKind;
  readonly what: string;

  /** The octet where it does, counted over all octets received on the connection. */
  readonly at: number;
}

export type FaultKind =
  | 'status-line'
  | 'space-after-status'
  | 'space-after-start-line'
  | 'bare-lf'
  | 'bare-cr'
  | 'field-line'
  | 'field-value'
  | 'obs-fold'
  | 'content-length'
  | 'chunk'
  | 'chunk-extension'
  | 'reset'
  | 'unended';

/** A class of status, such as 2 for 2xx. */
export function statusClass(status: number): number {
  return Math.trunc(status / 100);
}

/** Whether a response is interim: another follows for the same request. */
export function isInterim({ status }: Pick<Response, 'status'>): boolean {
  return statusClass(status) === 1 && status !== 101;
}

/** The values of a field, one for each line. */
export function fieldValues({ fields }: Pick<Response, 'fields'>, lowerCase: string): string[] {
  return fields.filter(([name]) => name.toLowerCase() === lowerCase).map(([, value]) => value);
}

/** The elements of a comma-separated field, in lower case. */
export function fieldElements(response: Pick<Response, 'fields'>, lowerCase: string): string[] {
  return fieldValues(response, lowerCase)
    .flatMap((value) => value.split(','))
    .map((element) => element.trim().toLowerCase())
    .filter((element) => element !== '');
}
