import { ResponseReader } from '../../conformance/answer/response-reader.ts';
import type { Response } from '../../conformance/answer/response.ts';
import { isDeepStrictEqual } from 'node:util';
import type { Field, IntendedAnswer, IntendedFinal } from './intended.ts';
import type { Session } from './session.ts';

/** The answers that the server gives by itself. */
const OWN_STATUSES: ReadonlySet<number> = new Set([400, 408, 413, 500, 503, 505]);

/** The fields that the server writes. */
const OWN_FIELDS: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'date',
  'keep-alive',
  'transfer-encoding',
]);

/** Says what is wrong with a session that is over: nothing where all is right. */
export function breaches(session: Session): string[] {
  return [...session.problems, ...tokenBreaches(session), ...outputBreaches(session)];
}

function tokenBreaches({ accepted, settled }: Session): string[] {
  const inOrder = settled.toSorted((one, other) => one - other);
  if (isDeepStrictEqual(inOrder, accepted)) return [];
  return [`tokens ${accepted.join()} were accepted, and ${settled.join()} settled`];
}

/** Reads all that was written with a parser that knows nothing of the server. */
function outputBreaches(session: Session): string[] {
  let rest: string = session.wire.written();
  for (let index = 0; ; index++) {
    const outcome = answerBreaches(session, index, rest);
    if (typeof outcome !== 'number') return outcome.map((what) => `answer ${index}: ${what}`);
    rest = rest.slice(outcome);
  }
}

/**
 * Reads one answer, with its interim responses.
 *
 * @returns how many octets it has, where others may follow; otherwise what is wrong.
 */
function answerBreaches(session: Session, index: number, octets: string): number | string[] {
  const method = session.conversation.requests[index]?.method ?? 'GET';
  const interim = new ExpectedInterim(session.intended[index]);
  let rest = octets;
  for (;;) {
    const reader = rest === '' ? undefined : read(rest, method, session);
    if (reader?.reading.kind !== 'response') return endBreaches(session, index, rest, reader);
    const { response } = reader.reading;
    rest = reader.rest;
    if (response.status >= 200) {
      const problems = [...interim.missing(), ...finalBreaches(response, session, index)];
      if (problems.length > 0) return problems;
      return isLast(response, session.intended[index]) ? behind(rest) : octets.length - rest.length;
    }
    if (!interim.isNext(response)) return [`an unexpected ${response.status}`];
  }
}

/** Whether the connection has to end behind an answer: it says so, or was cut. */
function isLast(response: Response, intended: IntendedAnswer | undefined): boolean {
  return closes(response) || intended?.final?.end === 'cut';
}

function behind(octets: string): string[] {
  return octets === '' ? [] : [`${octets.length} octets behind the last one`];
}

/** The interim responses of one answer: those that were meant, and 100 once where it is due. */
class ExpectedInterim {
  readonly #meant: IntendedAnswer['interim'];
  #continues: 'due' | 'not-due';
  #next = 0;

  constructor(intended: IntendedAnswer | undefined) {
    this.#meant = intended?.interim ?? [];
    this.#continues =
      intended?.request.octets.includes('100-continue') === true ? 'due' : 'not-due';
  }

  isNext({ status, fields }: Response): boolean {
    if (status === 100) {
      const isDue = this.#continues === 'due';
      this.#continues = 'not-due';
      return isDue && fields.length === 0;
    }
    return isDeepStrictEqual({ status, fields }, this.#meant[this.#next++]);
  }

  missing(): string[] {
    return this.#next === this.#meant.length ? [] : ['an interim response is missing'];
  }
}

function read(octets: string, method: string, { wire }: Session): ResponseReader {
  const reader = new ResponseReader(method, 0);
  reader.push(octets);
  reader.end(wire.calls().includes('reset') ? 'rst' : 'fin');
  return reader;
}

function finalBreaches(response: Response, session: Session, index: number): string[] {
  const intended = session.intended[index];
  const general = messageBreaches(response, intended);
  if (general.length > 0) return general;
  const final = intended?.final;
  if (final === undefined) {
    const isOwn = OWN_STATUSES.has(response.status) && closes(response);
    return isOwn ? [] : [`${response.status} was not meant`];
  }
  const method = session.conversation.requests[index]?.method ?? 'GET';
  const what = differences(response, final, method, session);
  return what === undefined ? [] : [what];
}

function differences(
  response: Response,
  final: IntendedFinal,
  method: string,
  { wasCut }: Session,
): string | undefined {
  if (response.status !== final.status) return `${response.status} instead of ${final.status}`;
  const wanted = final.fields.filter(([name]) => name !== 'Connection');
  if (!isDeepStrictEqual(foreignFields(response), wanted)) return 'other fields than were meant';
  const hasContent = method !== 'HEAD' && response.status !== 204 && response.status !== 304;
  const content = hasContent ? final.content : '';
  if (wasCut && response.framing === 'close') return undefined;
  if (response.content !== content) return 'another content than was meant';
  const trailers = hasContent ? final.trailers : [];
  if (!isDeepStrictEqual(response.trailers, trailers)) return 'other trailers than were meant';
  const cutButWhole = final.end !== 'finished' && hasContent && !isCutKnown(response, final);
  return cutButWhole ? 'complete, though it was cut' : undefined;
}

/** A sized content that is all there is whole; one that ends with the connection shows a reset. */
function isCutKnown({ framing, faults }: Response, { kind }: IntendedFinal): boolean {
  if (kind === 'sized') return true;
  return framing === 'close' && faults.some((fault) => fault.kind === 'reset');
}

function foreignFields({ fields }: Response): Field[] {
  return fields.filter(([name]) => !OWN_FIELDS.has(name.toLowerCase()));
}

function closes({ fields }: Response): boolean {
  return fields.some(([name, value]) => name === 'Connection' && value === 'close');
}

function messageBreaches(response: Response, intended: IntendedAnswer | undefined): string[] {
  const names = response.fields.map(([name]) => name.toLowerCase());
  const breachesFound: string[] = [];
  const resets = response.faults.filter(({ kind }) => kind !== 'reset');
  for (const { kind, what } of resets) breachesFound.push(`${kind}: ${what}`);
  const lengths = names.filter((name) => name === 'content-length').length;
  const codings = names.filter((name) => name === 'transfer-encoding').length;
  if (lengths + codings > 1) breachesFound.push('more than one framing');
  if (codings > 0 && intended?.request.version === '1.0') breachesFound.push('chunks to HTTP/1.0');
  if (lengths + codings > 0 && response.status === 204) breachesFound.push('a framed 204');
  if (names.filter((name) => name === 'date').length !== 1) breachesFound.push('not one Date');
  return breachesFound;
}

/** What has to hold where the answers end: they end because somebody gave up, or all were given. */
function endBreaches(
  session: Session,
  index: number,
  rest: string,
  reader: ResponseReader | undefined,
): string[] {
  if (reader?.reading.kind === 'malformed') {
    return [
      `answer ${index}: ${reader.reading.fault.what} in ${JSON.stringify(rest.slice(0, 60))}`,
    ];
  }
  const { final, givenUp = false } = session.intended[index] ?? {};
  const isCut = session.wasCut || givenUp || (final !== undefined && final.end !== 'finished');
  const unanswered = session.intended.length > index;
  if ((unanswered || rest !== '') && !isCut) {
    return ['missing or incomplete, and nobody gave up'];
  }
  return [];
}
