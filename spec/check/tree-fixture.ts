import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import type { KeywordCounts } from '../keyword-counts.ts';
import type { Requirement } from '../requirement.ts';
import type { Checked } from './command.ts';
import { sentenceHash } from './rfc-texts.ts';

/** A sentence of a made-up RFC, and the row for it. */
export const SENTENCE = 'Either way, a server MUST close the connection after the answer.';

export const row: Requirement = {
  id: 'rfc9112-6.1-te-with-cl-close',
  level: 'MUST',
  binds: ['server'],
  sentence: { at: '6.1-1', sha256: sentenceHash(SENTENCE) },
  says: 'Close behind an answer to both.',
  standing: { kind: 'covered' },
};

export const keywordCounts: KeywordCounts = {
  sections: { '9112/6.1': { count: 2, boilerplate: [2] } },
  elsewhere: { '9110': 0, '9112': 1 },
};

/** The files of a tree in which nothing is wrong, but nothing is written yet either. */
export const treeFiles: Readonly<Record<string, string>> = {
  'spec/ids.txt': `${row.id}\n`,
  'spec/rfc9112/6.1.ts': `export const rows = [\n  { id: '${row.id}' },\n];\n`,
  'src/framing.ts': `/** @spec ${row.id} */\n`,
  'src/framing.test.ts': `\nconst made = { spec: '${row.id}' };\n`,
  'SPEC.md':
    '# Ours\n\n' +
    '<!-- Written by `npm run spec:write` from here on: change spec/ instead. -->\n' +
    '<!-- Written by `npm run spec:write` up to here. -->\n',
};

/** The texts of the made-up RFCs, one keyword of which stands in a section that is not in scope. */
export const rfcFiles: Readonly<Record<string, string>> = {
  'keywords.json': JSON.stringify({
    rfc9112: {
      '6': { keywords: [] },
      '6.1': {
        keywords: [
          { level: 'MUST', sentence: SENTENCE },
          { level: 'MAY', sentence: 'A client MAY give up.' },
        ],
      },
      '9.9': { keywords: [{ level: 'MAY', sentence: 'It MAY be so.' }] },
    },
    rfc9110: { '1': { keywords: [] } },
  }),
  'rfc9112.txt': [
    '6.  Message Body\n\n   Bodies are bodies.\n',
    '6.1.  Transfer-Encoding\n\n   Either way, a server MUST close the',
    '   connection after the answer. A client MAY give up.\n',
    '   |  Note: It is so in\n   |  every message. Others are not so.\n',
    '9.9.  Other\n\n   It MAY be so.\n',
    'Appendix A.  More\n\n   It is not so with any of them.\n',
  ].join('\n'),
  'rfc9110.txt': '1.  Introduction\n\n   One: two three four five six seven eight nine ten.\n',
};

/** Writes files into a folder that is gone after the test. */
export function folderWith(
  context: TestContext,
  ...contents: readonly Readonly<Record<string, string>>[]
): string {
  const folder = mkdtempSync(join(tmpdir(), 'stallion-spec-'));
  context.after(() => {
    rmSync(folder, { recursive: true });
  });
  for (const [file, text] of contents.flatMap((some) => Object.entries(some))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

/** A tree in which nothing is wrong but what is given. */
export function checkedTree(
  context: TestContext,
  change: Partial<Omit<Checked, 'root'>> & { readonly files?: Readonly<Record<string, string>> },
): Checked {
  const { files: changed = {}, ...rest } = change;
  const root = folderWith(context, treeFiles, changed);
  return { root, requirements: [row], keywordCounts, ...rest };
}
