import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Requirement } from '../requirement.ts';
import type { Citation } from './citations.ts';
import { coverageText } from './coverage.ts';
import { writtenPart } from './spec-page.ts';
import { keywordCounts, row } from './tree-fixture.ts';

const code: Citation = { id: row.id, file: 'src/http/framing.ts', line: 3, claim: 'implements' };
const shown: Citation = {
  id: row.id,
  file: 'conformance/cases/9112-6.1.ts',
  line: 5,
  claim: 'verifies',
};
const aside: Citation = { id: row.id, file: 'examples/a.ts', line: 1, claim: 'mentions' };
const citations = [code, shown, { ...shown, line: 9 }, aside];

const rows: readonly Requirement[] = [
  { ...row, says: 'Close | <b> after *both*.', ours: 'We refuse.' },
  { ...row, id: 'rfc9112-6.1-not-yet', level: 'MAY', standing: { kind: 'open' } },
  {
    ...row,
    id: 'rfc9110-9.1-left',
    sentence: { ...row.sentence, at: '9.1-1' },
    standing: { kind: 'application', reason: 'It is theirs.' },
  },
];
const page = writtenPart({ requirements: rows, keywordCounts, citations });

const lines = [
  {
    name: 'a covered row has an anchor, words, choice, code and cases',
    line:
      `| <a id="${row.id}"></a>\`${row.id}\` | MUST | server ` +
      '| Close \\| &lt;b> after \\*both\\*. | We refuse. | covered ' +
      '| [http/framing:3](src/http/framing.ts#L3) ' +
      '| [cases/9112-6.1:5](conformance/cases/9112-6.1.ts#L5) (2 times) |',
  },
  {
    name: 'a row left to others has the reason',
    line:
      '| <a id="rfc9110-9.1-left"></a>`rfc9110-9.1-left` | MUST ' +
      '| server | Close behind an answer to both. |  | application: It is theirs. |  |  |',
  },
  { name: 'a section has its title', line: '## RFC 9112, 6.1: Transfer-Encoding' },
  { name: 'what is open is listed', line: '- [`rfc9112-6.1-not-yet`](#rfc9112-6.1-not-yet) (MAY)' },
  {
    name: 'rows are counted by level and standing',
    line: '| MUST | 1 | 0 | 1 | 0 | 0 | 0 | 0 | 2 |',
  },
  { name: 'all rows are counted', line: '| all | 1 | 1 | 1 | 0 | 0 | 0 | 0 | 3 |' },
  { name: 'rows are counted by role', line: '| server | 2 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 3 |' },
  {
    name: 'keywords are counted once, and all of them',
    line: '| 9112 | 1 | 1 | 1 | 3 |',
  },
];

for (const { name, line } of lines) {
  test(`SPEC.md: ${name}`, () => {
    assert.ok(page.split('\n').includes(line), page);
  });
}

test('SPEC.md: the sections come in the order of the rows', () => {
  assert.deepEqual(
    [...page.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading),
    [
      'Totals',
      'Roles',
      'Keywords',
      'Not yet shown',
      'RFC 9112, 6.1: Transfer-Encoding',
      'RFC 9110, 9.1: Overview',
    ],
  );
});

test('SPEC.md: each row stands in its section', () => {
  const [, ours = '', theirs = ''] = page.split(/^## RFC .*$/m);
  assert.match(ours, /rfc9112-6\.1-not-yet/);
  assert.match(theirs, /rfc9110-9\.1-left/);
  assert.doesNotMatch(ours, /rfc9110-9\.1-left/);
});

test('SPEC.md: where nothing is open it says so', () => {
  const done = writtenPart({ requirements: [row], keywordCounts, citations });
  assert.match(done, /## Not yet shown\n\n.*\n\n- none\n/);
});

test('coverage: it names the files of each row, once and in order, and no lines', () => {
  const more = [code, { ...code, file: 'src/a.ts' }, ...citations];
  assert.equal(
    coverageText(rows, more),
    `${row.id} covered | src/a.ts src/http/framing.ts | conformance/cases/9112-6.1.ts\n` +
      'rfc9112-6.1-not-yet open |  |\n' +
      'rfc9110-9.1-left application |  |\n',
  );
});
