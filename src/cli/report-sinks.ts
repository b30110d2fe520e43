import { reporters } from '../../conformance/report/reporters.ts';
import type { Reporter, ReportContext } from '../../conformance/report/reporter.ts';
import type { SuiteOutcome, SuiteResult } from '../../conformance/runner/suite-result.ts';
import type { ReportTo } from './conformance-options.ts';
import { ReportFile } from './report-file.ts';
import { complain, words, type Terminal } from './terminal.ts';

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
  readonly #files: readonly ReportFile[];

  /** Made by `open`. */
  constructor(made: readonly Reporter[], files: readonly ReportFile[]) {
    this.#reporters = made;
    this.#files = files;
  }

  /**
   * Opens every file before the run, so that one that cannot be written costs no time.
   *
   * @throws the system's error when a file cannot be opened.
   */
  static open(wanted: readonly ReportTo[], context: ReportContext, terminal: Terminal): Reports {
    const files: ReportFile[] = [];
    const asked: readonly ReportTo[] = wanted.length > 0 ? wanted : [PRETTY];
    const made = withSummary(asked).map(({ name, file, adds }) => {
      if (file === undefined) {
        return reporters[name]((text) => void terminal.out.write(text), context);
      }
      const opened = new ReportFile(file, adds === true ? 'a' : 'w');
      files.push(opened);
      return reporters[name]((text) => {
        opened.write(text);
      }, context);
    });
    return new Reports(made, files);
  }

  result(result: SuiteResult): void {
    for (const each of this.#reporters) each.result(result);
  }

  end(outcome: SuiteOutcome): void {
    for (const each of this.#reporters) each.end(outcome);
  }

  /** Closes the files, and tells of those that could not be written to their end. */
  close(terminal: Terminal): 'written' | 'not written' {
    for (const file of this.#files) {
      file.close();
      const { path, fault } = file;
      if (fault !== undefined) {
        complain(terminal, `the report ${path} is not complete: ${words(fault)}`);
      }
    }
    return this.#files.some(({ fault }) => fault !== undefined) ? 'not written' : 'written';
  }
}
