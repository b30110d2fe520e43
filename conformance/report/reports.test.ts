import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Parser, type FinalResults } from 'tap-parser';
import type { Requirement } from '../../spec/requirement.ts';
import type { SuiteOutcome, SuiteResult } from '../runner/suite-result.ts';
import { repeatCommand } from './repeat-command.ts';
import type { ReportContext } from './reporter.ts';
import { reporters, type ReporterName } from './reporters.ts';
import { transcript } from './transcript.ts';
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
  runs: [],
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
  decisive: { entry: 3 },
};
const others: readonly SuiteResult[] = [
  { ...failed, id: 'soft', verdict: 'warn', weight: 'should' },
  { ...passed, id: 'absent', verdict: 'not-applicable', got: 'the target lacks echo' },
  { ...passed, id: 'unclear', verdict: 'inconclusive', got: 'a refused twin' },
  { ...passed, id: 'other', verdict: 'allowed', filedUnder: 'rfc9110-5.5-cr-lf-nul' },
];
const rule: SuiteResult = {
  ...passed,
  id: 'answer-x',
  answers: { concerned: 7, broken: 0 },
};
const brokenRule: SuiteResult = {
  ...failed,
  id: 'answer-y',
  answers: { concerned: 7, broken: 2, first: 'good' },
};

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
  assert.match(text, /\n {6}exchange:\n {8}- "> GET"\n {8}- "> {2}\/\\\\r\\\\n"\n/);
  assert.match(text, /\n {6}again: "stallion conformance h:1 --id bad --delivery whole"\n/);
});

test('tap: a target that died ends the stream', async () => {
  const ending = { kind: 'target-died', caseId: 'bad', why: 'it # is gone' } as const;
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

test('pretty: a tree of RFCs, sections and cases', () => {
  const text = reported('pretty', outcome([passed, failed, ...others]));
  const tree = text.slice(0, text.indexOf('\nWhat was missed'));
  assert.equal(
    tree,
    `
RFC 9112
  2.2 Message Parsing
    ✔ A # title with a \\ in it good [refused]
    ✖ A # title with a \\ in it bad [refused]
    ! A # title with a \\ in it soft [refused]
    - A # title with a \\ in it absent [refused]: the target lacks echo
    ? A # title with a \\ in it unclear [refused]: a refused twin

RFC 9110
  5.5 Field Values
    ✔ A # title with a \\ in it other [refused]
`,
  );
});

test('pretty: each miss with its octets, the deciding ones marked, and what repeats it', () => {
  const text = reported('pretty', outcome([failed]));
  assert.ok(
    text.includes(`
  FAIL  A # title with a \\ in it
    case      bad
    required  MUST rfc9112-2.2-bare-cr
              In words.
    expected  an answer
    got       silence
    │ > GET
    │ >  /\\r\\n
    │ < \\0
    │   silence (500 ms)  ◀
    again     stallion conformance h:1 --id bad --delivery whole
`),
    text,
  );
});

test('pretty: three numbers and what was not judged', () => {
  const text = reported('pretty', outcome([passed, failed, ...others, rule], { notRun: ['x'] }));
  assert.match(text, /\n {2}MUST +3 kept, 1 missed\n {2}SHOULD +0 kept, 1 missed\n/);
  const rest = '1 of the kept by another allowed way, 1 not applicable, 1 inconclusive, 1 not run';
  assert.ok(text.includes(`\n  ${rest}\n  6 cases and 1 rules in 1.2 s\n`), text);
});

test('pretty: rules for all answers that are kept are one line, and the others one each', () => {
  const text = reported('pretty', outcome([rule, { ...rule, id: 'answer-z' }, brokenRule]));
  assert.match(
    text,
    /Rules for every answer, 7 answers\n {4}✔ 2 rules are kept\n {4}✖ .* answer-y/,
  );
  assert.match(text, /again {5}stallion conformance h:1 --id good --delivery whole\n/);
});

test('pretty: where deliveries took other branches, each is named', () => {
  const runs = [passed, { ...passed, delivery: 'octets', branch: ['served'] } as const];
  const text = reported('pretty', outcome([{ ...passed, runs }]));
  assert.match(text, /good \[whole: refused; octets: served\]\n/);
});

test('transcript: the octet that decided is marked, also behind what was left out', () => {
  const received = {
    kind: 'received',
    octets: `${'x'.repeat(10)}\r\nHTTP/1.1 200\r\n`,
    atMs: 1,
    omitted: { at: 10, count: 100 },
  } as const;
  assert.deepEqual(transcript({ exchange: [received], decisive: { received: 121 } }), [
    '< xxxxxxxxxx\\r\\n',
    '< HTTP/1.1 200\\r\\n',
    '<          ^',
    '< … 100 octets left out',
  ]);
});

test('transcript: long lines and long exchanges are cut in the middle', () => {
  const long = { kind: 'sent', octets: 'x'.repeat(1000), atMs: 0 } as const;
  assert.deepEqual(transcript({ exchange: [long] }), [
    `> ${'x'.repeat(80)} … 840 characters … ${'x'.repeat(80)}`,
  ]);
  const many = transcript({ exchange: [{ ...long, octets: 'x\r\n'.repeat(100) }] });
  assert.equal(many.length, 25);
  assert.equal(many[12], '> … 76 lines left out');
});

const endings = [
  { ending: { kind: 'interrupted' }, words: /interrupted after 0 cases/ },
  {
    ending: { kind: 'target-died', caseId: 'bad', why: 'gone' },
    words: /the target died with the case bad, after 0 cases and 0 rules in 1\.2 s: gone/,
  },
] as const;

for (const { ending, words } of endings) {
  test(`pretty: says how a run ended: ${ending.kind}`, () => {
    assert.match(reported('pretty', outcome([], { ending })), words);
  });
}

test('visible: every octet can be seen', () => {
  assert.equal(visible('a\r\n\t\0\x7f\xe9\\'), 'a\\r\\n\\t\\0\\x7f\\xe9\\\\');
  assert.deepEqual(visibleLines('a\r\nb\r\n'), ['a\\r\\n', 'b\\r\\n']);
});

const repeated = [
  { tls: { certificate: 'trusted' }, options: '' },
  { tls: { certificate: 'any' }, options: ' --insecure' },
  {
    tls: { certificate: 'trusted', ca: 'PEM', serverName: 'a' },
    options: ' --ca FILE --server-name a',
  },
] as const;

for (const { tls, options } of repeated) {
  test(`repeatCommand: over TLS it has${options === '' ? ' no more options' : options}`, () => {
    const secured = {
      ...context,
      targetArgument: 'https://h:1',
      target: { ...context.target, tls },
    };
    assert.equal(
      repeatCommand(failed, secured),
      `stallion conformance https://h:1${options} --id bad --delivery whole`,
    );
  });
}
