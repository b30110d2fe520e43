import type { Case, Outcome } from '../case.ts';
import { requestLineRefused, rejectedOtherwise } from './outcomes.ts';
import { get, request } from './requests.ts';

/** RFC 9112, 2.3: versions that are none of HTTP/1, each in a request that is valid otherwise. */

/** Outside the grammar of HTTP-version: an invalid request-line. */
const malformed: readonly (readonly [id: string, version: string, what: string])[] = [
  ['version-letter-for-minor', 'HTTP/1.x', 'a version with a letter for its minor number'],
  ['version-letter-for-major', 'HTTP/x.1', 'a version with a letter for its major number'],
  ['version-without-major', 'HTTP/.1', 'a version without a major number'],
  ['version-with-dot-alone', 'HTTP/1.', 'a version that ends in its dot'],
  ['version-negative', 'HTTP/-1.1', 'a version with a minus sign'],
  ['version-plus', 'HTTP/+1.1', 'a version with a plus sign'],
  ['version-with-comma', 'HTTP/1,1', 'a version with a comma for its dot'],
  ['version-three-numbers', 'HTTP/1.1.1', 'a version of three numbers'],
  ['version-two-slashes', 'HTTP//1.1', 'a version with two slashes'],
  ['version-without-slash', 'HTTP1.1', 'a version without a slash'],
  ['version-without-name', '/1.1', 'a version without a name'],
  ['version-number-alone', '1.1', 'a version of numbers alone'],
  ['version-capitalised', 'Http/1.1', 'a version whose name is capitalised'],
  ['version-longer-name', 'XHTTP/1.1', 'a version whose name is longer'],
  ['version-twice', 'HTTP/1.1HTTP/1.1', 'two versions in one word'],
  ['version-with-semicolon', 'HTTP/1.1;a', 'a version with a parameter'],
  ['version-minor-wraps', 'HTTP/1.257', 'a minor version that wraps to 1 in 8 bits'],
  ['version-hexadecimal', 'HTTP/0x1.1', 'a version in hexadecimal'],
  ['version-full-width', 'HTTP/\xef\xbc\x91.1', 'a version with a digit that is not of ASCII'],
];

/** Another major version, well formed: 505 is what it may be refused with. */
const unsupported: readonly (readonly [id: string, version: string])[] = [
  ['version-0-9', 'HTTP/0.9'],
  ['version-0-0', 'HTTP/0.0'],
  ['version-3-0', 'HTTP/3.0'],
  ['version-9-9', 'HTTP/9.9'],
];

const notSupported: readonly Outcome[] = [
  { status: 505, as: 'not supported' },
  { status: 400, as: 'refused' },
  { status: 426, as: 'another version asked for' },
  { status: '2xx', as: 'served' },
  { closes: true, as: 'closed' },
];

export const versionForms: readonly Case[] = [
  ...malformed.map(([id, version, what]): Case => ({
    id,
    title: `Answers 400 to ${what}`,
    spec: ['rfc9112-3.2-invalid-request-line', 'rfc9112-2.3-version-grammar'],
    because:
      'A number that is well formed and not supported gets 505. This is no version at all: the ' +
      'request-line is invalid.',
    twin: get(),
    run: [{ send: request(`GET {path} ${version}`) }, { expect: requestLineRefused }],
  })),
  ...unsupported.map(([id, version]): Case => ({
    id,
    title: `Answers a request-line with ${version} in its own version`,
    spec: ['rfc9110-6.2-505'],
    because:
      'No server has to serve it, and none has to refuse it. Whatever comes is an answer of ' +
      'HTTP/1 or the end.',
    twin: get(),
    run: [{ send: request(`GET {path} ${version}`) }, { expect: notSupported }],
  })),
  {
    id: 'version-1-9',
    title: 'Serves HTTP/1.9 as the highest minor version that it knows',
    spec: ['rfc9110-6.2-higher-minor'],
    because: 'A minor version adds nothing that a server of a lower one could misread.',
    twin: get(),
    run: [
      { send: request('GET {path} HTTP/1.9') },
      { expect: [{ status: '2xx', as: 'served', then: [{ canary: 'answered' }] }] },
    ],
  },
  {
    id: 'version-then-tab',
    title: 'Refuses HTAB behind the version, or ignores it',
    spec: ['rfc9112-3.2-invalid-request-line', 'rfc9112-3-lenient-separators'],
    twin: get(),
    run: [
      { send: request('GET {path} HTTP/1.1\t') },
      {
        expect: [
          ...requestLineRefused,
          { status: '2xx', as: 'served', then: [{ canary: 'answered' }] },
        ],
      },
    ],
  },
  {
    id: 'version-then-word',
    title: 'Answers 400 to a fourth word behind the version',
    spec: ['rfc9112-3.2-invalid-request-line', 'rfc9112-3-request-line'],
    twin: get(),
    run: [{ send: request('GET {path} HTTP/1.1 HTTP/1.1') }, { expect: requestLineRefused }],
  },
  {
    id: 'simple-request',
    title: 'Answers a request-line of HTTP/0.9 with 400 or closes',
    spec: ['rfc9112-3.2-invalid-request-line', 'rfc9112-3-request-line'],
    because: 'The line stands alone, as a client of 1991 sent it: nothing else is to come.',
    twin: get(),
    run: [
      { send: 'GET {path}\r\n' },
      { halfClose: true },
      { expect: [...requestLineRefused, ...rejectedOtherwise] },
    ],
  },
];
