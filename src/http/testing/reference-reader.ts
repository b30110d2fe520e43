import {
  ABSOLUTE_FORM,
  AUTHORITY_FORM,
  CHUNK_HEADER,
  FIELD_LINE,
  HOST,
  LINE,
  ORIGIN_FORM,
  REQUEST_LINE,
  UNFINISHED_LINE,
} from './abnf-patterns.ts';

/**
 * What a reader has to make of a text, found out from patterns and with the whole of it at hand:
 * the same events as `readEvents` gives, but that a refusal has no name, and without any limits.
 */
export function referenceEvents(text: string): string[] {
  const reading: Reading = { rest: text, events: [] };
  let ended = message(reading);
  while (ended === undefined) ended = message(reading);
  return [...reading.events, ended];
}

/** The names of refusals left out, to compare with {@link referenceEvents}. */
export function withoutNames(events: readonly string[]): string[] {
  return events.map((event) => (event.startsWith('reject ') ? 'reject' : event));
}

interface Reading {
  rest: string;
  readonly events: string[];
}

/** Why reading ends. */
type Ended = 'reject' | 'inside' | 'between';

type Field = readonly [name: string, value: string];

/** A line without its end, or why there is none. */
function line(reading: Reading): { readonly text: string } | Ended {
  const found = LINE.exec(reading.rest);
  if (found === null) return UNFINISHED_LINE.test(reading.rest) ? 'inside' : 'reject';
  reading.rest = reading.rest.slice(found[0].length);
  return { text: found[0].slice(0, -2) };
}

function message(reading: Reading): Ended | undefined {
  if (reading.rest.startsWith('\r\n')) reading.rest = reading.rest.slice(2);
  if (reading.rest === '') return 'between';
  const start = line(reading);
  if (typeof start === 'string') return start;
  const [, method = '', target = '', major, minor = ''] = REQUEST_LINE.exec(start.text) ?? [];
  const form = targetForm(method, target);
  if (major !== '1' || form === undefined) return 'reject';
  const fields = section(reading);
  if (typeof fields === 'string') return fields;
  const version = minor === '0' ? '1.0' : '1.1';
  const body = hostIsGood(fields, version) ? bodyOf(method, fields, version) : 'reject';
  if (body === 'reject') return 'reject';
  const persists = persistence(fields, version);
  reading.events.push(`${method} ${target} ${version} ${form} ${persists}${printed(fields)}`);
  return body === 'chunked' ? chunkedBody(reading) : sizedBody(reading, body);
}

function targetForm(method: string, target: string): string | undefined {
  if (method === 'CONNECT') {
    const port = Number(AUTHORITY_FORM.exec(target)?.[1] ?? 0);
    return port >= 1 && port <= 65_535 ? 'authority-form' : undefined;
  }
  if (method === 'OPTIONS' && target === '*') return 'asterisk-form';
  if (ORIGIN_FORM.test(target)) return 'origin-form';
  return ABSOLUTE_FORM.test(target) ? 'absolute-form' : undefined;
}

function section(reading: Reading): Field[] | Ended {
  const fields: Field[] = [];
  for (;;) {
    const read = line(reading);
    if (typeof read === 'string') return read;
    if (read.text === '') return fields;
    const [, name, value = ''] = FIELD_LINE.exec(read.text) ?? [];
    if (name === undefined) return 'reject';
    fields.push([name, value]);
  }
}

function valuesOf(fields: readonly Field[], wanted: string): string[] {
  return fields.filter(([name]) => name.toLowerCase() === wanted).map(([, value]) => value);
}

/** The elements of a list whose elements have no comma in them, in lower case. */
function elementsOf(fields: readonly Field[], wanted: string): string[] {
  const elements = valuesOf(fields, wanted)
    .join()
    .toLowerCase()
    .split(/[\t ]*,[\t ]*/);
  return elements.filter((element) => element !== '');
}

function hostIsGood(fields: readonly Field[], version: string): boolean {
  const hosts = valuesOf(fields, 'host');
  return (version === '1.0' || hosts.length > 0) && hosts.length <= 1 && hosts.every(isHost);
}

function isHost(value: string): boolean {
  return HOST.test(value);
}

function bodyOf(
  method: string,
  fields: readonly Field[],
  version: string,
): number | 'chunked' | 'reject' {
  const expectations = version === '1.0' ? [] : elementsOf(fields, 'expect');
  if (expectations.some((one) => one !== '100-continue')) return 'reject';
  const body = framing(fields, version);
  return method === 'CONNECT' && body !== 0 ? 'reject' : body;
}

function framing(fields: readonly Field[], version: string): number | 'chunked' | 'reject' {
  const lengths = valuesOf(fields, 'content-length');
  if (valuesOf(fields, 'transfer-encoding').length > 0) {
    const codings = elementsOf(fields, 'transfer-encoding');
    const alone = codings.length === 1 && codings[0] === 'chunked';
    return alone && version === '1.1' && lengths.length === 0 ? 'chunked' : 'reject';
  }
  if (lengths.length === 0) return 0;
  const [length = ''] = lengths;
  return lengths.length === 1 && /^[0-9]+$/.test(length) ? Number(length) : 'reject';
}

function persistence(fields: readonly Field[], version: string): string {
  const options = elementsOf(fields, 'connection');
  const persists = version === '1.1' || options.includes('keep-alive');
  return persists && !options.includes('close') ? 'persists' : 'closes';
}

function take(reading: Reading, bytes: number): string {
  const taken = reading.rest.slice(0, bytes);
  reading.rest = reading.rest.slice(bytes);
  return taken;
}

function addContent(reading: Reading, content: string): void {
  if (content !== '') reading.events.push(`content ${content}`);
}

function sizedBody(reading: Reading, bytes: number): Ended | undefined {
  const content = take(reading, bytes);
  addContent(reading, content);
  if (content.length < bytes) return 'inside';
  reading.events.push('complete');
  return undefined;
}

function chunkedBody(reading: Reading): Ended | undefined {
  const { content, ended } = chunks(reading);
  addContent(reading, content);
  if (ended !== undefined) return ended;
  const trailers = section(reading);
  if (typeof trailers === 'string') return trailers;
  reading.events.push(`complete${printed(trailers)}`);
  return undefined;
}

function chunks(reading: Reading): { readonly content: string; readonly ended?: Ended } {
  let content = '';
  for (;;) {
    const header = line(reading);
    if (typeof header === 'string') return { content, ended: header };
    const size = Number.parseInt(CHUNK_HEADER.exec(header.text)?.[1] ?? 'none', 16);
    if (Number.isNaN(size)) return { content, ended: 'reject' };
    if (size === 0) return { content };
    const chunk = take(reading, size);
    content += chunk;
    if (chunk.length < size) return { content, ended: 'inside' };
    const end = take(reading, 2);
    if (end.length < 2 && UNFINISHED_LINE.test(end)) return { content, ended: 'inside' };
    if (end !== '\r\n') return { content, ended: 'reject' };
  }
}

function printed(fields: readonly Field[]): string {
  return fields.map(([name, value]) => ` [${name}: ${value}]`).join('');
}
