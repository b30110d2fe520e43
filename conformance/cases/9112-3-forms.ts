import type { Case, Outcome } from '../case.ts';
import { rejectedOtherwise, requestLineRefused, served } from './outcomes.ts';
import { get, getEcho, request } from './requests.ts';

/** RFC 9112, 3 and 3.1: words of a request-line too many or too few, and what a method may be. */

const notTheLine: readonly (readonly [id: string, line: string, what: string])[] = [
  ['request-line-of-a-method', 'GET', 'a request-line of a method alone'],
  ['request-line-of-blanks', '   ', 'a request-line of blanks'],
  ['request-line-of-a-version', 'HTTP/1.1', 'a request-line of a version alone'],
  ['request-line-in-commas', 'GET,{path},HTTP/1.1', 'commas in place of the spaces'],
  ['request-line-reversed', 'HTTP/1.1 {path} GET', 'a request-line in reversed order'],
  ['request-line-of-a-field', 'X-Test: a', 'a field line in place of the request-line'],
  ['method-in-quotes', '"GET" {path} HTTP/1.1', 'a method in quotation marks'],
  ['method-with-colon', 'GET: {path} HTTP/1.1', 'a method with a colon'],
  ['method-with-slash', 'GET/ {path} HTTP/1.1', 'a method with a slash'],
  ['method-beyond-ascii', 'G\xc3\x89T {path} HTTP/1.1', 'a method with octets above ASCII'],
];

/** Methods that are tokens and that nobody knows. */
const unknown: readonly (readonly [id: string, method: string, what: string])[] = [
  ['method-with-equals-inside', 'GET+X', 'a method that begins like a known one'],
  ['method-of-marks', "!#$%&'*+-.^_`|~", 'a method of all marks that a token may have'],
  ['method-of-digits', '0123456789', 'a method of digits'],
  ['method-of-one-letter', 'G', 'a method of one letter'],
  ['method-mixed-case', 'Get', 'a known method with another case'],
];

const served2xx: Outcome = { status: '2xx', as: 'served', then: [{ canary: 'answered' }] };

/** 405 needs Allow; 501 says that the method is not known. */
const notAllowed: readonly Outcome[] = [
  { status: 405, as: 'not allowed', fields: { allow: { present: true } } },
  { status: 501, as: 'not implemented' },
  { status: [403, 404], as: 'refused' },
];

const known: readonly (readonly [id: string, method: string, content: string])[] = [
  ['post-served', 'POST', 'hello'],
  ['put-served', 'PUT', 'hello'],
  ['delete-served', 'DELETE', ''],
  ['patch-served', 'PATCH', 'hello'],
  ['options-served', 'OPTIONS', ''],
];

export const requestLineForms: readonly Case[] = [
  ...notTheLine.map(([id, line, what]): Case => ({
    id,
    title: `Answers 400 to ${what}`,
    spec: ['rfc9112-3.2-invalid-request-line', 'rfc9112-3-request-line'],
    twin: get(),
    run: [{ send: request(line) }, { expect: requestLineRefused }],
  })),
  ...unknown.map(([id, method, what]): Case => ({
    id,
    title: `Answers 501 to ${what}`,
    spec: ['rfc9110-9.1-unknown-method', 'rfc9112-3.1-method-token'],
    because: 'It matches the grammar, so that 400 would be wrong: the method is what is not known.',
    twin: getEcho(),
    run: [
      { send: request(`${method} {echo} HTTP/1.1`) },
      {
        expect: [
          { status: 501, as: 'not implemented' },
          { status: '2xx', as: 'served as a method of its own', echo: { method } },
        ],
      },
    ],
  })),
  ...known.map(([id, method, content]): Case => ({
    id,
    title: `Serves ${method}, or says that it does not`,
    spec: ['rfc9110-9.1-other-methods-optional', 'rfc9110-15.5.6-405-has-allow'],
    twin: get(),
    run: [
      {
        send: request(`${method} {echo} HTTP/1.1`, `Content-Length: ${content.length}`) + content,
      },
      { expect: [{ ...served2xx, echo: { method, content } }, ...notAllowed] },
    ],
  })),
  {
    id: 'trace',
    title: 'Refuses TRACE, or reflects the request without what is secret',
    spec: ['rfc9110-9.3.8-leave-out-secrets', 'rfc9110-9.3.8-reflect-trace'],
    because: 'What a server reflects is read by whoever sent the request, scripts of others too.',
    twin: get(),
    run: [
      { send: request('TRACE {path} HTTP/1.1', 'X-Test: a', 'Cookie: secret=1') },
      {
        expect: [
          ...notAllowed,
          { status: '2xx', as: 'reflected', fields: { 'content-type': { present: true } } },
          { status: 400, as: 'refused' },
        ],
      },
    ],
  },
  {
    id: 'method-then-pipelined',
    title: 'Stays in step behind a method that it does not know',
    spec: ['rfc9112-9.3.2-response-order', 'rfc9110-9.1-unknown-method'],
    because: 'Framing does not depend on the method: what follows the content is a request.',
    twin: getEcho(),
    run: [
      { send: `${request('FROB {echo} HTTP/1.1', 'Content-Length: 5')}hello` },
      {
        expect: [
          { status: 501, as: 'not implemented', then: [{ canary: 'answered' }] },
          {
            status: ['2xx', 405, 403, 404],
            as: 'served or refused',
            then: [{ canary: 'answered' }],
          },
          { status: 400, as: 'refused' },
        ],
      },
    ],
  },
  {
    id: 'octets-before-request-glued',
    title: 'Takes text glued before the method for a part of the method',
    spec: ['rfc9110-9.1-unknown-method', 'rfc9112-3.1-method-token'],
    twin: getEcho(),
    run: [
      { send: `xyz${getEcho()}` },
      {
        expect: [
          { status: 501, as: 'not implemented' },
          { status: '2xx', as: 'served as a method of its own', echo: { method: 'xyzGET' } },
        ],
      },
    ],
  },
  {
    id: 'request-line-100-kib',
    title: 'Serves a request-line of 100 KiB, or answers 414',
    spec: ['rfc9112-3-long-target', 'rfc9110-15.5.15-414'],
    twin: getEcho(),
    run: [
      {
        send: [
          'GET {echo}?',
          { text: 'a', times: 100 * 1024 },
          ' HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
        ],
      },
      { expect: [{ status: 414, as: 'too long' }, served] },
    ],
  },
  {
    id: 'request-line-without-end',
    title: 'Refuses a request-line of 1 MiB that does not end',
    spec: ['rfc9112-3-long-target', 'rfc9110-2.3-parse-defensively'],
    because:
      'A server that would read on for ever has no bound. Silence may be patience with what it ' +
      'could still serve, so the connection is ended on this side.',
    twin: getEcho(),
    run: [
      { send: ['GET {echo}?', { text: 'a', times: 1024 * 1024 }] },
      { halfClose: true },
      {
        expect: [
          { status: 414, as: 'too long' },
          { status: ['4xx', 501], as: 'refused with another status' },
          ...rejectedOtherwise.slice(1),
        ],
      },
    ],
  },
];
