import type { Response } from '../answer/response.ts';
import type { Echo } from '../case.ts';

/** What an echoing target says it was given. A member that it cannot tell is left out. */
export interface Echoed {
  readonly method?: string;
  readonly target?: string;
  readonly content?: string;
  readonly fields?: readonly (readonly [string, string])[];
  readonly trailers?: readonly (readonly [string, string])[];
}

/** Reads the content of an answer as an echo; `undefined` where it is none. */
export function echoed(response: Response): Echoed | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(response.content, 'latin1').toString('utf8'));
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Says how an echo differs from what was to be understood; `undefined` where it does not. */
export function echoMiss(wanted: Echo, got: Echoed): string | undefined {
  for (const part of ['method', 'target', 'content'] as const) {
    const [want, have] = [wanted[part], got[part]];
    if (want !== undefined && have !== undefined && want !== have) {
      return `the application was given the ${part} ${JSON.stringify(have)}`;
    }
  }
  return fieldsMiss(wanted, got) ?? trailersMiss(wanted, got);
}

function fieldsMiss(wanted: Echo, got: Echoed): string | undefined {
  if (got.fields === undefined) return undefined;
  const given = got.fields.map(([name, value]) => `${name.toLowerCase()}: ${value}`);
  const names = new Set(got.fields.map(([name]) => name.toLowerCase()));
  const absent = wanted.absent?.find((name) => names.has(name.toLowerCase()));
  if (absent !== undefined) return `the application was given a field ${absent}`;
  return inOrder(wanted.fields ?? [], given) ? undefined : `it was given the fields ${list(given)}`;
}

function trailersMiss(wanted: Echo, got: Echoed): string | undefined {
  if (wanted.trailers === undefined || got.trailers === undefined) return undefined;
  const given = got.trailers.map(([name, value]) => `${name.toLowerCase()}: ${value}`);
  return inOrder(wanted.trailers, given) ? undefined : `it was given the trailers ${list(given)}`;
}

/** Whether the wanted lines are among those given, in this order. */
function inOrder(
  wanted: readonly (readonly [string, string])[],
  given: readonly string[],
): boolean {
  let at = 0;
  for (const [name, value] of wanted) {
    const found = given.indexOf(`${name.toLowerCase()}: ${value}`, at);
    if (found < 0) return false;
    at = found + 1;
  }
  return true;
}

function list(lines: readonly string[]): string {
  return JSON.stringify(lines);
}
