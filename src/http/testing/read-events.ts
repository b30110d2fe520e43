import { NEED_MORE } from '../grammar/result.ts';
import { RequestReader, type ReadLimits } from '../read/request-reader.ts';
import { Request } from '../request.ts';
import { deliveries, type Delivery } from './deliveries.ts';
import { octetsOf, textOf } from './octets.ts';

/** Limits that a test can write messages for. */
export const SMALL: ReadLimits = {
  requestLineBytesMax: 80,
  headerBytesMax: 120,
  headerLinesMax: 4,
  contentBytesMax: 32,
  chunkOverheadBytesMax: 300,
  chunkHeaderBytesMax: 24,
  trailerBytesMax: 48,
  trailerLinesMax: 2,
};

/**
 * What a reader makes of a delivery, one text for each event:
 *
 * - `GET / 1.1 origin-form persists [Host: a]` for a request,
 * - `content abc` for its content, whatever the runs it came in,
 * - `complete [name: value]` for its end with its trailers,
 * - `reject bareCr` for a refusal, after which the reader is still fed,
 * - and at last `inside` or `between`, where the octets ended.
 */
export function readEvents(delivery: Delivery, limits: ReadLimits = SMALL): string[] {
  const reader = new RequestReader(limits);
  const record = new Record(reader);
  for (const part of delivery) {
    reader.append(octetsOf(part));
    record.readOn();
  }
  return record.ended();
}

/** As {@link readEvents}, but nothing is read before all has arrived. */
function readLate(delivery: Delivery, limits: ReadLimits): string[] {
  const reader = new RequestReader(limits);
  for (const part of delivery) reader.append(octetsOf(part));
  const record = new Record(reader);
  record.readOn();
  return record.ended();
}

/**
 * What readers make of a text, however it is cut and whenever it is read: each different record
 * once, so there should be one.
 */
export function outcomes(text: string, limits: ReadLimits = SMALL): string[][] {
  const distinct = new Map<string, string[]>();
  const add = (events: string[]): unknown => distinct.set(events.join('\n'), events);
  for (const delivery of deliveries(text)) {
    add(readEvents(delivery, limits));
    add(readLate(delivery, limits));
  }
  return [...distinct.values()];
}

/** A request that can follow any message, to see where that was taken to end. */
export const CANARY = 'GET /canary HTTP/1.0\r\n\r\n';

/** What is read when the canary follows a text that was read as `events`, up to its end. */
export function withCanary(events: readonly string[]): string[] {
  const read = ['GET /canary 1.0 origin-form closes', 'complete', 'between'];
  return [...events.slice(0, -1), ...read];
}

/** What one reader answered so far. */
class Record {
  readonly #reader: RequestReader;
  readonly #events: string[] = [];
  #request: Request | undefined;
  #content = '';

  constructor(reader: RequestReader) {
    this.#reader = reader;
  }

  /** Reads until the reader wants more octets. */
  readOn(): void {
    for (let step = this.#reader.read(); step !== NEED_MORE; step = this.#reader.read()) {
      if (step instanceof Uint8Array) {
        this.#content += textOf(step);
        continue;
      }
      this.#endContent();
      if (step === 'complete') this.#events.push(`complete${this.#trailers()}`);
      else if (step instanceof Request) this.#begin(step);
      else this.#events.push(`reject ${step.name}`);
    }
  }

  /** All events, with what the reader is left in. */
  ended(): string[] {
    this.#endContent();
    if (this.#events.at(-1)?.startsWith('reject ') === true) return this.#events;
    return [...this.#events, this.#reader.insideMessage() ? 'inside' : 'between'];
  }

  #begin(request: Request): void {
    this.#request = request;
    const { method, target, version, form, headers } = request;
    const line = `${method} ${target} ${version} ${form} ${this.#reader.persistence}`;
    this.#events.push(line + fieldsText(headers));
  }

  #endContent(): void {
    if (this.#content !== '') this.#events.push(`content ${this.#content}`);
    this.#content = '';
  }

  #trailers(): string {
    return fieldsText(this.#request?.trailers);
  }
}

function fieldsText(fields: Iterable<readonly [string, string]> = []): string {
  return [...fields].map(([name, value]) => ` [${name}: ${value}]`).join('');
}
