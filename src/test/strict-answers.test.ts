import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strictAnswers } from './strict-answers.ts';

const DATE = 'Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n';
const head = (line: string, ...fields: readonly string[]): string =>
  `HTTP/1.1 ${line}\r\n${DATE}${fields.map((field) => `${field}\r\n`).join('')}\r\n`;

const SIZED = `${head('200 OK', 'Content-Length: 2')}ab`;
const CHUNKED_HEAD = head('200 OK', 'Transfer-Encoding: chunked');
const CHUNKED = `${CHUNKED_HEAD}2\r\nab\r\nA\r\n0123456789\r\n0\r\n`;

test('strictAnswers: reads each framing, and what it was asked for', () => {
  const bodiless = head('204 ') + head('200 OK', 'Content-Length: 9');
  const octets = `${SIZED}${CHUNKED}T: u\r\n\r\n${bodiless}`;
  const { answers, end } = strictAnswers(octets, ['GET', 'POST', 'GET', 'HEAD']);
  assert.deepEqual(
    answers.map(({ status, framing, content }) => [status, framing, content]),
    [
      [200, 'sized', 'ab'],
      [200, 'chunked', 'ab0123456789'],
      [204, 'none', ''],
      [200, 'none', ''],
    ],
  );
  assert.equal(answers[1]?.trailers.get('t'), 'u');
  assert.equal(end, 'between');
});

test('strictAnswers: interim answers belong to the final one behind them', () => {
  const octets = `HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 \r\nLink: a\r\n\r\n${SIZED}`;
  assert.deepEqual(strictAnswers(octets, ['POST']).answers[0]?.interims, [100, 103]);
  assert.deepEqual(strictAnswers('HTTP/1.1 100 Continue\r\n\r\n', ['POST']).interims, [100]);
});

test('strictAnswers: an answer until the end is whole once the server has ended', () => {
  const octets = `${head('200 OK', 'Connection: close')}abc`;
  assert.equal(strictAnswers(octets, ['GET'], 'ended').answers[0]?.content, 'abc');
  const { answers, end, cut } = strictAnswers(octets, ['GET']);
  assert.deepEqual([answers.length, end, cut?.content], [0, 'cut', 'abc']);
});

test('strictAnswers: behind 101 and a tunnel another protocol is spoken', () => {
  const upgraded = 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\nHTTP';
  assert.equal(strictAnswers(upgraded, ['GET', 'GET']).rest, 'HTTP');
  const tunnel = strictAnswers(`${head('200 OK')}abc`, ['CONNECT']);
  assert.deepEqual([tunnel.end, tunnel.rest], ['switched', 'abc']);
});

test('strictAnswers: what is cut is told apart at every octet', () => {
  for (const [octets, content] of [
    [SIZED, 'ab'],
    [`${CHUNKED}\r\n`, 'ab0123456789'],
  ] as const) {
    for (let length = 1; length < octets.length; length++) {
      const { answers, end, cut } = strictAnswers(octets.slice(0, length), ['GET']);
      assert.deepEqual([answers.length, end], [0, 'cut']);
      assert.equal(content.startsWith(cut?.content ?? ''), true);
    }
  }
});

const refused = {
  'an answer nobody asked for': { octets: SIZED + SIZED, says: /behind the last answer/ },
  'octets behind a length': { octets: `${SIZED}c`, says: /behind the last answer/ },
  'an answer behind the announcement of the end': {
    octets: head('200 OK', 'Content-Length: 0', 'Connection: close') + SIZED,
    asked: ['GET', 'GET'],
    says: /behind the last answer/,
  },
  'no status line': { octets: 'ab\r\n', says: /no status line/ },
  'another version': { octets: 'HTTP/1.0 200 OK\r\n', says: /no status line/ },
  'no Date': { octets: 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n', says: /no Date/ },
  'a space before a colon': { octets: head('200 OK', 'A : b'), says: /no field line/ },
  'a control octet': { octets: head('200 OK', 'A: \0'), says: /no field line/ },
  'a bare LF': { octets: 'HTTP/1.1 200 OK\nA: b\r\n', says: /a bare CR or LF/ },
  'a bare CR': { octets: 'HTTP/1.1 200 OK\rA', says: /a bare CR or LF/ },
  'two lengths': {
    octets: head('200 OK', 'Content-Length: 1', 'Content-Length: 1'),
    says: /Content-Length twice/,
  },
  'a length that is none': { octets: head('200 OK', 'Content-Length: +1'), says: /no Content-Le/ },
  'two framings': {
    octets: head('200 OK', 'Content-Length: 1', 'Transfer-Encoding: chunked'),
    says: /two framings/,
  },
  'another coding': { octets: head('200 OK', 'Transfer-Encoding: gzip'), says: /no Transfer-En/ },
  'a length of 204': { octets: head('204 ', 'Content-Length: 0'), says: /framing of 204/ },
  'a length of an interim answer': {
    octets: 'HTTP/1.1 102 \r\nContent-Length: 0\r\n\r\n',
    says: /framing of 102/,
  },
  'a framing in a tunnel': {
    octets: head('200 OK', 'Content-Length: 0'),
    asked: ['CONNECT'],
    says: /framing of 200/,
  },
  'no framing at all': { octets: head('200 OK'), says: /no framing/ },
  'no chunk size': {
    octets: `${CHUNKED_HEAD}g\r\n`,
    says: /no chunk size/,
  },
  'a chunk longer than its size': {
    octets: `${CHUNKED_HEAD}1\r\nab\r\n`,
    says: /longer than it says/,
  },
};

for (const [name, { octets, says, ...rest }] of Object.entries(refused)) {
  test(`strictAnswers: does not take ${name}`, () => {
    assert.throws(() => strictAnswers(octets, 'asked' in rest ? rest.asked : ['GET']), says);
  });
}
