import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Parser, type FinalResults } from 'tap-parser';
import type { Requirement } from '../../spec/requirement.ts';
import type { SuiteOutcome, SuiteResult } from '../runner/suite-result.ts';
import type { ReportContext } from './reporter.ts';
import { reporters, type ReporterName } from './reporters.ts';
import { visible, visibleLines } from './visible.ts';

const requirement: Requirement = {
  id: 'rfc9112-2.2-bare-cr',
  level: 'MUST',
  binds: ['server'],
  sentence: { at: '2.2-4', sha256: '0123456789ab' },
  says: 'In words.',
  standing: { kind: 'covered' },
};

const context: ReportContext = {
  target: { host: 'h', port: 1, hostHeader: 'h:1', path: '/', echoPath: '/echo' },
  targetArgument: 'h:1',
  version: '1.2.3',
  lookup: () => requirement,
};

const passed: SuiteResult = {
  id: 'good',
  title: 'A # title with a \\ in it',
  spec: requirement.id,
  filedUnder: requirement.id,
  weight: 'must',
  delivery: 'whole',
  verdict: 'pass',
  branch: ['refused'],
  exchange: [],
  durationMs: 1,
};
const failed: SuiteResult = {
  ...passed,
  id: 'bad',
  verdict: 'fail',
  expected: 'an answer',
  got: 'silence',
  exchange: [
    { kind: 'sent', octets: 'GET', atMs: 0 },
    { kind: 'sent', octets: ' /\r\n', atMs: 1 },
    { kind: 'received', octets: '\0', atMs: 2 },
    { kind: 'silence', atMs: 500 },
  ],
};
const others: readonly SuiteResult[] = [
  { ...failed, id: 'soft', verdict: 'warn', weight: 'should' },
  { ...passed, id: 'absent', verdict: 'not-applicable', got: 'the target lacks echo' },
  { ...passed, id: 'unclear', verdict: 'inconclusive', got: 'a refused twin' },
  { ...passed, id: 'other', verdict: 'allowed', filedUnder: 'rfc9110-5.5-cr-lf-nul' },
];

function outcome(results: readonly SuiteResult[], rest: Partial<SuiteOutcome> = {}): SuiteOutcome {
  return {
    results,
    ending: { kind: 'complete' },
    notRun: [],
    capabilities: ['echo'],
    durationMs: 1234,
    ...rest,
  };
}

/** What a reporter writes about a run. */
function reported(name: ReporterName, run: SuiteOutcome): string {
  let text = '';
  const reporter = reporters[name]((more) => {
    text += more;
  }, context);
  for (const result of run.results) reporter.result(result);
  reporter.end(run);
  // Colours are for terminals: whether this is one must not matter here.
  return text.replaceAll(/\u001b\[\d+m/g, '');
}

/** What a strict reader of TAP makes of a text. */
async function parsed(text: string): Promise<FinalResults> {
  return new Promise((resolve) => {
    const parser = new Parser({ strict: true }, resolve);
    parser.end(text);
  });
}

test('tap: a strict parser reads it, and counts a missed MUST as failure', async () => {
  const results = await parsed(reported('tap', outcome([passed, failed, ...others])));
  assert.equal(results.ok, false);
  assert.equal(results.count, 2);
  assert.equal(results.fail, 1);
  const failures = results.failures.filter((failure) => 'tapError' in failure && failure.tapError);
  assert.deepEqual(failures, []);
});

test('tap: a missed SHOULD, and what was not judged, fail nothing', async () => {
  const results = await parsed(reported('tap', outcome([passed, ...others])));
  assert.equal(results.ok, true);
  assert.deepEqual(results.failures, []);
});

test('tap: tells what was expected, got and required', () => {
  const text = reported('tap', outcome([failed]));
  assert.match(text, /\n {6}requirement: "rfc9112-2\.2-bare-cr"\n/);
  assert.match(text, /\n {6}says: "In words\."\n {6}expected: "an answer"\n {6}got: "silence"\n/);
});

test('tap: a target that died ends the stream', async () => {
  const ending = { kind: 'target-died', caseId: 'bad' } as const;
  const results = await parsed(reported('tap', outcome([failed], { ending })));
  assert.match(String(results.bailout), /died with the case bad/);
});

test('json: one document with all that is known', () => {
  const run = outcome([passed, failed, ...others]);
  const document = JSON.parse(reported('json', run)) as Record<string, unknown>;
  assert.equal(document['form'], 1);
  assert.equal(document['suite'], '1.2.3');
  assert.deepEqual(document['results'], run.results);
  assert.deepEqual(document['totals'], {
    pass: 1,
    allowed: 1,
    fail: 1,
    warn: 1,
    'not-applicable': 1,
    inconclusive: 1,
    error: 0,
  });
});

test('pretty: a tree of sections, three numbers, and each miss with its octets', () => {
  const text = reported('pretty', outcome([passed, failed, ...others], { notRun: ['x'] }));
  assert.match(text, /\nRFC 9112 2\.2 {2}Message Parsing\n {2}✔ good A # title .* \[refused\]\n/);
  assert.match(text, /\nRFC 9110 5\.5 {2}Field Values\n/);
  assert.match(text, / {2}- absent .*: the target lacks echo\n/);
  assert.match(text, /\n {2}FAIL {2}bad \(whole\)/);
  assert.match(text, /required {2}MUST rfc9112-2\.2-bare-cr\n {14}In words\.\n/);
  assert.match(text, /expected {2}an answer\n {4}got {7}silence\n/);
  assert.match(text, /sent {6}GET \/\\r\\n\n {4}received {2}\\0\n {2}▶ silence after 500 ms\n/);
  assert.match(text, /again {5}stallion conformance h:1 --id bad --delivery whole\n/);
  assert.match(text, /\n {2}MUST +2 kept \(1 by another allowed way\), 1 missed\n/);
  assert.match(text, /\n {2}SHOULD +0 kept, 1 missed\n/);
  assert.match(
    text,
    /\n {2}1 not applicable, 1 inconclusive, 1 not run\n {2}6 judgements in 1\.2 s\n/,
  );
});

test('pretty: two deliveries of a case are one line where they agree, and two where not', () => {
  const again = { ...passed, delivery: 'octets' } as const;
  const agreed = reported('pretty', outcome([passed, again]));
  assert.equal(agreed.split('good').length, 2);
  const differing = reported('pretty', outcome([passed, { ...failed, ...again, verdict: 'fail' }]));
  assert.match(differing, /✔ good \(whole\)/);
  assert.match(differing, /✖ good \(octets\)/);
});

const endings = [
  { ending: { kind: 'interrupted' }, words: /interrupted after 0 judgements/ },
  { ending: { kind: 'target-died', caseId: 'bad' }, words: /the target died with the case bad/ },
] as const;

for (const { ending, words } of endings) {
  test(`pretty: says how a run ended: ${ending.kind}`, () => {
    assert.match(reported('pretty', outcome([], { ending })), words);
  });
}

test('visible: every octet can be seen, and long runs are cut in the middle', () => {
  assert.equal(visible('a\r\n\t\0\x7f\xe9'), 'a\\r\\n\\t\\0\\x7f\\xe9');
  assert.deepEqual(visibleLines('a\r\nb\r\n'), ['a\\r\\n', 'b\\r\\n']);
  assert.match(visible('x'.repeat(5000)), /^x{600} … 3800 characters … x{600}$/);
});
