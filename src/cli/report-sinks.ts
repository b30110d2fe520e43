import { closeSync, openSync, writeSync } from 'node:fs';
import { reporters } from '../../conformance/report/reporters.ts';
import type { Reporter, ReportContext } from '../../conformance/report/reporter.ts';
import type { SuiteOutcome, SuiteResult } from '../../conformance/runner/suite-result.ts';
import type { ReportTo } from './conformance-options.ts';
import type { Terminal } from './terminal.ts';

/** A report, and whether it is added to what its file has already. */
interface OpenedReport extends ReportTo {
  readonly adds?: true;
}

/** On GitHub, a job has a file to which its summary is added. */
function withSummary(asked: readonly ReportTo[]): readonly OpenedReport[] {
  const summary = process.env['GITHUB_STEP_SUMMARY'];
  const isWanted = asked.some(({ name, file }) => name === 'github' && file === undefined);
  if (!isWanted || summary === undefined || summary === '') return asked;
  return [...asked, { name: 'markdown', file: summary, adds: true }];
}

const PRETTY: ReportTo = { name: 'pretty', file: undefined };

/** All reporters of a run, and the files that they write to. */
export class Reports implements Reporter {
  readonly #reporters: readonly Reporter[];
  readonly #files: readonly number[];

  /** Made by `open`. */
  constructor(made: readonly Reporter[], files: readonly number[]) {
    this.#reporters = made;
    this.#files = files;
  }

  /**
   * Opens every file before the run, so that one that cannot be written costs no time.
   *
   * @throws the system's error when a file cannot be opened.
   */
  static open(wanted: readonly ReportTo[], context: ReportContext, terminal: Terminal): Reports {
    const files: number[] = [];
    const asked: readonly ReportTo[] = wanted.length > 0 ? wanted : [PRETTY];
    const made = withSummary(asked).map(({ name, file, adds }) => {
      if (file === undefined) {
        return reporters[name]((text) => void terminal.out.write(text), context);
      }
      const descriptor = openSync(file, adds === true ? 'a' : 'w');
      files.push(descriptor);
      return reporters[name]((text) => void writeSync(descriptor, text), context);
    });
    return new Reports(made, files);
  }

  result(result: SuiteResult): void {
    for (const each of this.#reporters) each.result(result);
  }

  end(outcome: SuiteOutcome): void {
    for (const each of this.#reporters) each.end(outcome);
  }

  /** Closes the files. */
  close(): void {
    for (const file of this.#files) closeSync(file);
  }
}
