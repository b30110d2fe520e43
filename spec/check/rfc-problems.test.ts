import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { KeywordCounts } from '../keyword-counts.ts';
import type { Requirement } from '../requirement.ts';
import { countProblems, sentenceProblems } from './rfc-problems.ts';
import { readRfcTexts, sentenceHash } from './rfc-texts.ts';
import { folderWith, keywordCounts, rfcFiles, row } from './tree-fixture.ts';

const places = () => ({ file: 'spec/rfc9112/6.1.ts', line: 2 });
const hash = sentenceHash('A client MAY give up.');

function statement(words: string): Requirement {
  return { ...row, level: 'STATEMENT', sentence: { at: '6.1-s1', sha256: sentenceHash(words) } };
}

const rows: readonly {
  readonly name: string;
  readonly row: Requirement;
  readonly says?: string;
}[] = [
  { name: 'the words at its place', row },
  { name: 'words without keyword', row: statement('It is so in every message.') },
  {
    name: 'the level of another keyword',
    row: { ...row, level: 'SHOULD' },
    says: 'is a SHOULD, but the RFC has MUST at 6.1-1',
  },
  {
    name: 'the words of another keyword',
    row: { ...row, sentence: { at: '6.1-1', sha256: hash } },
    says: `has the hash ${hash}, but the words at 6.1-1 have ${row.sentence.sha256}`,
  },
  {
    name: 'a place behind the last keyword',
    row: { ...row, sentence: { ...row.sentence, at: '6.1-3' } },
    says: 'has its sentence at 6.1-3, where there is no keyword',
  },
  {
    name: 'words of another section',
    row: statement('Bodies are bodies.'),
    says: `has a hash (${sentenceHash('Bodies are bodies.')}) that no sentence of its section has`,
  },
  {
    name: 'a section that is not there',
    row: { ...row, id: 'rfc9112-6.7-a' },
    says: 'names section 6.7, which RFC 9112 has not',
  },
  {
    name: 'a section of another title',
    row: { ...row, id: 'rfc9112-6-a', sentence: { at: '6-1', sha256: hash } },
    says: 'has its sentence at 6-1, where there is no keyword',
  },
];

for (const { name, row: made, says } of rows) {
  test(`texts: a row with ${name} is ${says === undefined ? 'right' : 'a problem'}`, (context) => {
    const texts = readRfcTexts(folderWith(context, rfcFiles));
    const expected = says === undefined ? [] : [{ ...places(), says: `${made.id} ${says}` }];
    assert.deepEqual(sentenceProblems([made], places, texts), expected);
  });
}

test('texts: a section under another title is a problem', (context) => {
  const renamed = (rfcFiles['rfc9112.txt'] ?? '').replace('6.1.  Transfer-Encoding', '6.1.  Other');
  const texts = readRfcTexts(folderWith(context, rfcFiles, { 'rfc9112.txt': renamed }));
  const says = `${row.id} stands under "Transfer-Encoding", not "Other"`;
  assert.deepEqual(sentenceProblems([row], places, texts), [{ ...places(), says }]);
});

const counts: readonly {
  readonly name: string;
  readonly counts: KeywordCounts;
  readonly says: readonly string[];
}[] = [
  { name: 'that are right', counts: keywordCounts, says: [] },
  {
    name: 'with one too few',
    counts: { ...keywordCounts, sections: { '9112/6.1': { count: 1 } } },
    says: ['9112/6.1 has 2 keywords, not 1'],
  },
  {
    name: 'that lack a section',
    counts: { ...keywordCounts, sections: {} },
    says: ['RFC 9112 has 3 keywords in other sections, not 1'],
  },
];

for (const { name, counts: made, says } of counts) {
  test(`texts: counts of keywords ${name}`, (context) => {
    const problems = countProblems(made, readRfcTexts(folderWith(context, rfcFiles)));
    assert.deepEqual(
      problems.map((problem) => problem.says),
      says,
    );
  });
}
