import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requirements } from '../spec/index.ts';
import { builtPage } from './build.ts';
import { html, raw } from '../conformance/report/markup.ts';

const page = await builtPage('https://example.test/blob/main/');

test('site: every requirement has its anchor, once', () => {
  for (const { id } of requirements) {
    assert.equal(page.split(` id="${id}"`).length, 2, id);
  }
});

test('site: the page needs no other file', () => {
  assert.doesNotMatch(page, /<(?:script|img|iframe)[^>]*\ssrc=|<link\b|@import|url\(/);
});

test('site: code is linked where the repository can be seen', () => {
  assert.match(page, /<a\s+href="https:\/\/example\.test\/blob\/main\/src\/http\/[^"]+#L\d+"/);
});

test('site: the script cannot end early', () => {
  assert.equal(page.split('</script').length, 2);
});

test('site: what is inserted is text, unless it was written as markup', () => {
  const { markup } = html`<p title="${'"&'}">${'<b>'}${1}${raw('<i>')}${[html`${'>'}`]}</p>`;
  assert.equal(markup, '<p title="&quot;&amp;">&lt;b&gt;1<i>&gt;</p>');
});
