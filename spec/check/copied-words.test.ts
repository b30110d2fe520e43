import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Requirement } from '../requirement.ts';
import { copyProblems } from './copied-words.ts';
import { readRfcTexts } from './rfc-texts.ts';
import { folderWith, rfcFiles, row } from './tree-fixture.ts';

const places = () => ({ file: 'spec/rfc9112/6.1.ts', line: 2 });

const cases: readonly {
  readonly name: string;
  readonly row: Requirement;
  readonly copied?: string;
}[] = [
  { name: 'our words', row },
  {
    name: 'a sentence of the RFC',
    row: { ...row, says: 'It is so in every message.' },
    copied: 'it is so in every message',
  },
  {
    name: 'a sentence with words around, and other punctuation',
    row: { ...row, says: 'Know: it is so, in EVERY message, they say.' },
    copied: 'it is so in every message',
  },
  {
    name: 'a sentence of four words',
    row: { ...row, says: 'Others are not so.' },
    copied: 'others are not so',
  },
  {
    name: 'words of the other RFC',
    row: { ...row, says: 'Two three four five six seven eight nine ten eleven.' },
    copied: 'two three four five six seven eight nine ten',
  },
  { name: 'a text without words', row: { ...row, says: '.' } },
  { name: 'a sentence of three words', row: { ...row, says: 'Bodies are bodies.' } },
  {
    name: 'nine words in a row',
    row: { ...row, says: 'Way, a server must close the connection after the end.' },
    copied: 'way a server must close the connection after the',
  },
  {
    name: 'eight words in a row',
    row: { ...row, says: 'A server must close the connection after the end.' },
  },
  {
    name: 'a choice in its words',
    row: { ...row, ours: 'It is so in every message.' },
    copied: 'it is so in every message',
  },
  {
    name: 'a reason in its words',
    row: { ...row, standing: { kind: 'client', reason: 'It is so in every message.' } },
    copied: 'it is so in every message',
  },
];

for (const { name, row: made, copied } of cases) {
  test(`copies: ${name}`, (context) => {
    const texts = readRfcTexts(folderWith(context, rfcFiles));
    const says = `${row.id} has words of the RFC: "${copied ?? ''}"`;
    const expected = copied === undefined ? [] : [{ ...places(), says }];
    assert.deepEqual(copyProblems([made], places, texts), expected);
  });
}
