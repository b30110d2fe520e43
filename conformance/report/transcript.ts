import type { CaseResult, Exchanged } from '../verdict.ts';
import { visible } from './visible.ts';

/** The most of one entry that is shown: lines, and characters of a line. */
const LINES_MAX = 24;
const COLUMNS_MAX = 160;

const LABELS: Readonly<Record<Exchanged['kind'], string>> = {
  sent: '>',
  received: '<',
  'half-closed': '> FIN, the sending side is closed',
  reset: '> RST, the connection is reset',
  fin: '< FIN',
  rst: '< RST',
  silence: '  silence',
  refused: '  refused: the other side takes no more',
};

/** What there is to show of a result. */
type Shown = Pick<CaseResult, 'exchange' | 'decisive'>;

/**
 * What went over a connection, a line of the message to a line of text, every octet visible. `^`
 * stands under the octet that decided, `◀` behind what decided without one.
 */
export function transcript({ exchange, decisive }: Shown): string[] {
  let received = 0;
  return exchange.flatMap((entry, index) => {
    if (!('octets' in entry)) {
      const mark = isEntry(decisive, index) ? '  ◀' : '';
      return [`${LABELS[entry.kind]} (${entry.atMs} ms)${mark}`];
    }
    const start = received;
    if (entry.kind === 'received') received += countOf(entry);
    const at = entry.kind === 'received' ? placeIn(entry, decisive, start) : undefined;
    const lines = shownLines(entry, at);
    const mark = isEntry(decisive, index) ? ['  ◀'] : [];
    return [...lines.map((line) => `${LABELS[entry.kind]} ${line}`.trimEnd()), ...mark];
  });
}

type Run = Extract<Exchanged, { readonly octets: string }>;

function countOf({ octets, omitted }: Run): number {
  return octets.length + (omitted?.count ?? 0);
}

function isEntry(decisive: CaseResult['decisive'], index: number): boolean {
  return decisive !== undefined && 'entry' in decisive && decisive.entry === index;
}

/** The decisive octet as a place in the octets that were kept. */
function placeIn(run: Run, decisive: CaseResult['decisive'], start: number): number | undefined {
  if (decisive === undefined || !('received' in decisive)) return undefined;
  const at = decisive.received - start;
  if (at < 0 || at >= countOf(run)) return undefined;
  const { omitted } = run;
  if (omitted === undefined || at < omitted.at) return at;
  return at < omitted.at + omitted.count ? omitted.at : at - omitted.count;
}

function shownLines(run: Run, decisiveAt: number | undefined): string[] {
  const shown: string[] = [];
  let at = 0;
  for (const line of octetLines(run.octets)) {
    const text = visible(line);
    shown.push(text.length > COLUMNS_MAX ? shortened(text) : text);
    const within = decisiveAt === undefined ? -1 : decisiveAt - at;
    if (within >= 0 && within < line.length) {
      const column = visible(line.slice(0, within)).length;
      if (column < COLUMNS_MAX / 2) shown.push(`${' '.repeat(column)}^`);
    }
    at += line.length;
  }
  if (run.omitted !== undefined) shown.push(`… ${run.omitted.count} octets left out`);
  if (shown.length <= LINES_MAX) return shown;
  const half = LINES_MAX / 2;
  const between = `… ${shown.length - LINES_MAX} lines left out`;
  return [...shown.slice(0, half), between, ...shown.slice(-half)];
}

function octetLines(octets: string): string[] {
  return octets === '' ? [] : octets.split(/(?<=\n)(?=[^])/);
}

function shortened(text: string): string {
  const half = COLUMNS_MAX / 2;
  return `${text.slice(0, half)} … ${text.length - COLUMNS_MAX} characters … ${text.slice(-half)}`;
}
