import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readResponse } from './read-response.ts';
import { answerRules, type AnswerContext } from './rules.ts';

const NOW = new Date().toUTCString();
const CONTEXT: AnswerContext = { oldClient: false, last: true, ending: 'open' };

/** The ids of the rules that an answer breaks. */
function broken(octets: string, context: Partial<AnswerContext> = {}): string[] {
  const read = readResponse(octets, 0, { method: 'GET', ended: true });
  if (read.kind !== 'response') throw new Error(`the sample is ${read.kind}`);
  return answerRules
    .filter((rule) => rule.check(read.response, { ...CONTEXT, ...context }) !== undefined)
    .map(({ id }) => id);
}

function answer(status: string, ...fields: readonly string[]): string {
  return [`HTTP/1.1 ${status}`, `Date: ${NOW}`, ...fields, '', ''].join('\r\n');
}

const LENGTH = 'Content-Length: 0';
const CODING = 'Transfer-Encoding: chunked';
const LAST_CHUNK = '0\r\n\r\n';

const cases: readonly {
  name: string;
  octets: string;
  context?: Partial<AnswerContext>;
  rules: readonly string[];
}[] = [
  { name: 'a plain answer', octets: answer('200 OK', LENGTH), rules: [] },
  { name: 'a 500 without Date', octets: `HTTP/1.1 500 x\r\n${LENGTH}\r\n\r\n`, rules: [] },
  {
    name: 'an answer of HTTP/2.0',
    octets: `HTTP/2.0 200 OK\r\nDate: ${NOW}\r\n${LENGTH}\r\n\r\n`,
    rules: ['answer-version'],
  },
  { name: 'a status above 599', octets: answer('600 x', LENGTH), rules: ['answer-status'] },
  {
    name: 'a 404 without Date',
    octets: `HTTP/1.1 404 x\r\n${LENGTH}\r\n\r\n`,
    rules: ['answer-date'],
  },
  { name: 'two Dates', octets: answer('200 OK', LENGTH, `Date: ${NOW}`), rules: ['answer-date'] },
  {
    name: 'a Date of another form',
    octets: `HTTP/1.1 500 x\r\nDate: ${new Date().toISOString()}\r\n${LENGTH}\r\n\r\n`,
    rules: ['answer-date-form'],
  },
  {
    name: 'a Date of another time',
    octets: `HTTP/1.1 500 x\r\nDate: Tue, 14 Nov 2023 22:13:20 GMT\r\n${LENGTH}\r\n\r\n`,
    rules: ['answer-date-true'],
  },
  {
    name: 'both framings',
    octets: answer('200 OK', LENGTH, CODING) + LAST_CHUNK,
    rules: ['answer-one-framing'],
  },
  { name: 'a coding in a 204', octets: answer('204 x', CODING), rules: ['answer-bodiless-coding'] },
  { name: 'a length in a 204', octets: answer('204 x', LENGTH), rules: ['answer-bodiless-length'] },
  { name: 'a length in a 100', octets: answer('100 x', LENGTH), rules: ['answer-bodiless-length'] },
  {
    name: 'a coding to HTTP/1.0',
    octets: answer('200 OK', CODING) + LAST_CHUNK,
    context: { oldClient: true },
    rules: ['answer-old-client-coding'],
  },
  {
    name: 'a 100 to HTTP/1.0',
    octets: answer('100 x'),
    context: { oldClient: true },
    rules: ['answer-old-client-interim'],
  },
  {
    name: 'an end that is announced and comes',
    octets: answer('200 OK', LENGTH, 'Connection: Close'),
    context: { ending: 'fin' },
    rules: [],
  },
  {
    name: 'an end that is announced and does not come',
    octets: answer('200 OK', LENGTH, 'Connection: close'),
    rules: ['answer-close-kept'],
  },
  {
    name: 'an answer behind one that announced the end',
    octets: answer('200 OK', LENGTH, 'Connection: x, close'),
    context: { last: false, ending: 'fin' },
    rules: ['answer-close-kept'],
  },
];

for (const { name, octets, context, rules } of cases) {
  test(`answer rules: ${name} breaks ${rules.length === 0 ? 'none' : rules.join(', ')}`, () => {
    assert.deepEqual(broken(octets, context), rules);
  });
}

test('answer rules: every rule is broken by one of the samples', () => {
  const shown = new Set(cases.flatMap(({ rules }) => rules));
  assert.deepEqual(
    answerRules.map(({ id }) => id).filter((id) => !shown.has(id)),
    [],
  );
});
