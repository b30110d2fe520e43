import pc from 'picocolors';
import { placeOf } from '../../spec/place.ts';
import { sectionTitle } from '../../spec/section-titles.ts';
import type { SuiteOutcome, SuiteResult } from '../runner/suite-result.ts';
import type { Verdict } from '../verdict.ts';
import { recap } from './recap.ts';
import type { Reporter, ReportContext, Sink } from './reporter.ts';
import { totals } from './totals.ts';

/** How a verdict looks: its mark, and its colour. */
const MARKS: Readonly<Record<Verdict, readonly [mark: string, colour: (text: string) => string]>> =
  {
    pass: ['✔', pc.green],
    allowed: ['✔', pc.green],
    fail: ['✖', pc.red],
    warn: ['!', pc.yellow],
    'not-applicable': ['-', pc.dim],
    inconclusive: ['?', pc.yellow],
    error: ['E', pc.magenta],
  };

/** Verdicts whose reason belongs on the line: what the recap does not repeat. */
const EXPLAINED: readonly Verdict[] = ['not-applicable', 'inconclusive', 'error'];

/**
 * For people: a tree of RFCs, sections and cases as it grows, then every miss with its octets, then
 * the totals.
 */
export class Pretty implements Reporter {
  readonly #sink: Sink;
  readonly #context: ReportContext;
  readonly #rules: SuiteResult[] = [];
  #rfc = '';
  #section = '';

  constructor(sink: Sink, context: ReportContext) {
    this.#sink = sink;
    this.#context = context;
  }

  result(result: SuiteResult): void {
    if (result.answers !== undefined) {
      this.#rules.push(result);
      return;
    }
    this.#headings(result);
    this.#sink(`    ${line(result)}\n`);
  }

  end(outcome: SuiteOutcome): void {
    this.#ruleLines();
    this.#sink(recap(outcome.results, this.#context));
    this.#sink(totals(outcome));
  }

  #headings({ filedUnder }: SuiteResult): void {
    const { rfc = '', section = '' } = placeOf(filedUnder) ?? {};
    if (rfc !== this.#rfc) this.#sink(`\n${pc.bold(`RFC ${rfc}`)}\n`);
    if (rfc !== this.#rfc || section !== this.#section) {
      this.#sink(`  ${pc.bold(`${section} ${sectionTitle(rfc, section)}`)}\n`);
    }
    this.#rfc = rfc;
    this.#section = section;
  }

  /** Rules that were kept say so together; the others say it one by one. */
  #ruleLines(): void {
    const kept = this.#rules.filter(({ verdict }) => verdict === 'pass');
    const missed = this.#rules.filter(
      ({ verdict }) => verdict !== 'pass' && verdict !== 'not-applicable',
    );
    if (this.#rules.length === 0) return;
    const count = Math.max(...this.#rules.map(({ answers }) => answers?.concerned ?? 0));
    this.#sink(`\n${pc.bold(`Rules for every answer, ${count} answers`)}\n`);
    if (kept.length > 0) this.#sink(`    ${pc.green('✔')} ${kept.length} rules are kept\n`);
    for (const result of missed) this.#sink(`    ${line(result)}\n`);
  }
}

function line(result: SuiteResult): string {
  const [mark, colour] = MARKS[result.verdict];
  const isExplained = EXPLAINED.includes(result.verdict);
  const why = isExplained ? pc.dim(`: ${result.got ?? ''}`) : '';
  return `${colour(mark)} ${result.title} ${pc.dim(result.id)}${branches(result)}${why}`;
}

/** The branches taken. Deliveries that took different ones are told apart. */
function branches({ branch, runs }: SuiteResult): string {
  const taken = new Set(runs.map((run) => run.branch.join(', ')));
  const text =
    taken.size > 1
      ? runs.map((run) => `${run.delivery}: ${run.branch.join(', ')}`).join('; ')
      : branch.join(', ');
  return text === '' ? '' : pc.dim(` [${text}]`);
}
