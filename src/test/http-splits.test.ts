import assert from 'node:assert/strict';
import { test } from 'node:test';
import { turn } from '../testing/turn.ts';
import { echoing, get, message, post, ServedConnection } from './served-connection.ts';

const CHUNKED = message('POST /c HTTP/1.1', 'Transfer-Encoding: chunked');

/** What is sent on one connection, and the answers it must get however it is cut. */
const exchanges = [
  { name: 'one request', octets: get('/a'), answers: ['/a'] },
  { name: 'an empty line first', octets: `\r\n${get('/a')}`, answers: ['/a'] },
  { name: 'sized content', octets: post('/p', 'hello') + get('/b'), answers: ['/p', '/b'] },
  {
    name: 'chunked content with extension and trailer',
    octets: `${CHUNKED}5;a="b\\"c"\r\nhello\r\n0 ; x\r\nT: u\r\n\r\n${get('/b')}`,
    answers: ['/c', '/b'],
  },
  {
    name: 'a pipeline that ends with close',
    octets: get('/a') + get('/b', 'Connection: close') + get('/c'),
    answers: ['/a', '/b'],
  },
  { name: 'HTTP/1.0', octets: message('GET /a HTTP/1.0') + get('/b'), answers: ['/a'] },
  {
    name: 'a bare LF',
    octets: get('/a') + 'GET /b HTTP/1.1\nHost: a\r\n\r\n',
    answers: ['/a', '400'],
  },
  { name: 'a bare CR', octets: 'GET /b HTTP/1.1\r\nHost: a\rb\r\n\r\n', answers: ['400'] },
  { name: 'NUL', octets: 'GET /b HTTP/1.1\r\nHost: a\0b\r\n\r\n', answers: ['400'] },
  { name: 'two empty lines', octets: `\r\n\r\n${get('/a')}`, answers: ['400'] },
  { name: 'no Host', octets: `GET / HTTP/1.1\r\n\r\n${get('/b')}`, answers: ['400'] },
  { name: 'a later version', octets: 'GET / HTTP/2.0\r\nHost: a\r\n\r\n', answers: ['505'] },
  {
    name: 'both lengths',
    octets: message('POST / HTTP/1.1', 'Content-Length: 5', 'Transfer-Encoding: chunked'),
    answers: ['400'],
  },
  { name: 'a broken chunk', octets: `${CHUNKED}5\r\nhelloX\r\n0\r\n\r\n`, answers: ['400'] },
  { name: 'a broken trailer', octets: `${CHUNKED}0\r\nT : u\r\n\r\n`, answers: ['400'] },
  {
    name: 'a target above the limit',
    octets: get(`/${'a'.repeat(7987)}`),
    config: { requestLineBytesMax: 8000 },
    answers: ['414'],
  },
  {
    name: 'a header section above the limit',
    octets: get('/a', `X: ${'a'.repeat(90)}`),
    config: { headerBytesMax: 64 },
    answers: ['431'],
  },
  {
    name: 'content above the limit',
    octets: `${CHUNKED}5\r\nhello\r\n6\r\nworld!\r\n0\r\n\r\n`,
    config: { contentBytesMax: 10 },
    answers: ['413'],
  },
] as const;

/** The answers to octets that arrive in these pieces, and how the connection stands then. */
async function outcome(pieces: readonly string[], config = {}) {
  const served = await ServedConnection.start(echoing, config);
  for (const piece of pieces) {
    if (piece !== '') served.wire.receive(piece);
  }
  await turn();
  const requests = served.log.filter((line) => !line.startsWith('content'));
  const content = served.log
    .filter((line) => line.startsWith('content'))
    .map((line) => line.slice(8));
  return {
    written: served.written(),
    answers: served.answers(),
    requests,
    content: content.join(''),
    isEnded: served.wire.isEnded(),
  };
}

for (const { name, octets, answers, ...rest } of exchanges) {
  const config = 'config' in rest ? rest.config : {};
  const cuts = octets.length > 1000 ? 97 : 1;

  test(`splits: ${name} is answered alike whole, cut anywhere, and by octet`, async () => {
    const whole = await outcome([octets], config);
    assert.deepEqual(whole.answers, answers);
    for (let cut = 1; cut < octets.length; cut += cuts) {
      const split = await outcome([octets.slice(0, cut), octets.slice(cut)], config);
      assert.deepEqual(split, whole, `cut at ${cut}`);
    }
    assert.deepEqual(await outcome(octets.split(''), config), whole);
  });
}
