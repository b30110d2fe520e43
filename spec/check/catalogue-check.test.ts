import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Requirement } from '../requirement.ts';
import { citationProblems, rowProblems } from './catalogue-check.ts';
import type { Citation } from './citations.ts';
import { coverageText } from './coverage.ts';
import { specPage } from './spec-page.ts';

const row: Requirement = {
  id: 'rfc9112-6.1-te-with-cl-close',
  level: 'MUST',
  binds: ['server'],
  sentence: { at: '6.1-13', sha256: '0123456789ab' },
  says: 'Either way | close.',
  standing: { kind: 'covered' },
};
const code: Citation = { id: row.id, file: 'src/http/framing.ts', line: 3, kind: 'implements' };
const shown: Citation = { id: row.id, file: 'src/http/a.test.ts', line: 5, kind: 'verifies' };
const ids = new Set([row.id]);

test('catalogue: a row that is right has no problem', () => {
  assert.deepEqual(rowProblems([row], ids), []);
  assert.deepEqual(citationProblems([row], [code, shown]), []);
});

const wrongRows = [
  { name: 'an id of another form', rows: [{ ...row, id: 'rfc9112-TE' }], problem: /is not rfcN/ },
  { name: 'an id given twice', rows: [row, row], problem: /two rows/ },
  {
    name: 'an id that was never given out',
    rows: [{ ...row, id: `${row.id}-x` }],
    problem: /ids\.txt/,
  },
  {
    name: 'too many words',
    rows: [{ ...row, says: 'word '.repeat(26).trim() }],
    problem: /25 words/,
  },
  {
    name: 'a sentence of another section',
    rows: [{ ...row, sentence: { ...row.sentence, at: '6.2-1' } }],
    problem: /in another section/,
  },
  {
    name: 'a hash that is none',
    rows: [{ ...row, sentence: { ...row.sentence, sha256: 'xyz' } }],
    problem: /hash is malformed/,
  },
];

for (const { name, rows, problem } of wrongRows) {
  test(`catalogue: ${name} is a problem`, () => {
    assert.match(rowProblems(rows, ids).join('\n'), problem);
  });
}

const open: Requirement = { ...row, standing: { kind: 'open' } };
const left: Requirement = { ...row, standing: { kind: 'client', reason: 'it binds clients' } };

const standings = [
  { name: 'covered, without code', rows: [row], cited: [shown], problem: /no code cites it/ },
  { name: 'covered, without a test', rows: [row], cited: [code], problem: /no test or case/ },
  { name: 'open, with both', rows: [open], cited: [code, shown], problem: /mark it as covered/ },
  { name: 'open, with one', rows: [open], cited: [code], problem: /^$/ },
  { name: 'left to clients', rows: [left], cited: [], problem: /^$/ },
  {
    name: 'cited, and unknown',
    rows: [],
    cited: [code],
    problem: /^src\/http\/framing\.ts:3: cites/,
  },
];

for (const { name, rows, cited, problem } of standings) {
  test(`catalogue: ${name}`, () => {
    assert.match(citationProblems(rows, cited).join('\n'), problem);
  });
}

test('coverage: names the files of each requirement, and no lines', () => {
  assert.equal(
    coverageText([row, { ...open, id: 'rfc9112-6.1-other' }], [code, code, shown]),
    `${row.id} covered | src/http/framing.ts | src/http/a.test.ts\nrfc9112-6.1-other open |  |\n`,
  );
});

test('SPEC.md: has an anchor, the words, the code and the test of each requirement', () => {
  const page = specPage([{ ...row, ours: 'We refuse.' }], [code, shown]);
  assert.ok(page.includes('## RFC 9112, 6.1: Transfer-Encoding'));
  assert.ok(
    page.includes(
      `| <a id="${row.id}"></a>\`${row.id}\` | MUST | Either way \\| close. Ours: We refuse. |` +
        ' [framing](src/http/framing.ts#L3) | [a.test](src/http/a.test.ts#L5) |',
    ),
  );
  assert.ok(page.includes('| MUST | 1 | 0 |'));
});
