import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ResponseBuilder } from '../../http/respond/response-builder.ts';
import { strictAnswers } from '../strict-answers.ts';
import { TimedConnection } from './timed-connection.ts';

const LINE = 'POST / HTTP/1.1\r\n';
const HOST = 'Host: a\r\n';
const CHUNKED = `${LINE}${HOST}Transfer-Encoding: chunked\r\n\r\n`;
const SIZED = 'Content-Length: 5\r\n';
const CODED = 'Transfer-Encoding: chunked\r\n';
const BODY = '0\r\n\r\n';

/** What a smuggled request would be. */
const CANARY = 'GET /canary HTTP/1.1\r\nHost: a\r\n\r\n';

const OK = ResponseBuilder.status(200).finishHeaders().build();

/** With these fields, and a content that is whole whichever of them is believed. */
function fields(lines: string): string {
  return `${LINE}${HOST}${lines}\r\n${BODY}`;
}

/** Octets that two parsers could read in two ways, and what they are refused with. */
const refused: { readonly [group: string]: readonly (readonly [string, number?])[] } = {
  'both framings': [
    [fields(SIZED + CODED)],
    [fields(CODED + SIZED)],
    [fields(`Content-Length: 0\r\n${CODED}`)],
    [fields(`${SIZED}Transfer-Encoding: identity\r\n`)],
  ],
  'a length that is no plain number': [
    ...['', '+5', '-5', '5 5', '0x5', '5a', '5.0', '5;', '"5"', '5,', ',5', '5, 6', '5_0', '٥'].map(
      (length) => [fields(`Content-Length: ${length}\r\n`)] as const,
    ),
    [fields('Content-Length: 99999999999999999999\r\n'), 413],
    [fields(`${SIZED}Content-Length: 6\r\n`)],
    [fields(`Content-Length: 6\r\n${SIZED}`)],
  ],
  'a coding that is not known, or not the last': [
    [fields('Transfer-Encoding: xchunked\r\n')],
    [fields('Transfer-Encoding: chunkedx\r\n')],
    [fields('Transfer-Encoding: identity\r\n')],
    [fields('Transfer-Encoding: gzip, chunked\r\n'), 501],
    [fields('Transfer-Encoding: chunked, chunked\r\n')],
    [fields('Transfer-Encoding: chunked, identity\r\n')],
    [fields('Transfer-Encoding: "chunked"\r\n')],
    [fields('Transfer-Encoding:\x0bchunked\r\n')],
    [fields('Transfer-Encoding: \x00chunked\r\n')],
    [fields('Transfer-Encoding:\r\n')],
    [fields(`${CODED}${CODED}`)],
    [`POST / HTTP/1.0\r\n${HOST}${CODED}\r\n${BODY}`],
  ],
  'a bare CR or LF': [
    [`POST / HTTP/1.1\n${HOST}${SIZED}\r\nhello`],
    [`POST / HTTP/1.1\r${HOST}${SIZED}\r\nhello`],
    [fields('A: b\nX: c\r\n')],
    [fields('A: b\rX: c\r\n')],
    [`${LINE}${HOST}${SIZED}\nhello`],
    [`${LINE}${HOST}${SIZED}\n\nhello`],
    [`${LINE}${HOST}${SIZED}\rhello`],
    [`\n${LINE}${HOST}${SIZED}\r\nhello`],
    [`${CHUNKED}5\nhello\r\n${BODY}`],
    [`${CHUNKED}5\rhello\r\n${BODY}`],
    [`${CHUNKED}5\r\nhello\n${BODY}`],
    [`${CHUNKED}5;a\nb\r\nhello\r\n${BODY}`],
    [`${CHUNKED}5;a="\n"\r\nhello\r\n${BODY}`],
    [`${CHUNKED}0\n\r\n`],
    [`${CHUNKED}0\r\n\n`],
    [`${CHUNKED}0\r\nT: 1\n\r\n`],
  ],
  'a folded line, or white space around a name': [
    [fields('A: b\r\n c\r\n')],
    [fields('A: b\r\n\tc\r\n')],
    [`${LINE} ${HOST}${SIZED}\r\nhello`],
    [fields(' Content-Length: 5\r\n')],
    [fields('Content-Length : 5\r\n')],
    [fields('Transfer-Encoding : chunked\r\n')],
    [fields('Transfer-Encoding\t: chunked\r\n')],
    [fields('Transfer Encoding: chunked\r\n')],
    [fields(': b\r\n')],
    [fields('no colon\r\n')],
    [fields('A\x00: b\r\n')],
    [fields('A: b\x00\r\n')],
    [fields('A\xe9: b\r\n')],
  ],
  'an odd chunk': [
    ...['', 'g', '0x5', '+5', '-5', ' 5', '5 5', '5\x0b', '5,', '5.', '_5', '5_'].map(
      (size) => [`${CHUNKED}${size}\r\nhello\r\n${BODY}`] as const,
    ),
    [`${CHUNKED}10000000000000005\r\nhello\r\n${BODY}`, 413],
    [`${CHUNKED}fffffffffffffffff\r\nhello\r\n${BODY}`, 413],
    [`${CHUNKED}4\r\nhello\r\n${BODY}`],
    [`${CHUNKED}5\r\nhello${BODY}`],
    [`${CHUNKED}5\r\nhello \r\n${BODY}`],
    [`${CHUNKED}5;\r\nhello\r\n${BODY}`],
    [`${CHUNKED}5;=\r\nhello\r\n${BODY}`],
    [`${CHUNKED}5;a="b\r\nhello\r\n${BODY}`],
    [`${CHUNKED}0\r\nContent Length: 5\r\n\r\n`],
  ],
  'no, more than one, or an odd host': [
    [`${LINE}${SIZED}\r\nhello`],
    [`${LINE}${HOST}Host: b\r\n${SIZED}\r\nhello`],
    [`${LINE}${HOST}${HOST}${SIZED}\r\nhello`],
    ...['a b', 'a, b', 'a/', 'u@a', 'a:b', '[::1', 'a\\b', 'a%zz', 'http://a'].map(
      (host) => [`${LINE}Host: ${host}\r\n${SIZED}\r\nhello`] as const,
    ),
    [`POST http://u@a/ HTTP/1.1\r\n${HOST}${SIZED}\r\nhello`],
    [`POST http:/// HTTP/1.1\r\nHost:\r\n${SIZED}\r\nhello`],
  ],
  'an odd request line': [
    [`POST  / HTTP/1.1\r\n${HOST}${SIZED}\r\nhello`],
    [`POST / HTTP/1.1 \r\n${HOST}${SIZED}\r\nhello`],
    [`POST /\tHTTP/1.1\r\n${HOST}${SIZED}\r\nhello`],
    [` POST / HTTP/1.1\r\n${HOST}${SIZED}\r\nhello`],
    [`POST / http/1.1\r\n${HOST}${SIZED}\r\nhello`],
    [`POST / HTTP/1.1.\r\n${HOST}${SIZED}\r\nhello`],
    [`POST / HTTP/01.1\r\n${HOST}${SIZED}\r\nhello`],
    [`POST / HTTP/2.0\r\n${HOST}${SIZED}\r\nhello`, 505],
    [`POST a HTTP/1.1\r\n${HOST}${SIZED}\r\nhello`],
    [`POST * HTTP/1.1\r\n${HOST}${SIZED}\r\nhello`],
    [`POST /# HTTP/1.1\r\n${HOST}${SIZED}\r\nhello`],
    [`POST /\x00 HTTP/1.1\r\n${HOST}${SIZED}\r\nhello`],
    [`P{ST / HTTP/1.1\r\n${HOST}${SIZED}\r\nhello`],
    ['POST /\r\nhello'],
  ],
};

for (const [group, streams] of Object.entries(refused)) {
  test(`smuggling: ${group} is refused, and nothing behind it is read`, () => {
    for (const [octets, status = 400] of streams) {
      const targets: string[] = [];
      const timed = new TimedConnection({
        onRequest: ({ target }) => void targets.push(target),
        onRequestComplete: (_request, responder) => void responder.respond(OK),
      });
      timed.arrive(Buffer.from(octets + CANARY, 'latin1').toString('latin1'));
      timed.run(10);
      const { answers } = strictAnswers(timed.written(), ['POST'], 'ended');
      assert.equal(answers[0]?.status, status, JSON.stringify(octets));
      assert.equal(answers[0].fields.get('connection'), 'close', JSON.stringify(octets));
      assert.ok(!targets.includes('/canary') && timed.isEnding(), JSON.stringify(octets));
    }
  });
}
