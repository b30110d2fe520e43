import type { Case, Outcome, Step } from '../case.ts';
import { contentReadOrClosed } from './outcomes.ts';

/** RFC 9112, 6.1 and 6.3: which Transfer-Encoding frames a request, and which is refused. */

const closes: Step = { expect: { closes: true }, spec: 'rfc9112-6.3-final-not-chunked' };

/** 400 and the end of the connection: both are MUST where chunked is not the final coding. */
const notChunked: Outcome = { status: 400, as: 'refused', then: [closes] };

const twin =
  'POST {echo} HTTP/1.1\r\n' +
  'Host: {host}\r\n' +
  'Transfer-Encoding: chunked\r\n' +
  '\r\n' +
  '0\r\n' +
  '\r\n';

const twinWithContent =
  'POST {echo} HTTP/1.1\r\n' +
  'Host: {host}\r\n' +
  'Transfer-Encoding: chunked\r\n' +
  '\r\n' +
  '5\r\n' +
  'hello\r\n' +
  '0\r\n' +
  '\r\n';

export const transferEncoding = [
  {
    id: 'te-upper-case',
    title: 'Knows the chunked coding in any case',
    spec: ['rfc9112-7-coding-names-case'],
    twin: twinWithContent,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: CHUNKed\r\n' +
          '\r\n' +
          '5\r\n' +
          'hello\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: { status: '2xx', echo: { content: 'hello' } } },
      { canary: 'answered' },
    ],
  },
  {
    id: 'te-white-space',
    title: 'Takes white space around chunked away',
    spec: ['rfc9110-5.5-trim-before-evaluating', 'rfc9112-5.1-trim-ows'],
    twin: twinWithContent,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding:\t chunked \t\r\n' +
          '\r\n' +
          '5\r\n' +
          'hello\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: { status: '2xx', echo: { content: 'hello' } } },
      { canary: 'answered' },
    ],
  },
  {
    id: 'te-empty-elements',
    title: 'Ignores empty elements in the list of codings',
    spec: ['rfc9110-5.6.1.2-empty-elements', 'rfc9110-5.6.1.2-lenient-list'],
    because:
      'Transfer-Encoding is a list like any other: a few empty elements are to be parsed and ' +
      'ignored. The final coding is chunked, so nothing is in doubt.',
    twin: twinWithContent,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: , chunked,\r\n' +
          '\r\n' +
          '5\r\n' +
          'hello\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: { status: '2xx', echo: { content: 'hello' } } },
      { canary: 'answered' },
    ],
  },
  {
    id: 'te-unknown',
    title: 'Answers 400 to an unknown coding as the only one and closes',
    spec: ['rfc9112-6.3-final-not-chunked'],
    because:
      '501 is the advice for a coding that is not understood, but 400 is demanded wherever ' +
      'chunked is not the final one, since the end of the content cannot be found then. The ' +
      'demand wins.',
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: frobbed\r\n' +
          '\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: notChunked },
    ],
  },
  {
    id: 'te-gzip',
    title: 'Answers 400 to gzip without chunked behind it and closes',
    spec: ['rfc9112-6.3-final-not-chunked'],
    because: 'Known or not, gzip does not say where the content ends. 400 is demanded, not 501.',
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: gzip\r\n' +
          '\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: notChunked },
    ],
  },
  {
    id: 'te-identity',
    title: 'Answers 400 to the coding identity, which is none any more, and closes',
    spec: ['rfc9112-6.3-final-not-chunked'],
    because: 'Older HTTP had a coding of this name that changed nothing. It is unknown now.',
    twin:
      'POST {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'Content-Length: 5\r\n' + '\r\n' + 'hello',
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: identity\r\n' +
          '\r\n' +
          'hello',
      },
      { expect: notChunked },
    ],
  },
  {
    id: 'te-chunked-with-prefix',
    title: 'Does not take a coding whose name ends in chunked for chunked',
    spec: ['rfc9112-6.3-final-not-chunked'],
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: xchunked\r\n' +
          '\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: notChunked },
    ],
  },
  {
    id: 'te-chunked-in-quotes',
    title: 'Does not take chunked in quotation marks for chunked',
    spec: ['rfc9112-6.3-final-not-chunked'],
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: "chunked"\r\n' +
          '\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: notChunked },
    ],
  },
  {
    id: 'te-vertical-tab',
    title: 'Does not take a vertical tab before chunked for white space',
    spec: ['rfc9112-6.3-final-not-chunked'],
    because:
      'White space around a value is SP and HTAB. A control character that is kept belongs to ' +
      'the name of the coding, which is not chunked then.',
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: \x0bchunked\r\n' +
          '\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: notChunked },
    ],
  },
  {
    id: 'te-chunked-not-final',
    title: 'Answers 400 to a coding behind chunked and closes',
    spec: ['rfc9112-6.3-final-not-chunked', 'rfc9112-6.1-order-of-codings'],
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: chunked, gzip\r\n' +
          '\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: notChunked },
    ],
  },
  {
    id: 'te-chunked-not-final-in-two-lines',
    title: 'Answers 400 to a second Transfer-Encoding line with another coding and closes',
    spec: ['rfc9112-6.3-final-not-chunked', 'rfc9112-6.1-order-of-codings'],
    because:
      'Lines of one name are one list in the order of the lines, so chunked is not the last.',
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: chunked\r\n' +
          'Transfer-Encoding: identity\r\n' +
          '\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: notChunked },
    ],
  },
  {
    id: 'te-unknown-then-chunked',
    title: 'Answers 501 to a coding that it does not understand before chunked',
    spec: ['rfc9112-6.1-unknown-coding'],
    because: 'The end of the content can be found, so only the coding is at fault.',
    twin: twinWithContent,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: frobbed, chunked\r\n' +
          '\r\n' +
          '5\r\n' +
          'hello\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: { status: 501 } },
    ],
  },
  {
    id: 'te-chunked-with-parameter',
    title: 'Refuses the chunked coding with a parameter',
    spec: ['rfc9112-7.1-chunked-parameters'],
    because: 'It is to be treated as an error; 400 and 501 are both at hand for it.',
    twin: twinWithContent,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: chunked;a=b\r\n' +
          '\r\n' +
          '5\r\n' +
          'hello\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: { status: [400, 501], as: 'refused' } },
    ],
  },
  {
    id: 'te-chunked-twice',
    title: 'Refuses content that is said to be chunked twice',
    spec: ['rfc9112-6.1-chunked-once', 'rfc9112-11.2-no-guessing-at-framing'],
    hardening: true,
    because:
      'The RFC forbids to send it and does not say what a recipient does. Two servers in a row ' +
      'that undo one and two layers disagree on where the next request starts.',
    twin: twinWithContent,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: chunked, chunked\r\n' +
          '\r\n' +
          '5\r\n' +
          'hello\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: { status: [400, 501], as: 'refused' } },
    ],
  },
  {
    id: 'te-in-get',
    title: 'Does not leave chunked content of a GET in the connection',
    spec: ['rfc9112-6-request-body-presence', 'rfc9112-9.3-read-whole-body-or-close'],
    because:
      'Framing does not depend on the method. A server may refuse content in GET, but not leave ' +
      'it in the connection, where it would be the next request.',
    twin: 'GET {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      {
        send:
          'GET {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: chunked\r\n' +
          '\r\n' +
          '5\r\n' +
          'hello\r\n' +
          '0\r\n' +
          '\r\n',
      },
      {
        expect: [
          { status: '2xx', as: 'served', then: [contentReadOrClosed] },
          { status: '4xx', as: 'refused', then: [contentReadOrClosed] },
        ],
      },
    ],
  },
] as const satisfies readonly Case[];
