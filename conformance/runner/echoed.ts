import type { Response } from '../answer/response.ts';
import type { Capability, Echo } from '../case.ts';

type Line = readonly [name: string, value: string];

/** What an echoing target says it was given. A member that it cannot tell is left out. */
export interface Echoed {
  readonly method?: string;
  readonly target?: string;
  readonly content?: string;
  readonly fields?: readonly Line[];
  readonly trailers?: readonly Line[];
}

/** Reads the content of an answer as an echo; `undefined` where it is none. */
export function echoed(response: Response): Echoed | undefined {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(response.content, 'latin1').toString('utf8'));
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { method, target, content, fields, trailers } = value as Record<string, unknown>;
  return {
    ...(typeof method === 'string' ? { method } : {}),
    ...(typeof target === 'string' ? { target } : {}),
    ...(typeof content === 'string' ? { content } : {}),
    ...(isLines(fields) ? { fields } : {}),
    ...(isLines(trailers) ? { trailers } : {}),
  };
}

function isLines(value: unknown): value is readonly Line[] {
  return Array.isArray(value) && value.every(isLine);
}

function isLine(value: unknown): value is Line {
  return (
    Array.isArray(value) &&
    value.length === 2 &&
    value.every((part: unknown) => typeof part === 'string')
  );
}

/**
 * Says how an answer differs from what the application had to be given; `undefined` where it does
 * not. What the target cannot tell is not judged.
 */
export function echoMiss(
  wanted: Echo,
  response: Response,
  capabilities: ReadonlySet<Capability>,
): string | undefined {
  if (!capabilities.has('echo')) return undefined;
  const got = echoed(response);
  if (got === undefined) return 'its content is no echo';
  const misses = [
    partMiss('method', wanted.method, got.method),
    partMiss('target', wanted.target, got.target),
    capabilities.has('echo-content') ? partMiss('content', wanted.content, got.content) : undefined,
    capabilities.has('echo-fields') ? absentMiss(wanted.absent, got.fields) : undefined,
    capabilities.has('echo-fields') ? linesMiss('fields', wanted.fields, got.fields) : undefined,
    capabilities.has('echo-trailers')
      ? linesMiss('trailers', wanted.trailers, got.trailers)
      : undefined,
  ];
  return misses.find((miss) => miss !== undefined);
}

function partMiss(part: string, wanted?: string, got?: string): string | undefined {
  if (wanted === undefined || wanted === got) return undefined;
  return `the application was given the ${part} ${shown(got)}`;
}

function absentMiss(names: readonly string[] = [], given: readonly Line[] = []) {
  const unwanted = given.find(([name]) => names.some((each) => isSame(each, name)));
  return unwanted === undefined ? undefined : `the application was given ${shown(unwanted)}`;
}

/** Whether the wanted lines are among those given, in this order. */
function linesMiss(part: string, wanted: readonly Line[] = [], given: readonly Line[] = []) {
  let at = 0;
  for (const [name, value] of wanted) {
    const found = given.findIndex(
      (line, index) => index >= at && isSame(line[0], name) && line[1] === value,
    );
    if (found < 0) return `the application was given the ${part} ${shown(given)}`;
    at = found + 1;
  }
  return undefined;
}

function isSame(name: string, other: string): boolean {
  return name.toLowerCase() === other.toLowerCase();
}

function shown(value: unknown): string {
  const text = JSON.stringify(value ?? null);
  return text.length > 400 ? `${text.slice(0, 400)}…` : text;
}
