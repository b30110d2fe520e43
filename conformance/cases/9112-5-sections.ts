import type { Case, Outcome } from '../case.ts';
import { refused, served } from './outcomes.ts';
import { get, getEcho } from './requests.ts';

/** RFC 9112, 5 and RFC 9110, 5: many fields, large ones, the same name twice, odd names. */

const orTooLarge: readonly Outcome[] = [
  { ...served },
  { status: 431, as: 'too large' },
  { status: '4xx', as: 'too large, by another status' },
];

const HEAD = 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n';

const names: readonly (readonly [id: string, name: string, what: string])[] = [
  ['field-name-of-marks', "!#$%&'*+-.^_`|~", 'all marks that a token may have'],
  ['field-name-of-digits', '0123456789', 'digits'],
  ['field-name-of-one-letter', 'x', 'one letter'],
  ['field-name-of-proto', '__proto__', 'the letters of a property that objects inherit'],
  ['field-name-of-constructor', 'constructor', 'the letters of a method that objects inherit'],
];

const badNames: readonly (readonly [id: string, line: string, what: string])[] = [
  ['field-name-with-slash', 'X/Test: a', 'a slash in a field name'],
  ['field-name-with-quote', 'X"Test: a', 'a quotation mark in a field name'],
  ['field-name-with-at', 'X@Test: a', 'an at sign in a field name'],
  ['field-name-with-braces', 'X{Test}: a', 'braces in a field name'],
  ['field-name-in-quotes', '"X-Test": a', 'a field name in quotation marks'],
  ['field-name-then-semicolon', 'X-Test;: a', 'a semicolon behind a field name'],
  ['field-name-then-comma', 'X-Test,X-Other: a', 'two field names with a comma between them'],
  ['field-equals', 'X-Test=a', 'a field with an equals sign in place of the colon'],
  ['field-name-over-lines', 'X-\r\nTest: a', 'a field name that is broken over two lines'],
  ['field-line-of-a-request', 'GET / HTTP/1.1', 'a request-line among the fields'],
];

export const fieldSections: readonly Case[] = [
  ...names.map(([id, name, what]): Case => ({
    id,
    title: `Serves a request with a field whose name is ${what}`,
    spec: ['rfc9110-5.1-ignore-unknown-fields', 'rfc9110-5.6.2-token'],
    run: [
      { send: getEcho(`${name}: a`) },
      { expect: { ...served, echo: { fields: [[name, 'a']] } } },
    ],
  })),
  ...badNames.map(([id, line, what]): Case => ({
    id,
    title: `Answers 400 to ${what}`,
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-5-field-line'],
    twin: get('X-Test: a'),
    run: [{ send: get(line) }, { expect: refused }],
  })),
  {
    id: 'field-value-of-all-characters',
    title: 'Serves a field value of all visible characters',
    spec: ['rfc9112-5-field-line', 'rfc9110-5.5-field-value-octets'],
    run: [
      {
        send: getEcho(
          'X-Test: !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`' +
            'abcdefghijklmnopqrstuvwxyz{|}~',
        ),
      },
      {
        expect: {
          ...served,
          echo: {
            fields: [
              [
                'X-Test',
                '!"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`' +
                  'abcdefghijklmnopqrstuvwxyz{|}~',
              ],
            ],
          },
        },
      },
    ],
  },
  {
    id: 'field-value-of-white-space',
    title: 'Takes a field value of white space alone for an empty one',
    spec: ['rfc9112-5.1-trim-ows'],
    run: [
      { send: getEcho('X-Test: \t \t') },
      { expect: { ...served, echo: { fields: [['X-Test', '']] } } },
    ],
  },
  {
    id: 'field-value-much-white-space',
    title: 'Takes 1000 blanks on either side of a field value away',
    spec: ['rfc9112-5.1-trim-ows'],
    run: [
      {
        send: [
          'GET {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'X-Test:',
          { text: ' ', times: 1000 },
          'a',
          { text: '\t', times: 1000 },
          '\r\n' + '\r\n',
        ],
      },
      { expect: { ...served, echo: { fields: [['X-Test', 'a']] } } },
    ],
  },
  {
    id: 'fields-of-one-name',
    title: 'Keeps the order of field lines of one name',
    spec: ['rfc9110-5.2-combined-value', 'rfc9110-5.1-case-insensitive-names'],
    because: 'Joined with commas or given line by line: in the order in which they came.',
    run: [
      { send: getEcho('X-Test: a', 'X-Other: b', 'x-test: c') },
      {
        expect: [
          {
            ...served,
            as: 'line by line',
            echo: {
              fields: [
                ['X-Test', 'a'],
                ['x-test', 'c'],
              ],
            },
          },
          { ...served, as: 'joined', echo: { fields: [['X-Test', 'a, c']] } },
          { ...served, as: 'joined without a blank', echo: { fields: [['X-Test', 'a,c']] } },
        ],
      },
    ],
  },
  {
    id: 'field-lines-100',
    title: 'Serves a request with 100 field lines, or answers it in 4xx',
    spec: ['rfc9110-5.4-field-too-large'],
    twin: get(),
    run: [{ send: [HEAD, { text: 'X-Test: a\r\n', times: 100 }, '\r\n'] }, { expect: orTooLarge }],
  },
  {
    id: 'field-lines-1000',
    title: 'Serves a request with 1000 field lines, or answers it in 4xx',
    spec: ['rfc9110-5.4-field-too-large'],
    twin: get(),
    run: [{ send: [HEAD, { text: 'X-Test: a\r\n', times: 1000 }, '\r\n'] }, { expect: orTooLarge }],
  },
  {
    id: 'field-value-9000-octets',
    title: 'Serves a request with a field value of 9000 octets, or answers it in 4xx',
    spec: ['rfc9110-5.4-field-too-large'],
    twin: get(),
    run: [
      { send: [`${HEAD}X-Test: `, { text: 'a', times: 9000 }, '\r\n' + '\r\n'] },
      { expect: orTooLarge },
    ],
  },
  {
    id: 'field-value-64-kib',
    title: 'Serves a request with a field value of 64 KiB, or answers it in 4xx',
    spec: ['rfc9110-5.4-field-too-large'],
    twin: get(),
    run: [
      { send: [`${HEAD}X-Test: `, { text: 'a', times: 65_536 }, '\r\n' + '\r\n'] },
      { expect: orTooLarge },
    ],
  },
  {
    id: 'field-name-9000-octets',
    title: 'Serves a request with a field name of 9000 octets, or answers it in 4xx',
    spec: ['rfc9110-5.4-field-too-large'],
    twin: get(),
    run: [{ send: [HEAD, { text: 'X', times: 9000 }, ': a\r\n' + '\r\n'] }, { expect: orTooLarge }],
  },
  {
    id: 'field-lines-without-names-100',
    title: 'Does not tire of refusing: 100 lines without a colon are one refusal',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-5-field-line'],
    because: 'One request gets one answer, however much is wrong with it.',
    twin: get(),
    run: [{ send: [HEAD, { text: 'X-Test\r\n', times: 100 }, '\r\n'] }, { expect: refused }],
  },
  {
    id: 'proxy-connection',
    title: 'Does not take Proxy-Connection for Connection',
    spec: ['rfc9112-9.3-persist', 'rfc9110-5.1-ignore-unknown-fields'],
    run: [
      { send: getEcho('Proxy-Connection: close') },
      { expect: { status: '2xx', as: 'served', then: [{ canary: 'answered' }] } },
    ],
  },
];
