import { explanation, listing, requirementExplanation } from '../../conformance/explain.ts';
import { cases } from '../../conformance/cases/index.ts';
import type { Case } from '../../conformance/case.ts';
import { runSuite } from '../../conformance/run-suite.ts';
import { ofShard } from '../../conformance/runner/shard.ts';
import { select } from '../../conformance/runner/select.ts';
import { exitCodeOf } from '../../conformance/runner/suite-result.ts';
import { referenceServer } from '../../conformance/subjects/self/reference-server.ts';
import type { Target, TargetTls } from '../../conformance/target.ts';
import { requirementById } from '../../spec/index.ts';
import type { ConformanceOptions } from './conformance-options.ts';
import type { ExitCode } from './exit-code.ts';
import { exitCodeBeside, readBaseline, writeBaseline } from './known-misses.ts';
import { Reports } from './report-sinks.ts';
import { targetArgument, type HostAndPort } from './target-argument.ts';
import { complain, words, type Terminal } from './terminal.ts';
import { packageVersion } from './version.ts';

/**
 * Runs the suite against a target, or against our own server where none is named; or lists or
 * explains cases.
 */
export async function conformance(
  named: string | undefined,
  options: ConformanceOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (options.explain !== undefined) return explain(options.explain, terminal);
  const { id, section, level } = options;
  const selected = select(cases, { ids: id, sections: section, levels: level }, requirementById);
  const wanted = options.shard === undefined ? selected : ofShard(selected, options.shard);
  if (wanted.length === 0) {
    complain(terminal, 'no case matches: see stallion conformance --list');
    return 2;
  }
  if (options.list === true) {
    terminal.out.write(listing(wanted, requirementById));
    return 0;
  }
  if (named === undefined) return testOurselves(wanted, options, terminal);
  const place = targetArgument(named);
  if (place === undefined) {
    complain(terminal, `${named} is not HOST:PORT`);
    return 2;
  }
  if (place.scheme === 'http' && hasTlsOptions(options)) {
    complain(terminal, '--insecure, --ca and --server-name are for a target behind https://');
    return 2;
  }
  return testTarget({ place, named, wanted, options }, terminal);
}

function explain(id: string, terminal: Terminal): ExitCode {
  const testCase = cases.find((each) => each.id === id);
  const text =
    testCase === undefined
      ? requirementExplanation(id, cases, requirementById)
      : explanation(testCase, requirementById);
  if (text === undefined) {
    complain(terminal, `there is no case ${id}: see stallion conformance --list`);
    return 2;
  }
  terminal.out.write(text);
  return 0;
}

async function testOurselves(
  wanted: readonly Case[],
  options: ConformanceOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const server = referenceServer({ host: '127.0.0.1', port: 0 });
  const place = { ...(await server.listen()), scheme: 'http' } as const;
  const ours = { ...options, path: '/', echoPath: '/echo' };
  const code = await testTarget({ place, named: '', wanted, options: ours }, terminal);
  await server.hardClose();
  return code;
}

interface Job {
  readonly place: HostAndPort;

  /** How the target was named on the command line; empty for our own server. */
  readonly named: string;
  readonly wanted: readonly Case[];
  readonly options: ConformanceOptions;
}

async function testTarget(job: Job, terminal: Terminal): Promise<ExitCode> {
  const known = job.options.baseline === undefined ? undefined : readBaseline(job.options.baseline);
  if (known !== undefined && 'wrong' in known) {
    complain(terminal, known.wrong);
    return 2;
  }
  const target = targetOf(job);
  const context = {
    target,
    targetArgument: job.named,
    version: packageVersion(),
    lookup: requirementById,
  };
  let reports: Reports;
  try {
    reports = Reports.open(job.options.reporter, context, terminal);
  } catch (error) {
    complain(terminal, `the report cannot be written: ${words(error)}`);
    return 2;
  }
  const outcome = await runSuite({
    target,
    patience: { timeoutMs: job.options.timeout, quietMs: job.options.quiet },
    cases: job.wanted,
    deliveries: job.options.delivery.length > 0 ? job.options.delivery : ['whole', 'octets'],
    lookup: requirementById,
    retries: job.options.retries,
    onResult: (result) => {
      reports.result(result);
    },
    interruption: terminal.interruption,
  });
  if ('kind' in outcome) {
    reports.close(terminal);
    complain(terminal, `${shown(job.place)} cannot be tested: ${outcome.why}`);
    return 2;
  }
  reports.end(outcome);
  const isReported = reports.close(terminal) === 'written';
  if (outcome.ending.kind === 'target-died') {
    complain(terminal, `${shown(job.place)} died with the case ${outcome.ending.caseId}`);
  }
  const code = known === undefined ? exitCodeOf(outcome) : exitCodeBeside(known, outcome, terminal);
  const file = job.options.writeBaseline;
  const isKept = file === undefined || writeBaseline(file, outcome, terminal) === 'written';
  return isReported && isKept ? code : 2;
}

function targetOf({ place, options }: Job): Target {
  const { host, port } = place;
  return {
    host,
    port,
    ...(place.scheme === 'https' && { tls: tlsOf(options) }),
    hostHeader: options.hostHeader ?? shown(place),
    path: options.path,
    echoPath: options.echoPath,
  };
}

function hasTlsOptions({ insecure, ca, serverName }: ConformanceOptions): boolean {
  return insecure !== undefined || ca !== undefined || serverName !== undefined;
}

function tlsOf({ insecure, ca, serverName }: ConformanceOptions): TargetTls {
  return {
    certificate: insecure === true ? 'any' : 'trusted',
    ...(ca !== undefined && { ca }),
    ...(serverName !== undefined && { serverName }),
  };
}

function shown({ host, port }: HostAndPort): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}
