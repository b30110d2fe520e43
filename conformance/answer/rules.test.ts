import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ResponseReader } from './response-reader.ts';
import { answerRules } from './rules.ts';
import type { SeenAnswer } from './seen-answer.ts';

const NOW = Date.UTC(2026, 10, 23, 12, 0, 0);
const DATE = 'Date: Mon, 23 Nov 2026 11:59:59 GMT';
const LENGTH = 'Content-Length: 0';
const CODING = 'Transfer-Encoding: chunked';
const LAST_CHUNK = '0\r\n\r\n';

function seen(octets: string, about: Partial<SeenAnswer>): SeenAnswer {
  const { method = 'GET' } = about;
  const reader = new ResponseReader(method, 0);
  reader.push(octets);
  reader.end('fin');
  const { reading } = reader;
  assert.ok(reading.kind !== 'reading', 'the sample is not whole');
  const response = reading.kind === 'response' ? reading.response : undefined;
  const faults = reading.kind === 'response' ? reading.response.faults : [reading.fault];
  const stray = reader.rest;
  const rest = { isClientOld: false, readAt: NOW, stray, next: 'not-asked' } as const;
  return { response, faults, method, ...rest, ...about };
}

/** The ids of the rules that an answer breaks. */
function brokenBy(answer: SeenAnswer): string[] {
  return answerRules
    .filter((rule) => rule.concerns(answer) && rule.breach(answer) !== undefined)
    .map(({ id }) => id);
}

function head(status: string, ...fields: readonly string[]): string {
  return [`HTTP/1.1 ${status}`, DATE, ...fields, '', ''].join('\r\n');
}

/** With another date, or none. */
function dated(status: string, date: string): string {
  return head(status, LENGTH).replace(`${DATE}\r\n`, date === '' ? '' : `Date: ${date}\r\n`);
}

const samples: readonly {
  readonly name: string;
  readonly octets: string;
  readonly about?: Partial<SeenAnswer>;
  readonly breaks: readonly string[];
}[] = [
  { name: 'a plain answer', octets: head('200 OK', LENGTH), breaks: [] },
  { name: 'no reason', octets: head('200 ', LENGTH), breaks: [] },
  { name: 'no SP behind the status', octets: head('200', LENGTH), breaks: ['answer-status-space'] },
  { name: 'garbage', octets: 'garbage', breaks: ['answer-status-line'] },
  {
    name: 'HTTP/2.0',
    octets: head('200 OK', LENGTH).replace('1.1', '2.0'),
    breaks: ['answer-version'],
  },
  { name: 'status 600', octets: head('600 x', LENGTH), breaks: ['answer-status-range'] },
  {
    name: 'a field without colon',
    octets: head('200 x', LENGTH, 'X'),
    breaks: ['answer-field-line'],
  },
  { name: 'NUL', octets: head('200 x', LENGTH, 'X: \0'), breaks: ['answer-field-value'] },
  {
    name: 'SP before the first field',
    octets: head('200 x', LENGTH).replace('Date', ' X: y\r\nDate'),
    breaks: ['answer-first-field'],
  },
  { name: 'a fold', octets: head('200 x', LENGTH, 'X: y', '\tz'), breaks: ['answer-obs-fold'] },
  { name: 'CR alone', octets: head('200 x', LENGTH, 'X: y\rz'), breaks: ['answer-bare-cr'] },
  { name: 'LF alone', octets: head('200 x', `${LENGTH}\nX: y`), breaks: ['answer-bare-lf'] },
  { name: '405 without Allow', octets: head('405 x', LENGTH), breaks: ['answer-allow'] },
  { name: '405 with Allow', octets: head('405 x', LENGTH, 'Allow:'), breaks: [] },
  {
    name: 'both framings',
    octets: head('200 x', LENGTH, CODING) + LAST_CHUNK,
    breaks: ['answer-one-framing'],
  },
  {
    name: 'one length twice',
    octets: head('200 x', LENGTH, LENGTH),
    breaks: ['answer-content-length'],
  },
  {
    name: 'a length that is none',
    octets: head('200 x', 'Content-Length: +1'),
    breaks: ['answer-content-length'],
  },
  { name: '204 with a coding', octets: head('204 x', CODING), breaks: ['answer-bodiless-coding'] },
  { name: '204 with a length', octets: head('204 x', LENGTH), breaks: ['answer-bodiless-length'] },
  { name: '100 with a length', octets: head('100 x', LENGTH), breaks: ['answer-bodiless-length'] },
  {
    name: 'a tunnel with a coding',
    octets: head('200 x', CODING),
    about: { method: 'CONNECT' },
    breaks: ['answer-tunnel-coding'],
  },
  {
    name: 'a tunnel with a length',
    octets: head('200 x', LENGTH),
    about: { method: 'CONNECT' },
    breaks: ['answer-tunnel-length'],
  },
  {
    name: 'chunked twice',
    octets: head('200 x', CODING, CODING) + LAST_CHUNK,
    breaks: ['answer-chunked-once'],
  },
  {
    name: 'a coding to HTTP/1.0',
    octets: head('200 x', CODING) + LAST_CHUNK,
    about: { isClientOld: true },
    breaks: ['answer-coding-to-old-client'],
  },
  {
    name: '100 to HTTP/1.0',
    octets: head('100 x'),
    about: { isClientOld: true },
    breaks: ['answer-interim-to-old-client'],
  },
  {
    name: 'a chunk longer than its size',
    octets: `${head('200 x', CODING)}1\r\nab\r\n`,
    breaks: ['answer-chunks'],
  },
  {
    name: 'SP behind a chunk size',
    octets: `${head('200 x', CODING)}0 \r\n\r\n`,
    breaks: ['answer-chunk-extension'],
  },
  {
    name: 'content in an answer to HEAD',
    octets: `${head('200 x', 'Content-Length: 1')}a`,
    about: { method: 'HEAD' },
    breaks: ['answer-to-head'],
  },
  { name: 'content in a 100', octets: `${head('100 x')}a`, breaks: ['answer-interim-content'] },
  { name: 'content in a 204', octets: `${head('204 x')}a`, breaks: ['answer-204-content'] },
  { name: 'content in a 304', octets: `${head('304 x')}a`, breaks: ['answer-304-content'] },
  {
    name: 'content in a 205',
    octets: `${head('205 x', 'Content-Length: 1')}a`,
    breaks: ['answer-205-content'],
  },
  {
    name: 'more octets than the length',
    octets: `${head('200 x', LENGTH)}a`,
    breaks: ['answer-exact-end'],
  },
  { name: 'no Date in a 404', octets: dated('404 x', ''), breaks: ['answer-date'] },
  { name: 'no Date in a 500', octets: dated('500 x', ''), breaks: [] },
  { name: 'two Dates', octets: head('200 x', LENGTH, DATE), breaks: ['answer-date'] },
  {
    name: 'a Date of another form',
    octets: dated('200 x', 'Monday, 23-Nov-26 11:59:59 GMT'),
    breaks: ['answer-date-form'],
  },
  {
    name: 'a Date on the wrong day of the week',
    octets: dated('200 x', 'Tue, 23 Nov 2026 11:59:59 GMT'),
    breaks: ['answer-date-form'],
  },
  {
    name: 'a Date that is in no calendar',
    octets: dated('200 x', 'Tue, 31 Nov 2026 11:59:59 GMT'),
    breaks: ['answer-date-form'],
  },
  {
    name: 'a Date two days ago',
    octets: dated('200 x', 'Sat, 21 Nov 2026 11:59:59 GMT'),
    breaks: ['answer-date-true'],
  },
  {
    name: 'an announced end that comes',
    octets: head('200 x', LENGTH, 'Connection: x, Close'),
    about: { next: 'end' },
    breaks: [],
  },
  {
    name: 'an announced end that does not come',
    octets: head('200 x', LENGTH, 'Connection: close'),
    about: { next: 'open' },
    breaks: ['answer-close-kept'],
  },
  {
    name: 'an answer behind an announced end',
    octets: head('200 x', LENGTH, 'Connection: close'),
    about: { next: 'answer' },
    breaks: ['answer-close-kept'],
  },
];

for (const { name, octets, about = {}, breaks } of samples) {
  test(`answer rules: ${name} breaks ${breaks.length === 0 ? 'none' : breaks.join(', ')}`, () => {
    assert.deepEqual(brokenBy(seen(octets, about)), breaks);
  });
}

test('answer rules: a reset where the content ends is told', () => {
  const reader = new ResponseReader('GET', 0);
  reader.push(head('200 x'));
  reader.end('rst');
  const { reading } = reader;
  assert.ok(reading.kind === 'response');
  const answer = { ...seen(head('200 x'), {}), ...reading, faults: reading.response.faults };
  assert.deepEqual(brokenBy(answer), ['answer-cut-off']);
});

test('answer rules: every rule is broken by a sample, and by its own', () => {
  const shown = new Set([...samples.flatMap(({ breaks }) => breaks), 'answer-cut-off']);
  assert.deepEqual([...shown].sort(), answerRules.map(({ id }) => id).sort());
});
