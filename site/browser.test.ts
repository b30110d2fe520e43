import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, test } from 'node:test';
import { chromium as engine, type Browser, type Page } from 'playwright-core';
import { requirements } from '../spec/index.ts';
import { builtPage } from './build.ts';
import { chromium } from './chromium.ts';

const executablePath = chromium();
const skip = executablePath === undefined && 'there is no Chromium: npm run browser installs one';
const folder = mkdtempSync(join(tmpdir(), 'stallion-site-'));
const file = join(folder, 'index.html');
const faults: string[] = [];
let browser: Browser | undefined;

before(async () => {
  writeFileSync(file, await builtPage('../'));
  if (executablePath === undefined) return;
  browser = await engine.launch({ executablePath, args: ['--no-sandbox'] });
});

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** The page, opened as a file, as a visitor who downloaded it would. */
async function opened(hash = ''): Promise<Page> {
  if (browser === undefined) throw new Error('There is no browser');
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  page.on('pageerror', (fault) => faults.push(fault.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(`${pathToFileURL(file).href}${hash}`);
  return page;
}

test('site: the first example is read when the page opens', { skip }, async () => {
  const page = await opened();
  assert.deepEqual(await page.locator('#reading .verdict').allTextContents(), [
    'accepted',
    'accepted',
  ]);
  assert.match(await page.locator('.pieces').innerText(), /it is read the same/);
  const host = page.locator('#reading .span.field-name').first();
  assert.equal(await host.innerText(), 'Host');
  assert.equal(await host.getAttribute('title'), 'field-name, octets 21 to 24');
});

test('site: every example is read, and without a fault', { skip }, async () => {
  const page = await opened();
  const values = await page
    .locator('#example option')
    .evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? ''));
  for (const value of values) {
    await page.selectOption('#example', value);
    assert.equal(await page.locator('#reading .wrong').count(), 0);
    assert.ok((await page.locator('#reading article').count()) > 0);
  }
});

test('site: what is typed is read at once, and leads to the requirement', { skip }, async () => {
  const page = await opened();
  await page.fill('#octets', 'GET / HTTP/1.1\\r\\nHost : a\\r\\n\\r\\n');
  assert.equal(await page.locator('#reading .verdict').innerText(), 'refused with 400');
  assert.equal(await page.locator('#reading mark').innerText(), '\\n');
  const ground = page.locator('#reading .grounds a').first();
  assert.equal(await ground.innerText(), 'rfc9112-5.1-space-before-colon');
  assert.match(
    await page.locator('#reading .asks').first().innerText(),
    /Answer 400 to white space between/,
  );
  await page.fill('#search', 'no such words');
  await ground.click();
  await page.locator('li:target').waitFor();
  assert.equal(await page.locator('li:target').getAttribute('id'), await ground.innerText());
  assert.equal(await page.locator('li:target').isVisible(), true);
});

const mistakes: readonly (readonly [name: string, text: string, says: RegExp])[] = [
  ['an escape that is none', 'GET \\q', /line 1, column 5: \\q is no escape/],
  ['nothing', '', /no octets to read/],
  ['what is not ASCII', 'GÄT', /not ASCII/],
  ['too much', 'a'.repeat(65_537), /up to 65536 are read/],
];

for (const [name, text, says] of mistakes) {
  test(`site: ${name} is told`, { skip }, async () => {
    const page = await opened();
    await page.fill('#octets', text);
    assert.match(await page.locator('#reading').innerText(), says);
  });
}

test('site: what is read is text, whatever it looks like', { skip }, async () => {
  const page = await opened();
  await page.fill('#octets', 'GET /<img/src=x> HTTP/1.1\\r\\n');
  assert.equal(await page.locator('#reading img').count(), 0);
  assert.match(await page.locator('#reading').innerText(), /<img/);
});

test('site: the search counts and hides', { skip }, async () => {
  const page = await opened();
  assert.equal(await page.locator('#found').innerText(), `${requirements.length} requirements`);
  await page.selectOption('#standing', 'covered');
  await page.selectOption('#level', 'MUST NOT');
  const wanted = requirements.filter(
    ({ level, standing }) => level === 'MUST NOT' && standing.kind === 'covered',
  );
  assert.equal(await page.locator('#found').innerText(), `${wanted.length} requirements`);
  assert.equal(await page.locator('section.rows li:visible').count(), wanted.length);
  await page.fill('#search', 'CONNECT 9.3.6-no-framing');
  assert.equal(await page.locator('#found').innerText(), '1 requirement');
});

test('site: a link to a requirement shows it', { skip }, async () => {
  const page = await opened('#rfc9112-6.1-te-with-cl-close');
  const top = await page
    .locator('li:target')
    .evaluate((row) => Math.round(row.getBoundingClientRect().top));
  assert.ok(top >= 0 && top < 900, `${top}`);
});

test('site: nothing went wrong in the page', { skip }, () => {
  assert.deepEqual(faults, []);
});
