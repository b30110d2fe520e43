import type { Case, Outcome } from '../case.ts';
import { get, getFrom, request } from './requests.ts';

/** RFC 9112, 3.2 and RFC 9110, 7.2: more values of Host, valid and not. */

const refused: Outcome = { status: 400, as: 'refused' };

/** The value is in the grammar: what a server says of a host that it may not know. */
const understood: readonly Outcome[] = [
  { status: '2xx', as: 'served' },
  { status: ['3xx', 403, 404, 421], as: 'understood and not served' },
];

const invalid: readonly (readonly [id: string, value: string, what: string])[] = [
  ['host-with-query', 'a.example?b', 'a query'],
  ['host-with-fragment', 'a.example#b', 'a fragment'],
  ['host-with-scheme', 'http://a.example', 'a scheme'],
  ['host-with-path-alone', 'a.example/b', 'a path and no port'],
  ['host-with-backslash', 'a.example\\b', 'a backslash'],
  ['host-two-ports', 'a.example:80:80', 'two ports'],
  ['host-port-negative', 'a.example:-80', 'a negative port'],
  ['host-port-with-space', 'a.example: 80', 'a space before the port'],
  ['host-beyond-ascii', 'b\xc3\xbccher.example', 'octets above ASCII'],
  ['host-broken-escape', 'a%zz.example', 'an escape without hexadecimal digits'],
  ['host-ipv6-bare', '::1', 'an address of IPv6 without brackets'],
  ['host-ipv6-bad-group', '[::12345]', 'an address of IPv6 with a group of five digits'],
  ['host-ipv6-letters', '[::g]', 'an address of IPv6 with a letter that is no digit'],
  ['host-ipv6-two-gaps', '[1::2::3]', 'an address of IPv6 with two gaps'],
  ['host-ipv6-then-letters', '[::1]a', 'letters behind an address of IPv6'],
  ['host-empty-brackets', '[]', 'nothing in its brackets'],
  ['host-with-controls', 'a.exa\x01mple', 'a control character'],
  ['host-with-quotes', '"a.example"', 'quotation marks'],
  ['host-three-in-a-list', 'a.example, b.example, c.example', 'three hosts in a list'],
];

const valid: readonly (readonly [id: string, value: string, what: string])[] = [
  ['host-unknown', 'unknown.example', 'a host that it may not know'],
  ['host-upper-case', 'UNKNOWN.EXAMPLE', 'a host in upper case'],
  ['host-with-port', 'unknown.example:8080', 'a port'],
  ['host-empty-port', 'unknown.example:', 'an empty port'],
  ['host-ipv4', '192.0.2.1', 'an address of IPv4'],
  ['host-ipv6', '[2001:db8::1]', 'an address of IPv6'],
  ['host-ipv6-with-port', '[2001:db8::1]:8080', 'an address of IPv6 and a port'],
  ['host-ipv6-with-ipv4', '[::ffff:192.0.2.1]', 'an address of IPv6 that ends in one of IPv4'],
  ['host-trailing-dot', 'unknown.example.', 'a dot at the end'],
];

export const hostForms: readonly Case[] = [
  ...invalid.map(([id, value, what]): Case => ({
    id,
    title: `Answers 400 to a Host with ${what}`,
    spec: ['rfc9112-3.2-host-400', 'rfc9110-7.2-host-grammar'],
    twin: get(),
    run: [{ send: getFrom(value) }, { expect: refused }],
  })),
  ...valid.map(([id, value, what]): Case => ({
    id,
    title: `Understands a Host with ${what}`,
    spec: ['rfc9110-7.2-host-grammar'],
    because:
      'Valid, so that 400 would say something that is not so. Whether such a host is served ' +
      'is up to the server, which says 404 or 421 where it is not.',
    twin: get(),
    run: [{ send: getFrom(value) }, { expect: understood }],
  })),
  {
    id: 'host-port-above-65535',
    title: 'Answers a Host with a port above 65535',
    spec: ['rfc9110-7.2-host-grammar'],
    because: 'A port is any run of digits by its grammar, but none above 65535 exists.',
    twin: get(),
    run: [{ send: getFrom('unknown.example:65536') }, { expect: [refused, ...understood] }],
  },
  {
    id: 'host-port-alone',
    title: 'Answers a Host of a port alone',
    spec: ['rfc9112-3.3-empty-authority'],
    because:
      'The name before the port may have no characters; a server may refuse it none the less.',
    twin: get(),
    run: [{ send: getFrom(':80') }, { expect: [...understood, refused] }],
  },
  {
    id: 'host-twice-empty-first',
    title: 'Answers 400 to two Host lines of which the first is empty',
    spec: ['rfc9112-3.2-host-400'],
    twin: get(),
    run: [
      { send: 'GET {path} HTTP/1.1\r\n' + 'Host:\r\n' + 'Host: {host}\r\n' + '\r\n' },
      { expect: refused },
    ],
  },
  {
    id: 'host-twice-apart',
    title: 'Answers 400 to two Host lines with other fields between them',
    spec: ['rfc9112-3.2-host-400'],
    twin: get('X-A: a', 'X-B: b'),
    run: [{ send: get('X-A: a', 'X-B: b', 'Host: {host}') }, { expect: refused }],
  },
  {
    id: 'host-three-times',
    title: 'Answers 400 to three Host lines',
    spec: ['rfc9112-3.2-host-400'],
    twin: get(),
    run: [{ send: get('Host: {host}', 'Host: {host}') }, { expect: refused }],
  },
  {
    id: 'host-in-trailers-alone',
    title: 'Answers 400 where Host is among the trailer fields alone',
    spec: ['rfc9112-3.2-host-400', 'rfc9112-7.1.2-no-merge'],
    because: 'A trailer field comes too late to say whom the request is for, and is kept apart.',
    twin:
      'POST {echo} HTTP/1.1\r\n' +
      'Host: {host}\r\n' +
      'Transfer-Encoding: chunked\r\n' +
      '\r\n' +
      '0\r\n' +
      '\r\n',
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Transfer-Encoding: chunked\r\n' +
          '\r\n' +
          '0\r\n' +
          'Host: {host}\r\n' +
          '\r\n',
      },
      { expect: refused },
    ],
  },
  {
    id: 'host-name-with-underscore',
    title: 'Does not take another field for Host',
    spec: ['rfc9112-3.2-host-400'],
    twin: get(),
    run: [
      { send: 'GET {path} HTTP/1.1\r\n' + 'X-Host: {host}\r\n' + 'Hos-t: {host}\r\n' + '\r\n' },
      { expect: refused },
    ],
  },
  {
    id: 'host-in-odd-case',
    title: 'Knows Host in any case',
    spec: ['rfc9110-5.1-case-insensitive-names'],
    run: [
      { send: 'GET {path} HTTP/1.1\r\n' + 'hOsT: {host}\r\n' + '\r\n' },
      { expect: { status: '2xx', as: 'served', then: [{ canary: 'answered' }] } },
    ],
  },
  {
    id: 'https-target-on-plain-connection',
    title: 'Rejects a target with the scheme https on a connection in the plain',
    spec: ['rfc9110-7.4-https-needs-security'],
    needs: ['plain'],
    because: 'A gateway may have removed TLS before it, and has to say so by other means then.',
    twin: request('GET http://{host}{path} HTTP/1.1'),
    run: [
      { send: request('GET https://{host}{path} HTTP/1.1') },
      {
        expect: [
          { status: 421, as: 'misdirected' },
          { status: ['3xx', '4xx'], as: 'refused' },
        ],
      },
    ],
  },
];
