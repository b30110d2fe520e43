import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRfcTexts, sentenceHash, sentencesOf } from './rfc-texts.ts';
import { folderWith, rfcFiles, SENTENCE } from './tree-fixture.ts';

test('hash: it is that of the words, whatever white space is between them', () => {
  assert.equal(sentenceHash('A server MUST'), 'cab1ed850b45');
  assert.equal(sentenceHash(' A  server\n   MUST\t'), sentenceHash('A server MUST'));
  assert.notEqual(sentenceHash('A server MAY'), sentenceHash('A server MUST'));
  assert.notEqual(sentenceHash('a server MUST'), sentenceHash('A server MUST'));
});

test('texts: a section has its title, its keywords and its own text only', (context) => {
  const { sections } = readRfcTexts(folderWith(context, rfcFiles))['9112'];
  assert.deepEqual([...sections.keys()], ['6', '6.1', '9.9']);
  const section = sections.get('6.1');
  assert.equal(section?.title, 'Transfer-Encoding');
  assert.deepEqual(
    section.keywords.map(({ level }) => level),
    ['MUST', 'MAY'],
  );
  assert.deepEqual(sentencesOf(section), [
    SENTENCE,
    'A client MAY give up.',
    'Note:',
    'It is so in every message.',
    'Others are not so.',
  ]);
});

test('texts: an appendix belongs to no section', (context) => {
  const section = readRfcTexts(folderWith(context, rfcFiles))['9112'].sections.get('9.9');
  assert.deepEqual(section && sentencesOf(section), ['It MAY be so.']);
});
