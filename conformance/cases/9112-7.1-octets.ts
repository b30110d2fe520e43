import type { Case, Outcome } from '../case.ts';
import { octetRefused } from './outcomes.ts';

/** RFC 9112, 7.1: each of the 256 octets at each place between the data of chunks. */

const HEAD =
  'POST {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'Transfer-Encoding: chunked\r\n' + '\r\n';

const twin = `${HEAD}5\r\nhello\r\n0\r\n\r\n`;

const TCHAR = '21 23-27 2a-2b 2d-2e 30-39 41-5a 5e-7a 7c 7e';

/** Decoded: exactly the octets of the content were consumed. */
const decoded: Outcome = {
  status: '2xx',
  as: 'decoded',
  echo: { content: 'hello' },
  then: [{ canary: 'answered' }],
};

const answeredEarly: Outcome = {
  status: '2xx',
  as: 'answered before the content',
  echo: { content: '' },
};

/** Who answers before it reads the content shows nothing here. */
const valid: readonly Outcome[] = [decoded, answeredEarly];
const invalid: readonly Outcome[] = [octetRefused, answeredEarly];

export const chunkOctets = [
  {
    id: 'octets-before-chunk-size',
    title: 'Takes nothing but a zero before a chunk size',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-7.1-chunk-grammar'],
    because: 'Other digits make a longer chunk, and are not tried.',
    twin,
    run: [],
    sweep: {
      send: `${HEAD}{octet}5\r\nhello\r\n0\r\n\r\n`,
      classes: [
        { octets: '30', expect: valid, spec: 'rfc9112-7.1-decode-chunked' },
        { octets: '00-2f 3a-40 47-60 67-ff', expect: invalid },
      ],
    },
  },
  {
    id: 'octets-behind-chunk-size',
    title: 'Takes nothing but an extension behind a chunk size',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-7.1-chunk-grammar'],
    because:
      'White space and a semicolon are in the grammar before the name of an extension alone. ' +
      'Other digits make a longer chunk, and are not tried.',
    twin,
    run: [],
    sweep: {
      send: `${HEAD}5{octet}\r\nhello\r\n0\r\n\r\n`,
      classes: [{ octets: '00-2f 3a-40 47-60 67-ff', expect: invalid }],
    },
  },
  {
    id: 'octets-before-extension',
    title: 'Takes a semicolon before an extension, with white space around it at most',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-7.1.1-extension-grammar'],
    twin,
    run: [],
    sweep: {
      send: `${HEAD}5{octet};a=b\r\nhello\r\n0\r\n\r\n`,
      classes: [
        { octets: '09 20', expect: valid, spec: 'rfc9110-5.6.3-parse-bws' },
        { octets: '00-08 0a-1f 21-2f 3a-40 47-60 67-ff', expect: invalid },
      ],
    },
  },
  {
    id: 'octets-in-extension-name',
    title: 'Takes the octets of a token in the name of an extension, and no others',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-7.1.1-extension-grammar', 'rfc9110-5.6.2-token'],
    because: 'A semicolon begins another extension, and an equals sign the value.',
    twin,
    run: [],
    sweep: {
      send: `${HEAD}5;a{octet}c\r\nhello\r\n0\r\n\r\n`,
      classes: [
        { octets: `3b 3d ${TCHAR}`, expect: valid, spec: 'rfc9112-7.1.1-ignore-unknown' },
        { octets: 'others', expect: invalid },
      ],
    },
  },
  {
    id: 'octets-in-extension-value',
    title: 'Takes the octets of a token in the value of an extension, and no others',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-7.1.1-extension-grammar', 'rfc9110-5.6.2-token'],
    twin,
    run: [],
    sweep: {
      send: `${HEAD}5;a=b{octet}c\r\nhello\r\n0\r\n\r\n`,
      classes: [
        { octets: `3b ${TCHAR}`, expect: valid, spec: 'rfc9112-7.1.1-ignore-unknown' },
        { octets: 'others', expect: invalid },
      ],
    },
  },
  {
    id: 'octets-in-quoted-extension',
    title: 'Takes what a quoted-string has in the quoted value of an extension, and nothing else',
    spec: [
      'rfc9112-2.2-not-grammar',
      'rfc9112-7.1.1-extension-grammar',
      'rfc9110-5.6.4-quoted-pair',
    ],
    because: 'The backslash begins a pair with the c behind it.',
    twin,
    run: [],
    sweep: {
      send: `${HEAD}5;a="b{octet}c"\r\nhello\r\n0\r\n\r\n`,
      classes: [
        { octets: '09 20-21 23-7e 80-ff', expect: valid, spec: 'rfc9112-7.1.1-ignore-unknown' },
        { octets: 'others', expect: invalid },
      ],
    },
  },
  {
    id: 'octets-behind-backslash',
    title: 'Takes what a pair has behind a backslash in a quoted value, and nothing else',
    spec: [
      'rfc9112-2.2-not-grammar',
      'rfc9112-7.1.1-extension-grammar',
      'rfc9110-5.6.4-quoted-pair',
    ],
    twin,
    run: [],
    sweep: {
      send: `${HEAD}5;a="b\\{octet}c"\r\nhello\r\n0\r\n\r\n`,
      classes: [
        { octets: '09 20-7e 80-ff', expect: valid, spec: 'rfc9112-7.1.1-ignore-unknown' },
        { octets: 'others', expect: invalid },
      ],
    },
  },
  {
    id: 'octets-in-place-of-chunk-cr',
    title: 'Takes nothing but CR first behind the data of a chunk',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-7.1-chunk-grammar'],
    twin,
    run: [],
    sweep: {
      send: `${HEAD}5\r\nhello{octet}\n0\r\n\r\n`,
      classes: [
        { octets: '0d', expect: valid, spec: 'rfc9112-7.1-decode-chunked' },
        { octets: 'others', expect: invalid },
      ],
    },
  },
  {
    id: 'octets-in-place-of-chunk-lf',
    title: 'Takes nothing but LF second behind the data of a chunk',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-7.1-chunk-grammar'],
    twin,
    run: [],
    sweep: {
      send: `${HEAD}5\r\nhello\r{octet}0\r\n\r\n`,
      classes: [
        { octets: '0a', expect: valid, spec: 'rfc9112-7.1-decode-chunked' },
        { octets: 'others', expect: invalid },
      ],
    },
  },
  {
    id: 'octets-behind-last-chunk',
    title: 'Takes nothing but white space and an extension behind the size of the last chunk',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-7.1-chunk-grammar'],
    twin,
    run: [],
    sweep: {
      send: `${HEAD}5\r\nhello\r\n0{octet}\r\n\r\n`,
      classes: [
        { octets: '30', expect: valid, spec: 'rfc9112-7.1-decode-chunked' },
        { octets: '00-2f 3a-40 47-60 67-ff', expect: invalid },
      ],
    },
  },
  {
    id: 'octets-in-trailer-name',
    title: 'Takes the octets of a token in the name of a trailer field, and no others',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-5-field-line', 'rfc9110-5.6.2-token'],
    twin,
    run: [],
    sweep: {
      send: `${HEAD}5\r\nhello\r\n0\r\nX{octet}Test: a\r\n\r\n`,
      classes: [
        { octets: `3a ${TCHAR}`, expect: valid, spec: 'rfc9112-7.1-decode-chunked' },
        { octets: 'others', expect: invalid },
      ],
    },
  },
  {
    id: 'octets-in-trailer-value',
    title: 'Takes what a field value has in that of a trailer field, and nothing else',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-5-field-line', 'rfc9110-5.5-field-value-octets'],
    because: 'CR and NUL may be turned into SP, other controls may be kept.',
    twin,
    run: [],
    sweep: {
      send: `${HEAD}5\r\nhello\r\n0\r\nX-Test: a{octet}b\r\n\r\n`,
      classes: [
        { octets: '09 20-7e 80-ff', expect: valid, spec: 'rfc9112-7.1-decode-chunked' },
        { octets: '00-08 0b-1f 7f', expect: [...invalid, decoded] },
        { octets: '0a', expect: invalid },
      ],
    },
  },
] as const satisfies readonly Case[];
