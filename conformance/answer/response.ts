/** A response as it was received. */
export interface Response {
  readonly version: string;
  readonly status: number;
  readonly reason: string;

  /** Field lines in order: name as written, value without the white space around it. */
  readonly fields: readonly (readonly [name: string, value: string])[];

  /** How its end was found. */
  readonly framing: 'none' | 'sized' | 'chunked' | 'close';
  readonly content: string;

  /** Its octets, from the status line to the end of the content. */
  readonly octets: string;

  /** The head alone, with its line ends. */
  readonly head: string;
}

/** What reading a response came to. */
export type ReadResult =
  | { readonly kind: 'response'; readonly response: Response; readonly end: number }
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'malformed'; readonly at: number; readonly what: string };

/** The values of a field, one for each line. */
export function fieldValues(response: Response, lowerCase: string): string[] {
  return response.fields
    .filter(([name]) => name.toLowerCase() === lowerCase)
    .map(([, value]) => value);
}

/** The elements of a comma-separated field, in lower case. */
export function fieldElements(response: Response, lowerCase: string): string[] {
  return fieldValues(response, lowerCase)
    .flatMap((value) => value.split(','))
    .map((element) => element.trim().toLowerCase())
    .filter((element) => element !== '');
}
