import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Requirement } from '../requirement.ts';
import { specCommand } from './command.ts';
import {
  checkedTree,
  folderWith,
  keywordCounts,
  rfcFiles,
  row,
  treeFiles,
} from './tree-fixture.ts';

const other = { ...row, id: 'rfc9112-6.1-unlisted' };
const open: Requirement = { ...row, standing: { kind: 'open' } };
const left: Requirement = { ...row, standing: { kind: 'client', reason: 'It binds clients.' } };
const elsewhere = { '9110': 0, '9112': 7 };
const FILE = 'spec/rfc9112/6.1.ts';

test('spec: a tree in which all is well has no problem, once the files are written', (context) => {
  const tree = checkedTree(context, {});
  assert.equal(specCommand(['--write'], tree).exitCode, 0);
  const { exitCode, problems, summary } = specCommand([], tree);
  assert.deepEqual(problems, []);
  assert.equal(exitCode, 0);
  assert.equal(summary, 'spec: 1 requirements, 1 covered, 0 open, 0 problems');
});

/** Each breaks one thing. The problems are what is told after the files were written. */
const broken: readonly {
  readonly name: string;
  readonly rows?: readonly Requirement[];
  readonly files?: Readonly<Record<string, string>>;
  readonly problems: readonly string[];
}[] = [
  {
    name: 'an id of another form',
    rows: [{ ...row, id: 'rfc9112-TE' }],
    files: { 'spec/ids.txt': 'rfc9112-TE\n', 'src/framing.ts': '', 'src/framing.test.ts': '' },
    problems: [
      'spec/requirements.ts:1: rfc9112-TE is not rfcNUMBER-SECTION-slug',
      'spec/requirements.ts:1: rfc9112-TE has its sentence at 6.1-1, in another section',
      'spec/keyword-counts.ts:1: keyword 1 of 9112/6.1 has no row',
      'spec/requirements.ts:1: rfc9112-TE is covered, but no code in src cites it',
      'spec/requirements.ts:1: rfc9112-TE is covered, but no test or case cites it',
    ],
  },
  {
    name: 'an id of two rows',
    rows: [row, row],
    problems: [`${FILE}:2: ${row.id} is the id of two rows`],
  },
  {
    name: 'a row in the file of another section',
    files: { [FILE]: '', 'spec/rfc9112/6.2.ts': `\n\nid: '${row.id}'` },
    problems: [`spec/rfc9112/6.2.ts:3: ${row.id} belongs to ${FILE}`],
  },
  {
    name: 'an id that was never given out',
    rows: [row, { ...other, standing: { kind: 'open' } }],
    files: { 'spec/rfc9112/6.1.ts': `id: '${row.id}'\nid: '${other.id}'` },
    problems: [`${FILE}:2: ${other.id} is not in spec/ids.txt`],
  },
  {
    name: 'an id that was taken back',
    files: { 'spec/ids.txt': `rfc9112-6.1-gone\n${row.id}\n` },
    problems: ['spec/ids.txt:1: rfc9112-6.1-gone has no row any more: an id stays for ever'],
  },
  {
    name: 'a list of ids with one twice',
    files: { 'spec/ids.txt': `${row.id}\n${row.id}\n` },
    problems: [`spec/ids.txt:2: ${row.id} is out of order, or there twice`],
  },
  {
    name: 'a citation of no requirement',
    files: { 'src/other.ts': '\n// @spec rfc9112-6.1-no-such\n' },
    problems: ['src/other.ts:2: cites rfc9112-6.1-no-such, which is not in spec'],
  },
  {
    name: 'a citation that is malformed',
    files: { 'conformance/cases/a.ts': '// @spec 6.1\n' },
    problems: ['conformance/cases/a.ts:1: @spec is not followed by the id of a requirement'],
  },
  {
    name: 'covered without code',
    files: { 'src/framing.ts': '' },
    problems: [`${FILE}:2: ${row.id} is covered, but no code in src cites it`],
  },
  {
    name: 'covered with code that is for tests only',
    files: { 'src/framing.ts': '', 'src/testing/wire.ts': treeFiles['src/framing.ts'] ?? '' },
    problems: [`${FILE}:2: ${row.id} is covered, but no code in src cites it`],
  },
  {
    name: 'covered without test',
    files: { 'src/framing.test.ts': '' },
    problems: [`${FILE}:2: ${row.id} is covered, but no test or case cites it`],
  },
  {
    name: 'open with both',
    rows: [open],
    problems: [
      `${FILE}:2: ${row.id} is open, but code and a test or case cite it: mark it as covered`,
    ],
  },
  { name: 'open with code only', rows: [open], files: { 'src/framing.test.ts': '' }, problems: [] },
  {
    name: 'left to others, but kept',
    rows: [left],
    problems: [`${FILE}:2: ${row.id} is left to others (client), but code in src cites it`],
  },
  { name: 'left to others', rows: [left], files: { 'src/framing.ts': '' }, problems: [] },
  {
    name: 'a page without a part that is written',
    files: { 'SPEC.md': '# Ours\n' },
    problems: ['SPEC.md:1: has no part that is written'],
  },
];

for (const { name, rows = [row], files: changed = {}, problems } of broken) {
  test(`spec: ${name} ${problems.length === 0 ? 'is right' : 'is a problem'}`, (context) => {
    const tree = checkedTree(context, { requirements: rows, files: changed });
    specCommand(['--write'], tree);
    const outcome = specCommand(['--check'], tree);
    assert.deepEqual(outcome.problems, problems);
    assert.equal(outcome.exitCode, problems.length === 0 ? 0 : 1);
  });
}

const outOfDate = [
  { file: 'SPEC.md', line: 4 },
  { file: 'spec/coverage.txt', line: 1 },
  { file: 'spec/requirements.json', line: 1 },
] as const;

for (const { file, line } of outOfDate) {
  test(`spec: ${file} that is not what the tree says is a problem`, (context) => {
    const tree = checkedTree(context, {});
    specCommand(['--write'], tree);
    const was = treeFiles[file] ?? '';
    const { problems } = specCommand([], {
      ...tree,
      root: folderWith(context, readAll(tree.root), { [file]: was }),
    });
    assert.deepEqual(problems, [
      `${file}:${line}: is not what the tree says now: npm run spec:write`,
    ]);
  });
}

function readAll(root: string): Record<string, string> {
  const names = [...Object.keys(treeFiles), 'spec/coverage.txt', 'spec/requirements.json'];
  return Object.fromEntries(names.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
}

test('spec: what people wrote around the written part stays', (context) => {
  const page = `${treeFiles['SPEC.md'] ?? ''}\nBehind it.\n`;
  const tree = checkedTree(context, { files: { 'SPEC.md': page } });
  specCommand(['--write'], tree);
  const written = readFileSync(join(tree.root, 'SPEC.md'), 'utf8');
  assert.match(written, /^# Ours\n\n<!--[^]*## Totals[^]*-->\n\nBehind it\.\n$/);
  specCommand(['--write'], tree);
  assert.equal(readFileSync(join(tree.root, 'SPEC.md'), 'utf8'), written);
});

const usage = [
  { name: 'an unknown option', args: ['--nonsense'], says: /'--nonsense'/ },
  { name: 'an argument too many', args: ['more'], says: /'more'/ },
  { name: 'check and write', args: ['--check', '--write'], says: /exclude each other/ },
  { name: 'no folder', args: ['--rfc'], says: /--rfc/ },
  { name: 'a folder that is not there', args: ['--rfc', 'no/such'], says: /no such file/ },
] as const;

for (const { name, args, says } of usage) {
  test(`spec: ${name} is one line, and exit code 2`, (context) => {
    const { exitCode, problems, summary } = specCommand(args, checkedTree(context, {}));
    assert.equal(exitCode, 2);
    assert.equal(problems.length, 1);
    assert.match(problems[0] ?? '', /^spec: .*usage: .*$/);
    assert.match(problems[0] ?? '', says);
    assert.equal(summary, '');
  });
}

for (const keywords of [
  '{',
  '[]',
  'null',
  '{"rfc9110": null}',
  '{"rfc9110": {}, "rfc9112": {"6.1": 1}}',
]) {
  test(`spec: the keyword list ${keywords} is exit code 2`, (context) => {
    const folder = folderWith(context, rfcFiles, { 'keywords.json': keywords });
    const { exitCode, problems } = specCommand(['--rfc', folder], checkedTree(context, {}));
    assert.equal(exitCode, 2);
    assert.equal(problems.length, 1);
  });
}

test('spec: rows that agree with the texts have no problem', (context) => {
  const folder = folderWith(context, rfcFiles);
  const tree = checkedTree(context, {});
  const { exitCode, problems, summary } = specCommand(['--write', '--rfc', folder], tree);
  assert.deepEqual(problems, []);
  assert.equal(exitCode, 0);
  assert.match(summary, /compared with the texts/);
});

test('spec: rows that differ from the texts are problems', (context) => {
  const folder = folderWith(context, rfcFiles);
  const requirements = [{ ...row, level: 'MAY', says: 'It is so in every message.' } as const];
  const { exitCode, problems } = specCommand(
    ['--write', '--rfc', folder],
    checkedTree(context, { requirements, keywordCounts: { ...keywordCounts, elsewhere } }),
  );
  assert.deepEqual(problems, [
    `${FILE}:2: ${row.id} is a MAY, but the RFC has MUST at 6.1-1`,
    'spec/keyword-counts.ts:1: RFC 9112 has 1 keywords in other sections, not 7',
    `${FILE}:2: ${row.id} has words of the RFC: "it is so in every message"`,
  ]);
  assert.equal(exitCode, 1);
});
