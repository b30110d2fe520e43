import type { Case } from '../case.ts';
import { requestLineRefused, served } from './outcomes.ts';

/** RFC 9112, 2.3: the version in the request-line. */
export const version = [
  {
    id: 'version-higher-minor',
    title: 'Serves HTTP/1.2 as the highest minor version that it knows',
    spec: ['rfc9110-6.2-higher-minor'],
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET {path} HTTP/1.2\r\n' + 'Host: {host}\r\n' + '\r\n' },
      { expect: { status: '2xx' } },
      { canary: 'answered' },
    ],
  },
  {
    id: 'version-higher-major',
    title: 'Answers a request-line with HTTP/2.0 in its own version, with 505 where it refuses',
    spec: ['rfc9110-6.2-505', 'rfc9110-6.2-highest-version'],
    because:
      'The version has a valid form. A server can refuse the major version with 505, and is to ' +
      'answer with the highest version that it has at or below it, so serving breaks no rule.',
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET {path} HTTP/2.0\r\n' + 'Host: {host}\r\n' + '\r\n' },
      {
        expect: [
          { status: 505, as: 'version not supported' },
          { status: '4xx', as: 'refused' },
          { status: '2xx', as: 'served' },
        ],
      },
    ],
  },
  {
    id: 'version-lower-case',
    title: 'Answers 400 to a version whose name is in lower case',
    spec: ['rfc9112-3.2-invalid-request-line', 'rfc9112-2.3-version-grammar'],
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET {path} http/1.1\r\n' + 'Host: {host}\r\n' + '\r\n' },
      { expect: requestLineRefused },
    ],
  },
  {
    id: 'version-other-name',
    title: 'Answers 400 to a version that names another protocol',
    spec: ['rfc9112-3.2-invalid-request-line', 'rfc9112-2.3-version-grammar'],
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET {path} HTTQ/1.1\r\n' + 'Host: {host}\r\n' + '\r\n' },
      { expect: requestLineRefused },
    ],
  },
  {
    id: 'version-two-digit-minor',
    title: 'Answers 400 to a minor version of two digits',
    spec: ['rfc9112-3.2-invalid-request-line', 'rfc9112-2.3-version-grammar'],
    because:
      'Each number of a version is one digit, so HTTP/1.10 is no higher minor version but ' +
      'malformed.',
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET {path} HTTP/1.10\r\n' + 'Host: {host}\r\n' + '\r\n' },
      { expect: requestLineRefused },
    ],
  },
  {
    id: 'version-leading-zero',
    title: 'Answers 400 to a version with leading zeros',
    spec: ['rfc9112-3.2-invalid-request-line', 'rfc9112-2.3-version-grammar'],
    because: 'The version is malformed. 505 would say that its major version is not supported.',
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET {path} HTTP/01.01\r\n' + 'Host: {host}\r\n' + '\r\n' },
      { expect: requestLineRefused },
    ],
  },
  {
    id: 'version-number-wraps',
    title: 'Answers 400 to a major version that wraps to 1 in 16 bits',
    spec: ['rfc9112-3.2-invalid-request-line', 'rfc9112-2.3-version-grammar'],
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET {path} HTTP/65537.1\r\n' + 'Host: {host}\r\n' + '\r\n' },
      { expect: requestLineRefused },
    ],
  },
  {
    id: 'version-without-minor',
    title: 'Answers 400 to a version without a minor number',
    spec: ['rfc9112-3.2-invalid-request-line', 'rfc9112-2.3-version-grammar'],
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET {path} HTTP/1\r\n' + 'Host: {host}\r\n' + '\r\n' },
      { expect: requestLineRefused },
    ],
  },
  {
    id: 'version-with-suffix',
    title: 'Answers 400 to octets glued to the end of the version',
    spec: ['rfc9112-3.2-invalid-request-line', 'rfc9112-2.3-version-grammar'],
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET {path} HTTP/1.1x\r\n' + 'Host: {host}\r\n' + '\r\n' },
      { expect: requestLineRefused },
    ],
  },
  {
    id: 'version-with-space',
    title: 'Answers 400 to a space inside the version',
    spec: ['rfc9112-3.2-invalid-request-line', 'rfc9112-2.3-version-grammar'],
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET {path} HTTP/ 1.1\r\n' + 'Host: {host}\r\n' + '\r\n' },
      { expect: requestLineRefused },
    ],
  },
  {
    id: 'version-missing',
    title: 'Answers 400 to a request-line without a version',
    spec: ['rfc9112-3.2-invalid-request-line', 'rfc9112-3-request-line'],
    because:
      'A line of two words was a whole request before HTTP/1.0. It is none in HTTP/1.1, and with ' +
      'field lines behind it it was none then.',
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [{ send: 'GET {path}\r\n' + 'Host: {host}\r\n' + '\r\n' }, { expect: requestLineRefused }],
  },
  {
    id: 'version-then-space',
    title: 'Refuses a space behind the version, or ignores it',
    spec: ['rfc9112-3.2-invalid-request-line', 'rfc9112-3-lenient-separators'],
    because: 'White space at the end of the line may be ignored.',
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET {path} HTTP/1.1 \r\n' + 'Host: {host}\r\n' + '\r\n' },
      { expect: [...requestLineRefused, served] },
    ],
  },
] as const satisfies readonly Case[];
