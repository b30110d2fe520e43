import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SectionKeywords } from '../keyword-counts.ts';
import { keywordProblems } from './keyword-problems.ts';
import { row } from './tree-fixture.ts';

const statement = { ...row, sentence: { ...row.sentence, at: '6.1-s3' } };

const cases: readonly {
  readonly name: string;
  readonly rows?: readonly (typeof row)[];
  readonly sections: Readonly<Record<string, SectionKeywords>>;
  readonly says: readonly string[];
}[] = [
  { name: 'all with a row', sections: { '9112/6.1': { count: 1 } }, says: [] },
  {
    name: 'a row and one of boilerplate',
    sections: { '9112/6.1': { count: 2, boilerplate: [2] } },
    says: [],
  },
  {
    name: 'two rows for one keyword',
    rows: [row, row],
    sections: { '9112/6.1': { count: 1 } },
    says: [],
  },
  {
    name: 'a statement, which has no keyword',
    rows: [row, statement],
    sections: { '9112/6.1': { count: 1 } },
    says: [],
  },
  {
    name: 'one with neither',
    sections: { '9112/6.1': { count: 2 } },
    says: ['keyword 2 of 9112/6.1 has no row'],
  },
  {
    name: 'one with both',
    sections: { '9112/6.1': { count: 1, boilerplate: [1] } },
    says: ['keyword 1 of 9112/6.1 is boilerplate, but has a row'],
  },
  {
    name: 'one more than there are',
    sections: { '9112/6.1': { count: 1, boilerplate: [2] } },
    says: ['9112/6.1 has 1 keywords, so there is no keyword 2'],
  },
  {
    name: 'rows of a section that is not counted',
    sections: {},
    says: ['9112/6.1 has rows, but no count'],
  },
  {
    name: 'a section without rows',
    rows: [],
    sections: { '9112/7.3': { count: 1 } },
    says: ['keyword 1 of 9112/7.3 has no row'],
  },
];

for (const { name, rows = [row], sections, says } of cases) {
  test(`keywords: ${name}`, () => {
    const problems = keywordProblems(rows, { sections, elsewhere: { '9110': 0, '9112': 0 } });
    assert.deepEqual(
      problems.map((problem) => problem.says),
      says,
    );
  });
}
