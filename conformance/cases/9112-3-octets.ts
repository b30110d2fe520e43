import type { Case, Outcome } from '../case.ts';
import { octetOfLineRefused, served } from './outcomes.ts';

/** RFC 9112, 2.3 and 3: each of the 256 octets at each place of the request-line. */

const twin = 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n';

/** White space that may part the words of the line, besides SP. */
const LENIENT = '09 0b-0d';

/** The octets of a token. */
const TCHAR = '21 23-27 2a-2b 2d-2e 30-39 41-5a 5e-7a 7c 7e';

/** The octets of a path or query, but for those that begin an escape or a fragment. */
const PCHAR = '21 24 26-3b 3d 3f-5a 5f 61-7a 7e';

/** Understood, and then served or not: what is behind the target is up to the application. */
const understood = (target: string): readonly Outcome[] => [
  { status: '2xx', as: 'served', echo: { target } },
  { status: ['3xx', 403, 404, 405, 410], as: 'understood and not served' },
];

export const requestLineOctets = [
  {
    id: 'octets-before-method',
    title:
      'Refuses what stands before the method, but for white space and what makes another method',
    spec: ['rfc9112-3.2-invalid-request-line', 'rfc9112-3.1-method-token'],
    because:
      'An octet of a token makes another method, which is not implemented. White space, and an ' +
      'empty line that ends in LF alone, may be passed over.',
    twin,
    run: [],
    sweep: {
      send: '{octet}GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
      classes: [
        {
          octets: TCHAR,
          expect: [
            { status: 501, as: 'not implemented' },
            { status: [403, 404, 405], as: 'not allowed' },
            { status: '2xx', as: 'served as a method of its own' },
          ],
          spec: 'rfc9110-9.1-unknown-method',
        },
        { octets: `0a 20 ${LENIENT}`, expect: [...octetOfLineRefused, served] },
        { octets: 'others', expect: octetOfLineRefused },
      ],
    },
  },
  {
    id: 'octets-in-method',
    title: 'Takes the octets of a token in a method, and no others',
    spec: ['rfc9112-3.2-invalid-request-line', 'rfc9112-3.1-method-token', 'rfc9110-5.6.2-token'],
    twin: 'GET {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [],
    sweep: {
      send: 'GE{octet}T {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
      classes: [
        {
          octets: TCHAR,
          expect: [
            { status: 501, as: 'not implemented' },
            { status: [403, 404, 405], as: 'not allowed' },
            { status: '2xx', as: 'served', echo: { method: 'GE{octet}T' } },
          ],
          spec: 'rfc9110-9.1-unknown-method',
        },
        { octets: 'others', expect: octetOfLineRefused },
      ],
    },
  },
  {
    id: 'octets-after-method',
    title: 'Takes SP between method and target, and other white space at most besides',
    spec: ['rfc9112-3.2-invalid-request-line', 'rfc9112-3-lenient-separators'],
    twin,
    run: [],
    sweep: {
      send: 'GET{octet}{path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
      classes: [
        { octets: '20', expect: served, spec: 'rfc9112-3-request-line' },
        { octets: LENIENT, expect: [...octetOfLineRefused, served] },
        { octets: 'others', expect: octetOfLineRefused },
      ],
    },
  },
  {
    id: 'octets-in-path',
    title: 'Takes the octets of a path in the target, and no others',
    spec: ['rfc9112-3.2-invalid-request-line', 'rfc9112-3.2.1-origin-form'],
    twin: 'GET {path}aa HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [],
    sweep: {
      send: 'GET {path}a{octet} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
      classes: [
        {
          octets: `2f ${PCHAR.replace('26-3b', '26-2e 30-3b')}`,
          expect: [
            { status: '2xx', as: 'served' },
            { status: ['3xx', 403, 404, 405, 410], as: 'understood and not served' },
          ],
          spec: 'rfc9112-3.2.1-origin-form',
        },
        {
          octets: `20 ${LENIENT}`,
          expect: [
            ...octetOfLineRefused,
            { status: '2xx', as: 'taken for the end' },
            { status: 404, as: 'taken for the end' },
          ],
        },
        { octets: 'others', expect: octetOfLineRefused },
      ],
    },
  },
  {
    id: 'octets-in-query',
    title: 'Takes the octets of a query in the target, and no others',
    spec: ['rfc9112-3.2-invalid-request-line', 'rfc9112-3.2.1-origin-form'],
    twin: 'GET {echo}?aab HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [],
    sweep: {
      send: 'GET {echo}?a{octet}b HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
      classes: [
        {
          octets: PCHAR,
          expect: understood('{echo}?a{octet}b'),
          spec: 'rfc9112-3.2.1-origin-form',
        },
        { octets: 'others', expect: octetOfLineRefused },
      ],
    },
  },
  {
    id: 'octets-first-in-escape',
    title: 'Takes a hexadecimal digit behind a percent sign in the target, and nothing else',
    spec: ['rfc9112-3.2-invalid-request-line', 'rfc9112-3.2.1-origin-form'],
    because: 'What an escape stands for is not looked at: a server may refuse some on that ground.',
    twin: 'GET {echo}?a%45b HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [],
    sweep: {
      send: 'GET {echo}?a%{octet}5b HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
      classes: [
        {
          octets: '32-37 41-46 61-66',
          expect: understood('{echo}?a%{octet}5b'),
          spec: 'rfc9112-3.2.1-origin-form',
        },
        {
          octets: '30-31 38-39',
          expect: [...understood('{echo}?a%{octet}5b'), { status: 400, as: 'refused' }],
        },
        { octets: 'others', expect: octetOfLineRefused },
      ],
    },
  },
  {
    id: 'octets-second-in-escape',
    title: 'Takes a second hexadecimal digit in an escape of the target, and nothing else',
    spec: ['rfc9112-3.2-invalid-request-line', 'rfc9112-3.2.1-origin-form'],
    twin: 'GET {echo}?a%45b HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [],
    sweep: {
      send: 'GET {echo}?a%4{octet}z HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
      classes: [
        {
          octets: '30-39 41-46 61-66',
          expect: understood('{echo}?a%4{octet}z'),
          spec: 'rfc9112-3.2.1-origin-form',
        },
        { octets: 'others', expect: octetOfLineRefused },
      ],
    },
  },
  {
    id: 'octets-before-version',
    title: 'Takes SP between target and version, and other white space at most besides',
    spec: ['rfc9112-3.2-invalid-request-line', 'rfc9112-3-lenient-separators'],
    twin,
    run: [],
    sweep: {
      send: 'GET {path}{octet}HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
      classes: [
        { octets: '20', expect: served, spec: 'rfc9112-3-request-line' },
        { octets: LENIENT, expect: [...octetOfLineRefused, served] },
        { octets: 'others', expect: octetOfLineRefused },
      ],
    },
  },
  {
    id: 'octets-in-version-name',
    title: 'Takes no other name of the protocol than HTTP',
    spec: ['rfc9112-3.2-invalid-request-line', 'rfc9112-2.3-version-grammar'],
    twin,
    run: [],
    sweep: {
      send: 'GET {path} HT{octet}P/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
      classes: [
        { octets: '54', expect: served, spec: 'rfc9112-2.3-version-grammar' },
        { octets: 'others', expect: octetOfLineRefused },
      ],
    },
  },
  {
    id: 'octets-of-major-version',
    title: 'Takes the major version 1 and answers 505 at most to other digits',
    spec: ['rfc9112-3.2-invalid-request-line', 'rfc9110-6.2-505', 'rfc9112-2.3-version-grammar'],
    because:
      'Another digit is a major version that is not supported. 505 is what it may be refused ' +
      'with, and 400 is not wrong for a request that is none of HTTP/1.',
    twin,
    run: [],
    sweep: {
      send: 'GET {path} HTTP/{octet}.1\r\n' + 'Host: {host}\r\n' + '\r\n',
      classes: [
        { octets: '31', expect: served, spec: 'rfc9112-2.3-version-grammar' },
        {
          octets: '30 32-39',
          expect: [
            { status: 505, as: 'not supported' },
            { status: 400, as: 'refused' },
            { status: '2xx', as: 'served' },
            { status: 426, as: 'another version asked for' },
            { closes: true, as: 'closed' },
          ],
          spec: 'rfc9110-6.2-505',
        },
        { octets: 'others', expect: octetOfLineRefused },
      ],
    },
  },
  {
    id: 'octets-between-versions',
    title: 'Takes a dot between major and minor version, and nothing else',
    spec: ['rfc9112-3.2-invalid-request-line', 'rfc9112-2.3-version-grammar'],
    twin,
    run: [],
    sweep: {
      send: 'GET {path} HTTP/1{octet}1\r\n' + 'Host: {host}\r\n' + '\r\n',
      classes: [
        { octets: '2e', expect: served, spec: 'rfc9112-2.3-version-grammar' },
        { octets: 'others', expect: octetOfLineRefused },
      ],
    },
  },
  {
    id: 'octets-of-minor-version',
    title: 'Serves each minor version of HTTP/1, and nothing but a digit',
    spec: ['rfc9112-3.2-invalid-request-line', 'rfc9112-2.3-version-grammar'],
    twin,
    run: [],
    sweep: {
      send: 'GET {path} HTTP/1.{octet}\r\n' + 'Host: {host}\r\n' + '\r\n',
      classes: [
        {
          octets: '31-39',
          expect: { status: '2xx', as: 'served' },
          spec: 'rfc9110-6.2-higher-minor',
        },
        {
          octets: '30',
          expect: [
            { status: '2xx', as: 'served' },
            { status: [505, 426], as: 'not supported' },
          ],
          spec: 'rfc9112-2.3-version-grammar',
        },
        { octets: 'others', expect: octetOfLineRefused },
      ],
    },
  },
  {
    id: 'octets-after-version',
    title: 'Takes CRLF behind the version, and ignores white space before it at most',
    spec: ['rfc9112-3.2-invalid-request-line', 'rfc9112-3-lenient-separators'],
    twin,
    run: [],
    sweep: {
      send: 'GET {path} HTTP/1.1{octet}\r\n' + 'Host: {host}\r\n' + '\r\n',
      classes: [
        { octets: `20 ${LENIENT}`, expect: [...octetOfLineRefused, served] },
        // LF ends the line, and CRLF would be the empty line: then there is no Host.
        { octets: 'others', expect: octetOfLineRefused },
      ],
    },
  },
] as const satisfies readonly Case[];
