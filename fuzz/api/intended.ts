import type { AskedRequest } from './asked-request.ts';

/** Name and value of a field. */
export type Field = readonly [name: string, value: string];

/** What an application meant to send, as far as its calls were accepted. */
export interface IntendedAnswer {
  readonly request: AskedRequest;
  readonly interim: { readonly status: number; readonly fields: readonly Field[] }[];
  final: IntendedFinal | undefined;

  /** Whether the answer was given up before it began. */
  givenUp: boolean;
}

/** A response that was begun. */
export interface IntendedFinal {
  readonly status: number;
  readonly fields: readonly Field[];
  readonly kind: 'whole' | 'chunked' | 'sized' | 'close-delimited';
  content: string;
  trailers: readonly Field[];
  end: 'open' | 'finished' | 'cut';
}

/** What is meant to answer this request, so far: nothing. */
export function nothingYet(request: AskedRequest): IntendedAnswer {
  return { request, interim: [], final: undefined, givenUp: false };
}
