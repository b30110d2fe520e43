import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Inspection } from '../inspect/inspection.ts';
import { CapturedTerminal } from './captured-terminal.ts';
import { comparePieces } from './compare-pieces.ts';
import { escapedOctets } from '../inspect/escaped-octets.ts';
import { run } from './program.ts';

const folder = mkdtempSync(join(tmpdir(), 'stallion-'));
after(() => rmSync(folder, { recursive: true }));

/** Runs `stallion inspect`, with what comes in. */
async function ran(input: string | Uint8Array, ...args: readonly string[]) {
  const terminal = new CapturedTerminal(Buffer.from(input));
  const code = await run(['inspect', ...args], terminal);
  return { code, printed: terminal.printed(), complained: terminal.complained() };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const GET = 'GET / HTTP/1.1\r\nHost: a\r\n\r\n';

test('inspect: what comes in is told octet by octet, with the rules that decide', async () => {
  const { code, printed } = await ran(`${GET}GET / HTTP/1.1\r\n\r\nrest`);
  assert.equal(code, 0);
  assert.match(printed, /^Request 1, octets 0 to 26: accepted\n\n {7}0 {2}GET +method\n/);
  assert.match(printed, /\n {6}25 {2}\\r\\n +empty line \(end of section\) <\n/);
  assert.match(printed, /\n {2}Octet 26 \(\\n\) decides\.\n/);
  assert.match(
    printed,
    /\n {2}GET in origin-form, HTTP\/1\.1; framing none; the connection persists\n/,
  );
  assert.match(printed, /\nRequest 2, octets 27 to 44: refused with 400\n/);
  assert.match(printed, /\n {4}There is no Host\.\n {6}rfc9112-3\.2-host-400\n {6}MUST: /);
  assert.match(printed, /\nOctets 45 to 48 are not looked at\.\n\nOctets: 49\. Requests: 2\.\n$/);
});

test('inspect: what is sized, what closes, and what is incomplete is told', async () => {
  const head = 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 300\r\nConnection: close\r\n\r\n';
  const { printed } = await ran(`${head}${'x'.repeat(200)}`);
  assert.match(printed, /: incomplete\n/);
  assert.match(printed, /framing sized \(300 octets\); the connection closes\n/);
  assert.match(printed, /x{37}… {2}content\n/);
  assert.doesNotMatch(printed, /decides|Because/);
});

test('inspect: a file is read, and an empty line alone is no request', async () => {
  const { printed } = await ran('', file('get.http', GET));
  assert.match(printed, /^Request 1, /);
  const { printed: none } = await ran('\r\n');
  assert.match(none, /: incomplete\n/);
});

test('inspect: no line is wider than 80', async () => {
  const long = `GET /${'x'.repeat(300)} HTTP/1.1\r\nHost: a\r\nX: ${'\xe9'.repeat(99)}\r\n\r\n`;
  const { printed } = await ran(Buffer.from(long, 'latin1'));
  assert.deepEqual(
    printed.split('\n').filter((line) => line.length > 80),
    [],
  );
});

test('inspect: as data, it is all there', async () => {
  const { printed } = await ran(GET, '--json');
  const { octets, messages } = JSON.parse(printed) as Inspection;
  assert.deepEqual([octets, messages.length, messages[0]?.verdict], [GET.length, 1, 'accepted']);
});

test('inspect: in pieces it is read the same, and that is told', async () => {
  const { code, complained } = await ran(GET, '--split', '3');
  assert.deepEqual([code, complained], [0, 'In pieces of 3 octets it is read the same.\n']);
});

test('inspect: in pieces it would be told if it were read in another way', () => {
  const terminal = new CapturedTerminal();
  const broken = (_octets: Uint8Array, bytes: number): string[] => [String(bytes)];
  assert.equal(comparePieces(Buffer.from(GET), 3, terminal, broken), 1);
  assert.match(terminal.complained(), /in pieces of 3 octets it is read in another way/);
});

test('inspect: escaped text stands for octets', async () => {
  const { printed } = await ran('GET / HTTP/1.1\\r\\n\nHost: a\\r\\n\\r\\n\n', '--escaped');
  assert.match(printed, /: accepted\n/);
  assert.deepEqual(
    escapedOctets('a\\r\\n\\t\\0\\\\\\x7f\\xFF\r\n~'),
    Uint8Array.from([97, 13, 10, 9, 0, 92, 127, 255, 126]),
  );
});

const wrong: readonly (readonly [what: string, input: string, args: string[], told: RegExp])[] = [
  ['nothing', '', [], /^stallion: there are no octets to read\n$/],
  ['a file that is none', '', [join(folder, 'none')], /^stallion: .*none cannot be read: ENOENT/],
  ['a folder', '', [folder], /^stallion: .* cannot be read: EISDIR/],
  ['too much', 'x'.repeat(1_048_577), [], /^stallion: there are more than 1048576 octets\n$/],
  ['an escape that is none', 'ab\n\\q', ['--escaped'], /line 2, column 1: \\q is no escape\n$/],
  ['an escape that is cut', '\\', ['--escaped'], /line 1, column 1: \\ is no escape\n$/],
  ['text that is not ASCII', 'é', ['--escaped'], /line 1, column 1: what is not ASCII/],
  ['a control', 'a\0', ['--escaped'], /line 1, column 2: what is not ASCII/],
  ['a split that is none', GET, ['--split', '0'], /a whole number of octets from 1 to 1000000/],
];

for (const [what, input, args, told] of wrong) {
  test(`inspect: ${what} is told in a line`, async () => {
    const { code, printed, complained } = await ran(input, ...args);
    assert.deepEqual([code, printed], [2, '']);
    assert.match(complained, told);
    assert.equal(complained.trimEnd().split('\n').length, 1);
  });
}
