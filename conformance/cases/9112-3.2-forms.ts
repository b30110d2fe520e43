import type { Case, Outcome } from '../case.ts';
import { requestLineRefused, served } from './outcomes.ts';
import { get, getEcho, request } from './requests.ts';

/** RFC 9112, 3.2.1 to 3.2.4: more of what a target may be, and what it may not. */

const notATarget: readonly (readonly [id: string, line: string, what: string])[] = [
  ['target-of-a-query', 'GET ?a=b HTTP/1.1', 'a query without a path'],
  ['target-with-backslash', 'GET \\ HTTP/1.1', 'a backslash in place of the slash'],
  ['target-network-path', 'GET http:{path} HTTP/1.1', 'a scheme without an authority'],
  ['target-one-slash', 'GET http:/{host}{path} HTTP/1.1', 'a scheme with one slash behind it'],
  ['target-in-brackets', 'GET <{path}> HTTP/1.1', 'a target in angle brackets'],
  ['target-in-quotes', 'GET "{path}" HTTP/1.1', 'a target in quotation marks'],
  ['asterisk-with-post', 'POST * HTTP/1.1', 'POST with an asterisk as target'],
  ['asterisk-twice', 'OPTIONS ** HTTP/1.1', 'two asterisks as target'],
  ['asterisk-with-query', 'OPTIONS *?a HTTP/1.1', 'an asterisk with a query as target'],
  ['asterisk-with-path', 'OPTIONS */a HTTP/1.1', 'an asterisk with a path as target'],
  ['authority-with-post', 'POST a.example:80 HTTP/1.1', 'POST with host and port as target'],
  ['target-half-escape', 'GET {echo}?a% HTTP/1.1', 'a percent sign at the end of the target'],
  ['target-short-escape', 'GET {echo}?a%4 HTTP/1.1', 'an escape of one digit at the end'],
  ['target-two-fragments', 'GET {echo}?a#b#c HTTP/1.1', 'two fragments in the target'],
  ['target-overlong-utf-8', 'GET {echo}?\xc0\xaf HTTP/1.1', 'overlong UTF-8 in the target'],
];

/** Valid in form: the application is given exactly these octets. */
const kept: readonly (readonly [id: string, suffix: string, what: string])[] = [
  ['target-empty-query', '?', 'an empty query'],
  ['target-question-marks', '?a?b??', 'question marks in the query'],
  ['target-query-with-path', '?a=/b/../c', 'slashes and dots in the query'],
  ['target-query-with-uri', '?u=http://a.example:80/@', 'an URI in the query'],
  ['target-escapes-kept', '?a=%41%7e%2F%2f', 'escapes of any octets, in either case'],
  ['target-all-marks', "?-._~!$&'()*+,;=:@/?", 'every mark that a query may have'],
];

const understood: readonly Outcome[] = [
  { status: '2xx', as: 'served', then: [{ canary: 'answered' }] },
  { status: ['3xx', 403, 404, 405, 410], as: 'understood and not served' },
];

/** Another scheme, or an authority that is not served here. */
const notServedHere: readonly Outcome[] = [
  { status: 421, as: 'misdirected' },
  { status: 400, as: 'refused' },
  { status: ['3xx', 403, 404, 501, 502], as: 'refused with another status' },
];

const absolute: readonly (readonly [id: string, target: string, what: string])[] = [
  ['absolute-form-empty-path', '{scheme}://{host}', 'without a path, as if it were a slash'],
  ['absolute-form-query-alone', '{scheme}://{host}?a=b', 'with a query and without a path'],
  ['absolute-form-with-query', '{scheme}://{host}{path}?a=b', 'with a query'],
];

export const targetForms: readonly Case[] = [
  ...notATarget.map(([id, line, what]): Case => ({
    id,
    title: `Answers 400 to ${what}`,
    spec: ['rfc9112-3.2-invalid-request-line', 'rfc9112-3.2-four-forms'],
    twin: get(),
    run: [{ send: request(line) }, { expect: requestLineRefused }],
  })),
  ...kept.map(([id, suffix, what]): Case => ({
    id,
    title: `Serves a target with ${what}`,
    spec: ['rfc9112-3.2.1-origin-form', 'rfc9112-3.3-path-and-query'],
    run: [
      { send: request(`GET {echo}${suffix} HTTP/1.1`) },
      {
        expect: {
          status: '2xx',
          as: 'served',
          echo: { target: `{echo}${suffix}` },
          then: [{ canary: 'answered' }],
        },
      },
    ],
  })),
  {
    id: 'target-dot-segments',
    title: 'Answers a target with dot segments, and stays in step',
    spec: ['rfc9112-3.2.1-origin-form'],
    because: 'What a path names is up to the server: it may remove the segments, or refuse them.',
    run: [
      { send: request('GET {path}a/../b/./c HTTP/1.1') },
      { expect: [...understood, { status: 400, as: 'refused' }] },
    ],
  },
  {
    id: 'target-two-slashes',
    title: 'Takes two slashes for the beginning of a path, and not for an authority',
    spec: ['rfc9112-3.2.1-origin-form', 'rfc9112-3.3-authority'],
    because: 'In origin-form there is no authority: that of the request is in Host.',
    run: [{ send: request('GET //a.example/ HTTP/1.1') }, { expect: understood }],
  },
  {
    id: 'target-escaped-nul',
    title: 'Answers a target with an escaped NUL, and stays in step',
    spec: ['rfc9112-3.2.1-origin-form'],
    because: 'The escape is in the grammar. An application may refuse what it stands for.',
    run: [
      { send: request('GET {echo}?a=%00 HTTP/1.1') },
      { expect: [...understood, { status: 400, as: 'refused' }] },
    ],
  },
  ...absolute.map(([id, target, what]): Case => ({
    id,
    title: `Serves a target in absolute-form ${what}`,
    spec: ['rfc9112-3.2.2-accept-absolute-form', 'rfc9112-3.3-absolute-form-is-target-uri'],
    twin: get(),
    run: [{ send: request(`GET ${target} HTTP/1.1`) }, { expect: understood }],
  })),
  {
    id: 'absolute-form-with-post',
    title: 'Serves POST with a target in absolute-form',
    spec: ['rfc9112-3.2.2-accept-absolute-form'],
    twin: get(),
    run: [
      { send: `${request('POST {scheme}://{host}{echo} HTTP/1.1', 'Content-Length: 5')}hello` },
      { expect: served },
    ],
  },
  {
    id: 'absolute-form-other-scheme',
    title: 'Does not serve a target in absolute-form of another scheme',
    spec: ['rfc9110-7.4-scheme-requirements'],
    hardening: true,
    because: 'Neither http nor https: an origin server of HTTP is not the authority for it.',
    twin: get(),
    run: [{ send: request('GET ftp://{host}{path} HTTP/1.1') }, { expect: notServedHere }],
  },
  {
    id: 'absolute-form-fragment',
    title: 'Answers 400 to a fragment in a target in absolute-form',
    spec: ['rfc9112-3.2-invalid-request-line', 'rfc9112-3.2-four-forms'],
    twin: request('GET {scheme}://{host}{path} HTTP/1.1'),
    run: [
      { send: request('GET {scheme}://{host}{path}#a HTTP/1.1') },
      { expect: requestLineRefused },
    ],
  },
  {
    id: 'absolute-form-bad-port',
    title: 'Answers 400 to a target in absolute-form with letters for its port',
    spec: ['rfc9112-3.2-invalid-request-line', 'rfc9112-3.2-four-forms'],
    twin: request('GET {scheme}://{host}{path} HTTP/1.1'),
    run: [{ send: request('GET {scheme}://a:8x{path} HTTP/1.1') }, { expect: requestLineRefused }],
  },
  {
    id: 'absolute-form-bad-host',
    title: 'Answers 400 to a target in absolute-form with an octet that no host has',
    spec: ['rfc9112-3.2-invalid-request-line', 'rfc9112-3.2-four-forms'],
    twin: request('GET {scheme}://{host}{path} HTTP/1.1'),
    run: [{ send: request('GET {scheme}://a^b{path} HTTP/1.1') }, { expect: requestLineRefused }],
  },
  {
    id: 'options-absolute-form',
    title: 'Answers OPTIONS with a target in absolute-form that has no path',
    spec: ['rfc9112-3.2.2-accept-absolute-form', 'rfc9112-3.2.4-options-only'],
    because: 'It asks for the server as a whole, as an asterisk does.',
    twin: getEcho(),
    run: [
      { send: request('OPTIONS {scheme}://{host} HTTP/1.1') },
      {
        expect: [
          { status: '2xx', as: 'answered', then: [{ canary: 'answered' }] },
          { status: [403, 404, 405, 501], as: 'refused', then: [{ canary: 'answered' }] },
        ],
      },
    ],
  },
];
