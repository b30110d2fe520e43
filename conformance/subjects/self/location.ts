import type { Request } from 'stallion-http';

/** Path and query of a request, whatever the form of its target. */
export interface Location {
  readonly path: string;
  readonly query: URLSearchParams;
}

/** Finds path and query. An asterisk-form has the path `*`. */
export function location(request: Request): Location {
  const target =
    request.form === 'absolute-form'
      ? request.target.replace(/^[^:]*:\/\/[^/?]*/, '')
      : request.target;
  const question = target.indexOf('?');
  const path = question < 0 ? target : target.slice(0, question);
  const query = question < 0 ? '' : target.slice(question + 1);
  return { path: path === '' ? '/' : path, query: new URLSearchParams(query) };
}

/**
 * Reads a whole number from the query, `standard` where it is absent, `undefined` where it is no
 * such number or above `most`.
 */
export function wholeNumber(
  query: URLSearchParams,
  name: string,
  standard: number,
  most: number,
): number | undefined {
  const text = query.get(name);
  if (text === null) return standard;
  if (!/^\d{1,9}$/.test(text)) return undefined;
  const value = Number(text);
  return value <= most ? value : undefined;
}
