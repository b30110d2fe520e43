import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseXml } from '@rgrove/parse-xml';
import type { SuiteOutcome, SuiteResult } from '../runner/suite-result.ts';
import { reporters, type ReporterName } from './reporters.ts';

const passed: SuiteResult = {
  id: 'good',
  title: 'Takes <this> & "that", 100% | of it',
  spec: 'rfc9112-2.2-bare-cr',
  filedUnder: 'rfc9112-2.2-bare-cr',
  weight: 'must',
  delivery: 'whole',
  verdict: 'pass',
  branch: [],
  exchange: [],
  durationMs: 1500,
  runs: [],
};
const failed: SuiteResult = {
  ...passed,
  id: 'bad',
  verdict: 'fail',
  expected: 'an answer',
  got: 'silence <&">',
  exchange: [{ kind: 'sent', octets: 'GET </script>\0]]>`````\r\n', atMs: 0 }],
};
const results: readonly SuiteResult[] = [
  passed,
  failed,
  { ...passed, id: 'other', verdict: 'allowed', branch: ['refused'] },
  { ...failed, id: 'soft', verdict: 'warn', weight: 'should' },
  { ...passed, id: 'absent', verdict: 'not-applicable', got: 'no echo' },
  { ...passed, id: 'unclear', verdict: 'inconclusive', got: 'a refused twin' },
  { ...passed, id: 'ours', verdict: 'error', got: 'no connection' },
];
const complete: SuiteOutcome = {
  results,
  ending: { kind: 'complete' },
  notRun: [],
  capabilities: [],
  durationMs: 1234,
};
const died: SuiteOutcome = {
  ...complete,
  ending: { kind: 'target-died', caseId: 'bad', why: 'it <is> gone' },
  notRun: ['x'],
};

function reported(name: ReporterName, outcome: SuiteOutcome = complete): string {
  let text = '';
  const sink = (more: string): void => {
    text += more;
  };
  const reporter = reporters[name](sink, {
    target: { host: 'h', port: 1, hostHeader: 'h:1', path: '/', echoPath: '/echo' },
    targetArgument: 'h:1',
    version: '1.2.3',
    lookup: (id) => ({
      id,
      level: 'MUST',
      binds: ['server'],
      sentence: { at: '2.2-4', sha256: '0123456789ab' },
      says: 'In words.',
      standing: { kind: 'covered' },
    }),
  });
  for (const result of outcome.results) reporter.result(result);
  reporter.end(outcome);
  return text;
}

test('junit: it is well-formed, and counts what failed and what was skipped', () => {
  const { tests, failures, errors, skipped, time } =
    parseXml(reported('junit')).root?.attributes ?? {};
  assert.deepEqual([tests, failures, errors, skipped, time], ['7', '1', '1', '2', '1.234']);
});

test('junit: a target that died is an error of its own', () => {
  const text = reported('junit', died);
  assert.equal(parseXml(text).root?.attributes['errors'], '2');
  assert.match(text, /errors="2"[^]*it died with the case bad: it &lt;is&gt; gone/);
});

test('sarif: each miss is a result with a rule, a level, and a fingerprint', () => {
  const document = JSON.parse(reported('sarif')) as {
    version: string;
    runs: {
      tool: { driver: { rules: { id: string }[] } };
      invocations: { executionSuccessful: boolean }[];
      results: {
        level: string;
        ruleId: string;
        ruleIndex: number;
        partialFingerprints: { case: string };
      }[];
    }[];
  };
  assert.equal(document.version, '2.1.0');
  const [run] = document.runs;
  assert.ok(run);
  assert.deepEqual(
    run.results.map(({ level, partialFingerprints }) => [partialFingerprints.case, level]),
    [
      ['bad', 'error'],
      ['ours', 'error'],
      ['soft', 'warning'],
      ['unclear', 'note'],
    ],
  );
  for (const { ruleId, ruleIndex } of run.results) {
    assert.equal(run.tool.driver.rules[ruleIndex]?.id, ruleId);
  }
  assert.equal(run.invocations[0]?.executionSuccessful, true);
  assert.match(reported('sarif', died), /"executionSuccessful": false/);
});

test('markdown: totals, sections, and every miss with its octets', () => {
  const text = reported('markdown');
  assert.match(text, /^\*\*2 kept, 1 MUST missed, 1 SHOULD missed\.\*\*$/m);
  assert.match(text, /^\| RFC 9112, 2\.2 Message Parsing \| 2 \| 1 \| 1 \| 3 \|$/m);
  assert.match(
    text,
    /<summary>FAIL: Takes &lt;this> &amp; "that", 100% \| of it <code>bad<\/code>/,
  );
  assert.equal(text.match(/^`{4,}/gm)?.length, 8);
  assert.match(reported('markdown', died), /died with the case bad: it <is> gone\. 1 cases/);
  const interrupted = reported('markdown', { ...complete, ending: { kind: 'interrupted' } });
  assert.match(interrupted, /The run was interrupted\./);
});

test('github: an annotation is one line, whatever it says', () => {
  const lines = reported('github', died).trimEnd().split('\n');
  assert.deepEqual(
    lines.map((line) => /^::(\w+) title=/.exec(line)?.[1]),
    ['error', 'error', 'warning', 'notice', 'error'],
  );
  assert.match(lines[0] ?? '', /title=bad%3A Takes <this> & "that"%2C 100%25 \| of it::required /);
  assert.match(lines[0] ?? '', /%0Agot {7}silence/);
});

test('html: one page, in which what was sent is text', () => {
  const text = reported('html');
  assert.equal(text.split('</script').length, 2);
  assert.match(text, /&lt;\/script&gt;\\0]]&gt;/);
  assert.doesNotMatch(text, /\ssrc=|<link/);
  for (const { id } of results) assert.equal(text.split(` id="${id}"`).length, 2, id);
  assert.match(reported('html', died), /it &lt;is&gt; gone\. 1 cases were not run/);
  const interrupted = reported('html', { ...complete, ending: { kind: 'interrupted' } });
  assert.match(interrupted, /The run was interrupted\./);
});
