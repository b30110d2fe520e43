import type { Exchanged } from '../verdict.ts';

/** The most octets kept of the start of one entry, and of its end. */
const START_MAX = 16_384;
const END_MAX = 2048;

/** Beyond these, entries of one direction grow together, whatever time lies between them. */
const KEPT_MAX = 65_536;
const ENTRIES_MAX = 200;

interface Run {
  readonly kind: 'sent' | 'received';
  readonly atMs: number;
  start: string;
  end: string;
  count: number;
}

type Mark = Exclude<Exchanged, { readonly octets: string }>;

/**
 * What went over one connection, in the order of time.
 *
 * It is kept with its result until the run is over, so it is bounded: of long runs it has the start
 * and the end, however much a target sends.
 */
export class ExchangeLog {
  readonly #entries: (Run | Mark)[] = [];
  #kept = 0;

  get length(): number {
    return this.#entries.length;
  }

  mark(kind: Mark['kind'], atMs: number): void {
    this.#entries.push({ kind, atMs });
  }

  sent(octets: string, atMs: number): void {
    this.#add('sent', octets, atMs);
  }

  received(octets: string, atMs: number): void {
    this.#add('received', octets, atMs);
  }

  entries(): Exchanged[] {
    return this.#entries.map((entry) => ('count' in entry ? shortened(entry) : entry));
  }

  #add(kind: Run['kind'], octets: string, atMs: number): void {
    let run = this.#entries.at(-1);
    if (run === undefined || !('count' in run) || !this.#continues(run, kind, atMs)) {
      run = { kind, atMs, start: '', end: '', count: 0 };
      this.#entries.push(run);
    }
    const room = Math.max(0, Math.min(START_MAX - run.start.length, KEPT_MAX - this.#kept));
    const start = run.end === '' ? octets.slice(0, room) : '';
    run.start += start;
    run.end = (run.end + octets.slice(start.length)).slice(-END_MAX);
    run.count += octets.length;
    this.#kept += start.length;
  }

  /** What is sent octet by octet is one entry. What is received is one for each read. */
  #continues(run: Run, kind: Run['kind'], atMs: number): boolean {
    if (run.kind !== kind) return false;
    if (kind === 'sent' || run.atMs === atMs) return true;
    return this.#kept >= KEPT_MAX || this.#entries.length >= ENTRIES_MAX;
  }
}

function shortened({ kind, atMs, start, end, count }: Run): Exchanged {
  const octets = start + end;
  if (octets.length === count) return { kind, octets, atMs };
  return { kind, octets, atMs, omitted: { at: start.length, count: count - octets.length } };
}
