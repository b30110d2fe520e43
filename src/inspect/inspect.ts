import { framing, type Framing } from '../http/framing.ts';
import { serverConfig } from '../http/config.ts';
import { NEED_MORE } from '../http/grammar/result.ts';
import { RequestReader } from '../http/read/request-reader.ts';
import type { Reject } from '../http/reject.ts';
import { Request } from '../http/request.ts';
import { acceptedGrounds, acceptedNext, incompleteNext, refusedNext } from './grounds.ts';
import type { InspectedMessage, InspectedRequest, Inspection } from './inspection.ts';
import { Layout } from './layout.ts';

const defaults = serverConfig({});

/** The default is a number: a function is for applications. */
const limits = { ...defaults, contentBytesMax: Number(defaults.contentBytesMax) };

/**
 * Reads a stream of requests as the library does with its defaults, and says what each octet is.
 *
 * The reader is given one octet after the other, so that it is seen with which of them it decides.
 * It takes time in proportion to the octets, and about as much memory.
 */
export function inspect(octets: Uint8Array): Inspection {
  const inspector = new Inspector(octets);
  return inspector.inspection();
}

/** The same, without what says where: equal for every way in which the octets may be cut. */
export function outcomesInPieces(octets: Uint8Array, pieceBytes: number): string[] {
  const reader = new RequestReader(limits);
  const outcomes: string[] = [];
  let content = '';
  for (let at = 0; at < octets.length; at += pieceBytes) {
    reader.append(octets.slice(at, at + pieceBytes));
    for (let step = reader.read(); step !== NEED_MORE; step = reader.read()) {
      if (step instanceof Uint8Array) {
        content += characters(step);
        continue;
      }
      if (step instanceof Request) outcomes.push(`request ${step.method} ${step.target}`);
      else if (step === 'complete') outcomes.push(`complete ${content}`);
      else outcomes.push(`refused ${step.name}`);
      content = '';
      if (step === 'complete' && reader.persistence === 'closes') return outcomes;
    }
  }
  return [...outcomes, content, reader.insideMessage() ? 'inside' : 'between'];
}

/** What is known of the message that is being read. */
interface Underway {
  readonly start: number;
  request?: Request;
  framing: Framing;
  headEnd: number;
  content: string;
}

class Inspector {
  readonly #octets: Uint8Array;
  readonly #reader = new RequestReader(limits);
  readonly #messages: InspectedMessage[] = [];
  #underway: Underway = begun(0);

  constructor(octets: Uint8Array) {
    this.#octets = octets;
  }

  inspection(): Inspection {
    const total = this.#octets.length;
    let read = total;
    for (let at = 0; at < total; at++) {
      this.#reader.append(this.#octets.slice(at, at + 1));
      if (this.#readOn(at) === 'last') {
        read = at + 1;
        break;
      }
    }
    if (read === total && this.#underway.start < total && !this.#isOver()) this.#incomplete();
    const unread =
      read < total ? ({ name: 'not looked at', start: read, end: total } as const) : undefined;
    return { octets: total, messages: this.#messages, unread };
  }

  #isOver(): boolean {
    return this.#messages.at(-1)?.verdict === 'refused';
  }

  /** Takes all steps that the octet allows. Answers whether there will be no more. */
  #readOn(at: number): 'last' | 'goes-on' {
    for (let step = this.#reader.read(); step !== NEED_MORE; step = this.#reader.read()) {
      if (step instanceof Uint8Array) {
        this.#underway.content += characters(step);
      } else if (step instanceof Request) {
        this.#headRead(step, at + 1);
      } else if (step === 'complete') {
        this.#accepted(at);
        if (this.#reader.persistence === 'closes') return 'last';
      } else {
        this.#refused(step, at);
        return 'last';
      }
    }
    return 'goes-on';
  }

  #headRead(request: Request, headEnd: number): void {
    const { headers, version } = request;
    const framed = framing(
      version === '1.0' ? 0 : 1,
      headers.get('transfer-encoding'),
      headers.get('content-length'),
    );
    this.#underway.request = request;
    this.#underway.headEnd = headEnd;
    // One that is a refusal was refused before.
    if (framed.kind !== 'reject') this.#underway.framing = framed;
  }

  #accepted(at: number): void {
    const { start, request, headEnd, framing: framed } = this.#underway;
    if (request !== undefined) {
      const inspected = this.#request(request);
      const head = new Layout(this.#octets, start, headEnd).head('incomplete').spans();
      const body = new Layout(this.#octets, headEnd, at + 1).body(framed, 'incomplete').spans();
      this.#messages.push({
        start,
        end: at + 1,
        verdict: 'accepted',
        decisive: at,
        request: inspected,
        spans: [...head, ...body],
        grounds: acceptedGrounds(inspected),
        next: acceptedNext(inspected),
      });
    }
    this.#underway = begun(at + 1);
  }

  #refused(refusal: Reject, at: number): void {
    const { name, status, spec, says } = refusal;
    this.#messages.push({
      ...this.#partly(at + 1, 'refused'),
      verdict: 'refused',
      decisive: at,
      refusal: { name, status },
      grounds: [{ spec, says }],
      next: refusedNext(refusal),
    });
  }

  #incomplete(): void {
    const expects = this.#underway.request?.headers.get('expect') !== undefined;
    this.#messages.push({
      ...this.#partly(this.#octets.length, 'incomplete'),
      verdict: 'incomplete',
      grounds: [],
      next: incompleteNext(expects && this.#reader.awaitsContinue()),
    });
  }

  #partly(end: number, rest: 'refused' | 'incomplete') {
    const { start, request, headEnd, framing: framed } = this.#underway;
    if (request === undefined) {
      return { start, end, spans: new Layout(this.#octets, start, end).head(rest).spans() };
    }
    const head = new Layout(this.#octets, start, headEnd).head(rest).spans();
    const body = new Layout(this.#octets, headEnd, end).body(framed, rest).spans();
    return { start, end, spans: [...head, ...body], request: this.#request(request) };
  }

  #request(request: Request): InspectedRequest {
    const { method, target, form, version, headers, trailers } = request;
    const { framing: framed, content } = this.#underway;
    const { persistence } = this.#reader;
    return {
      method,
      target,
      form,
      version,
      fields: [...headers],
      framing: framed,
      persistence,
      content,
      trailers: [...trailers],
    };
  }
}

function begun(start: number): Underway {
  return { start, framing: { kind: 'none' }, headEnd: start, content: '' };
}

function characters(octets: Uint8Array): string {
  let text = '';
  for (const octet of octets) text += String.fromCharCode(octet);
  return text;
}
