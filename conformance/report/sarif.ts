import type { Verdict } from '../verdict.ts';
import type { SuiteResult } from '../runner/suite-result.ts';
import { missOf, notable } from './miss.ts';
import type { ReportContext, ReporterMaker } from './reporter.ts';

const LEVELS: Readonly<Record<Verdict, 'error' | 'warning' | 'note' | 'none'>> = {
  fail: 'error',
  error: 'error',
  warn: 'warning',
  inconclusive: 'note',
  allowed: 'none',
  pass: 'none',
  'not-applicable': 'none',
};

/** SARIF 2.1.0: the requirements that were missed are its rules, and each miss is a result. */
export const sarif: ReporterMaker = (sink, context) => ({
  result: () => undefined,
  end: ({ results, ending }) => {
    const missed = notable(results);
    const specs = [...new Set(missed.map(({ spec }) => spec))];
    const document = {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'stallion conformance',
              version: context.version,
              rules: specs.map((id) => rule(id, context)),
            },
          },
          invocations: [{ executionSuccessful: ending.kind === 'complete' }],
          results: missed.map((result) => resultOf(result, specs, context)),
        },
      ],
    };
    sink(`${JSON.stringify(document, null, 2)}\n`);
  },
});

function rule(id: string, { lookup }: ReportContext) {
  const requirement = lookup(id);
  return {
    id,
    shortDescription: { text: requirement?.says ?? id },
    properties: { level: requirement?.level ?? '' },
  };
}

function resultOf(result: SuiteResult, specs: readonly string[], context: ReportContext) {
  const { id, title, spec, verdict, expected = '', got = '' } = result;
  const { host, port, tls } = context.target;
  const scheme = tls === undefined ? 'http' : 'https';
  return {
    ruleId: spec,
    ruleIndex: specs.indexOf(spec),
    level: LEVELS[verdict],
    message: { text: `${title}: expected ${expected}, got ${got}` },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: `${scheme}://${host}:${port}/` } },
        logicalLocations: [{ name: id, kind: 'member' }],
      },
    ],
    partialFingerprints: { case: id },
    properties: { verdict, exchange: missOf(result, context).lines },
  };
}
