import pc from 'picocolors';
import { sectionTitle } from '../../spec/section-titles.ts';
import { placeOf } from '../../spec/place.ts';
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

/**
 * For people: a tree of sections and cases as it grows, then the totals, then every miss with its
 * octets.
 */
export class Pretty implements Reporter {
  readonly #sink: Sink;
  readonly #context: ReportContext;
  #section = '';

  /** The results of one case under its deliveries, until the next case begins. */
  #same: SuiteResult[] = [];

  constructor(sink: Sink, context: ReportContext) {
    this.#sink = sink;
    this.#context = context;
  }

  result(result: SuiteResult): void {
    if (this.#same[0] !== undefined && this.#same[0].id !== result.id) this.#flush();
    this.#same.push(result);
  }

  end(outcome: SuiteOutcome): void {
    this.#flush();
    const { sink, context } = { sink: this.#sink, context: this.#context };
    sink(recap(outcome.results, context));
    sink(totals(outcome));
  }

  #flush(): void {
    const [first] = this.#same;
    if (first === undefined) return;
    this.#header(first);
    const alike = this.#same.every(({ verdict }) => verdict === first.verdict);
    for (const result of alike ? [first] : this.#same) {
      this.#sink(line(result, alike ? '' : ` (${result.delivery})`));
    }
    this.#same = [];
  }

  #header({ filedUnder }: SuiteResult): void {
    const place = placeOf(filedUnder);
    const section = `RFC ${place?.rfc ?? ''} ${place?.section ?? ''}`;
    if (section === this.#section) return;
    this.#section = section;
    const title = sectionTitle(place?.rfc ?? '', place?.section ?? '');
    this.#sink(`\n${pc.bold(`${section}  ${title}`)}\n`);
  }
}

function line(result: SuiteResult, delivery: string): string {
  const [mark, colour] = MARKS[result.verdict];
  const branch = result.branch.length > 0 ? pc.dim(` [${result.branch.join(', ')}]`) : '';
  const why = result.verdict === 'not-applicable' ? pc.dim(`: ${result.got ?? ''}`) : '';
  return `  ${colour(mark)} ${pc.dim(result.id)}${delivery} ${result.title}${branch}${why}\n`;
}
