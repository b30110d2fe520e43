import type { ReporterName } from '../../conformance/report/reporters.ts';
import type { Shard } from '../../conformance/runner/shard.ts';
import type { Obligation } from '../../conformance/runner/grade.ts';
import type { Delivery } from '../../conformance/verdict.ts';

/** What `stallion conformance` was asked. Repeatable options are lists, empty where not given. */
export interface ConformanceOptions {
  readonly id: readonly string[];
  readonly section: readonly string[];
  readonly level: readonly Obligation[];
  readonly delivery: readonly Delivery[];
  readonly reporter: readonly ReportTo[];
  readonly path: string;
  readonly echoPath: string;
  readonly hostHeader?: string;

  /** For `https://` alone: not to look at the certificate, whom to trust, and the name to ask for. */
  readonly insecure?: true;
  readonly ca?: string;
  readonly serverName?: string;

  /** In milliseconds. */
  readonly timeout: number;
  readonly quiet: number;

  /** How often a miss is tried again. */
  readonly retries: number;
  readonly shard?: Shard;

  /** A file of misses that are known, and one to write them to. */
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly list?: true;
  readonly explain?: string;
}

/** A reporter, and the file that it writes to; standard output where there is none. */
export interface ReportTo {
  readonly name: ReporterName;
  readonly file: string | undefined;
}
