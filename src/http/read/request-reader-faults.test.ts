import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  DIGITS,
  FIELD_TEXT,
  HEXDIGS,
  PATH_AND_QUERY,
  REG_NAME,
  sorted,
  TCHARS,
  without,
} from '../testing/character-lists.ts';
import { charactersOf, EVERY_OCTET, octetsThat } from '../testing/octets.ts';
import { readEvents, SMALL } from '../testing/read-events.ts';

const head = 'POST /a?b HTTP/1.1\r\nHost: a\r\nX: 1 2\r\nTransfer-Encoding: chunked\r\n\r\n';

/** A message with all that a message can have. */
const message = `${head}3;a="b"\r\nabc\r\n1\r\nx\r\n00;c\r\nT: u\r\n\r\n`;
const contents = [message.indexOf('abc'), message.indexOf('x\r\n0')];
const isContent = (at: number) =>
  contents.some((start, which) => at >= start && at < start + (which === 0 ? 3 : 1));

const limits = { ...SMALL, headerBytesMax: 200, contentBytesMax: 256 };

/** Whether what was read is no whole message, in one read and octet by octet. */
function isRefused(text: string): boolean {
  return [[text], charactersOf(text)].every((delivery) => {
    const events = readEvents(delivery, limits);
    const refusal = events.at(-1) ?? '';
    return refusal.startsWith('reject ') && !events.some((event) => event.startsWith('complete'));
  });
}

test('RequestReader: the message that the faults are put into is read', () => {
  assert.deepEqual(readEvents([message], limits), [
    'POST /a?b 1.1 origin-form persists [Host: a] [X: 1 2] [Transfer-Encoding: chunked]',
    'content abcx',
    'complete [T: u]',
    'between',
  ]);
});

const faults = [
  { name: 'CR', octets: '\r', spec: 'rfc9112-2.2-bare-cr' },
  { name: 'LF', octets: '\n', spec: 'rfc9112-2.2-bare-lf' },
  { name: 'NUL', octets: '\0', spec: 'rfc9110-5.5-cr-lf-nul' },
  { name: 'DEL', octets: '\x7f', spec: 'rfc9112-2.2-not-grammar' },
  {
    name: 'any other control character',
    octets: without(
      octetsThat((octet) => octet < ' '),
      '\0\t\r\n',
    ),
    spec: 'rfc9112-2.2-not-grammar',
  },
];

for (const { name, octets } of faults) {
  test(`RequestReader: ${name} put in at any place is refused`, () => {
    for (const octet of octets) {
      for (let at = 0; at < message.length; at++) {
        const text = message.slice(0, at) + octet + message.slice(at);
        // An LF before the last LF is the same as one behind it: the next message starts with it.
        if (!text.startsWith(message)) assert.ok(isRefused(text), JSON.stringify(text));
      }
    }
  });

  test(`RequestReader: ${name} in the place of any octet but content is refused`, () => {
    for (const octet of octets) {
      for (let at = 0; at < message.length; at++) {
        const text = message.slice(0, at) + octet + message.slice(at + 1);
        if (text !== message && !isContent(at)) assert.ok(isRefused(text), JSON.stringify(text));
      }
    }
  });
}

test('RequestReader: no CR, LF or octet of content can be taken away from chunks', () => {
  for (let at = head.length; at < message.length; at++) {
    if (!isContent(at) && !'\r\n'.includes(message.charAt(at))) continue;
    const text = message.slice(0, at) + message.slice(at + 1);
    const events = readEvents([text], limits);
    assert.ok(!events.some((event) => event.startsWith('complete')), JSON.stringify(text));
  }
});

interface Position {
  readonly name: string;
  readonly sent: (octet: string) => string;
  readonly takes: string;
  readonly spec: string;
}

const get = (line: string) => `${line}\r\nHost: a\r\n\r\n`;
const withLine = (line: string) => `GET / HTTP/1.1\r\nHost: a\r\n${line}\r\n\r\n`;
const withHost = (value: string) => `GET / HTTP/1.1\r\nHost: ${value}\r\n\r\n`;

const positions: readonly Position[] = [
  {
    name: 'a method',
    sent: (octet) => get(`G${octet}T / HTTP/1.1`),
    takes: TCHARS,
    spec: 'rfc9112-3.1-method-token',
  },
  {
    name: 'a target',
    sent: (octet) => get(`GET /a${octet}b HTTP/1.1`),
    takes: PATH_AND_QUERY,
    spec: 'rfc9112-3.2-invalid-request-line',
  },
  {
    name: 'an absolute target',
    sent: (octet) => get(`GET http://a${octet}b HTTP/1.1`),
    takes: sorted(REG_NAME, '/?'),
    spec: 'rfc9112-3.2-invalid-request-line',
  },
  {
    name: 'the place of the first SP',
    sent: (octet) => get(`GET${octet}/ HTTP/1.1`),
    takes: ' ',
    spec: 'rfc9112-3-request-line',
  },
  {
    name: 'the place of the second SP',
    sent: (octet) => get(`GET /${octet}HTTP/1.1`),
    takes: ' ',
    spec: 'rfc9112-3-request-line',
  },
  {
    name: 'a minor version',
    sent: (octet) => get(`GET / HTTP/1.${octet}`),
    takes: DIGITS,
    spec: 'rfc9112-2.3-version-grammar',
  },
  {
    name: 'a place behind the version',
    sent: (octet) => get(`GET / HTTP/1.1${octet}`),
    takes: '',
    spec: 'rfc9112-2.3-version-grammar',
  },
  {
    name: 'a field name',
    sent: (octet) => withLine(`n${octet}m: v`),
    takes: sorted(TCHARS, ':'),
    spec: 'rfc9112-5-field-line',
  },
  {
    name: 'a place before a field name',
    sent: (octet) => withLine(`${octet}name: v`),
    takes: TCHARS,
    spec: 'rfc9112-5.2-obs-fold-request',
  },
  {
    name: 'a place before the colon',
    sent: (octet) => withLine(`name${octet}: v`),
    takes: sorted(TCHARS, ':'),
    spec: 'rfc9112-5.1-space-before-colon',
  },
  {
    name: 'a field value',
    sent: (octet) => withLine(`n: a${octet}b`),
    takes: FIELD_TEXT,
    spec: 'rfc9110-5.5-field-value-octets',
  },
  {
    name: 'a Host',
    sent: (octet) => withHost(`a${octet}b`),
    takes: REG_NAME,
    spec: 'rfc9110-7.2-host-grammar',
  },
  {
    name: 'a port of Host',
    sent: (octet) => withHost(`a:1${octet}1`),
    takes: DIGITS,
    spec: 'rfc9110-7.2-host-grammar',
  },
  {
    name: 'a Content-Length',
    sent: (octet) => withLine(`Content-Length: 0${octet}0`),
    takes: DIGITS,
    spec: 'rfc9110-8.6-digits-only',
  },
  {
    name: 'a chunk size',
    sent: (octet) => `${head}0${octet}0\r\n\r\n`,
    takes: sorted(HEXDIGS, ';'),
    spec: 'rfc9112-7.1-chunk-grammar',
  },
  {
    name: 'a chunk extension',
    sent: (octet) => `${head}0;a${octet}b\r\n\r\n`,
    takes: sorted(TCHARS, ';='),
    spec: 'rfc9112-7.1.1-extension-grammar',
  },
  {
    name: 'a quoted chunk extension',
    sent: (octet) => `${head}0;a="b${octet}c"\r\n\r\n`,
    takes: without(FIELD_TEXT, '"'),
    spec: 'rfc9112-7.1.1-extension-grammar',
  },
  {
    name: 'the place of the CR behind a chunk',
    sent: (octet) => `${head}1\r\nx${octet}\n0\r\n\r\n`,
    takes: '\r',
    spec: 'rfc9112-7.1-chunk-grammar',
  },
  {
    name: 'the place of the LF behind a chunk',
    sent: (octet) => `${head}1\r\nx\r${octet}0\r\n\r\n`,
    takes: '\n',
    spec: 'rfc9112-7.1-chunk-grammar',
  },
  {
    name: 'a trailer name',
    sent: (octet) => `${head}0\r\nn${octet}m: v\r\n\r\n`,
    takes: sorted(TCHARS, ':'),
    spec: 'rfc9112-5-field-line',
  },
  {
    name: 'a trailer value',
    sent: (octet) => `${head}0\r\nn: a${octet}b\r\n\r\n`,
    takes: FIELD_TEXT,
    spec: 'rfc9110-5.5-field-value-octets',
  },
  {
    name: 'a content',
    sent: (octet) => `${head}1\r\n${octet}\r\n0\r\n\r\n`,
    takes: EVERY_OCTET.join(''),
    spec: 'rfc9112-7.1-decode-chunked',
  },
];

for (const { name, sent, takes } of positions) {
  test(`RequestReader: every octet in ${name} is taken or refused as the rule says`, () => {
    const isTaken = (octet: string) =>
      readEvents([sent(octet)], limits)
        .at(-1)
        ?.startsWith('reject ') === false;
    assert.equal(octetsThat(isTaken), sorted(takes));
  });
}
