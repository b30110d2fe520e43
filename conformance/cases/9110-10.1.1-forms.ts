import type { Case, Outcome, Step } from '../case.ts';
import { contentReadOrClosed } from './outcomes.ts';
import { getEcho, post, postChunked, request } from './requests.ts';

/** RFC 9110, 10.1.1: more expectations, and what becomes of the content behind them. */

const chunks = '5\r\nhello\r\n0\r\n\r\n';

const withHello: Outcome = {
  status: '2xx',
  as: 'served',
  echo: { content: 'hello' },
  then: [{ canary: 'answered' }],
};

/** An expectation that is not known may be refused with 417, and may be passed over. */
const unknown: readonly Outcome[] = [
  { status: 417, as: 'failed', then: [contentReadOrClosed] },
  { status: '2xx', as: 'served', then: [{ canary: 'answered' }] },
  { status: '4xx', as: 'refused', then: [contentReadOrClosed] },
];

const unknowns: readonly (readonly [id: string, value: string, what: string])[] = [
  ['expect-list', '100-continue, frob', 'a list of a known and an unknown expectation'],
  ['expect-with-parameter', '100-continue; a=b', 'an expectation with a parameter'],
  ['expect-in-quotes', '"100-continue"', 'an expectation in quotation marks'],
  ['expect-empty', '', 'an empty list of expectations'],
  ['expect-longer', '100-continued', 'an expectation that is one letter long'],
];

const afterContinue: readonly Step[] = [{ send: chunks }, { expect: withHello }];

export const expectationForms: readonly Case[] = [
  ...unknowns.map(([id, value, what]): Case => ({
    id,
    title: `Answers ${what} and stays in step`,
    spec: ['rfc9112-2.1-message-layout', 'rfc9110-10.1.1-may-417'],
    run: [{ send: post([`Expect: ${value}`, 'Content-Length: 5'], 'hello') }, { expect: unknown }],
  })),
  {
    id: 'expect-continue-chunked',
    title: 'Answers 100 or a final status where a client waits with chunked content',
    spec: ['rfc9110-10.1.1-100-or-final'],
    twin: postChunked(chunks),
    run: [
      { send: post(['Expect: 100-continue', 'Transfer-Encoding: chunked'], '') },
      {
        expect: [
          { status: 100, as: 'continue', then: afterContinue },
          { status: ['2xx', '4xx'], as: 'answered at once' },
        ],
      },
    ],
  },
  {
    id: 'expect-continue-without-content',
    title: 'Serves a request that expects 100 and has no content',
    spec: ['rfc9112-2.1-message-layout', 'rfc9110-10.1.1-may-omit-100'],
    because: 'There is nothing to wait for. A 100 is not wanted, and does no harm.',
    run: [
      { send: getEcho('Expect: 100-continue') },
      { expect: { status: '2xx', as: 'served', then: [{ canary: 'answered' }] } },
    ],
  },
  {
    id: 'expect-continue-with-empty-content',
    title: 'Serves a request that expects 100 and says that its content is empty',
    spec: ['rfc9112-2.1-message-layout', 'rfc9110-10.1.1-may-omit-100'],
    run: [
      { send: post(['Expect: 100-continue', 'Content-Length: 0'], '') },
      { expect: { status: '2xx', as: 'served', then: [{ canary: 'answered' }] } },
    ],
  },
  {
    id: 'expect-continue-twice',
    title: 'Serves two requests one after the other that both expect 100',
    spec: ['rfc9110-10.1.1-100-or-final', 'rfc9112-9.3.2-response-order'],
    needs: ['persistence'],
    run: [
      { send: post(['Expect: 100-continue', 'Content-Length: 5'], 'hello') },
      { expect: { status: '2xx', as: 'served' } },
      { send: post(['Expect: 100-continue', 'Content-Length: 5'], 'hello') },
      { expect: withHello },
    ],
  },
  {
    id: 'expect-continue-pipelined',
    title: 'Keeps the order where a request behind another expects 100',
    spec: ['rfc9112-9.3.2-response-order', 'rfc9110-10.1.1-100-or-final'],
    because:
      'The 100 belongs to the second request, and may not come before the first is answered.',
    needs: ['persistence'],
    run: [
      { send: getEcho() + post(['Expect: 100-continue', 'Content-Length: 5'], '') },
      { expect: { status: '2xx', as: 'served', interim: 0 } },
      {
        expect: [
          { status: 100, as: 'continue', then: [{ send: 'hello' }, { expect: withHello }] },
          { status: ['2xx', '4xx'], as: 'answered at once' },
        ],
      },
    ],
  },
  {
    id: 'expect-continue-then-fin',
    title: 'Ends the connection where a client leaves that waited for 100',
    spec: ['rfc9112-9.5-watch-for-close', 'rfc9112-8-incomplete-request'],
    twin: post(['Content-Length: 5'], 'hello'),
    run: [
      { send: post(['Expect: 100-continue', 'Content-Length: 5'], '') },
      {
        expect: [
          { status: 100, as: 'continue' },
          { status: ['2xx', '4xx'], as: 'answered at once' },
        ],
      },
      { halfClose: true },
      {
        expect: [
          { closes: true, as: 'closed' },
          { status: ['4xx', '5xx'], as: 'refused', then: [{ expect: { closes: true } }] },
        ],
      },
    ],
  },
  {
    id: 'expect-continue-bad-host',
    title: 'Refuses a request without Host that expects 100, and does not ask for its content',
    spec: ['rfc9112-3.2-host-400', 'rfc9110-10.1.1-100-or-final'],
    because: 'The final status is known when the head is read: to ask for content is a waste.',
    twin: post(['Content-Length: 5'], 'hello'),
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Expect: 100-continue\r\n' +
          'Content-Length: 5\r\n' +
          '\r\n',
      },
      { expect: { status: 400, as: 'refused', interim: 0 } },
    ],
  },
  {
    id: 'range-in-post',
    title: 'Passes over a range that is asked for with POST',
    spec: ['rfc9110-14.2-range-only-with-get'],
    run: [
      { send: post(['Range: bytes=0-0', 'Content-Length: 5'], 'hello') },
      { expect: { status: [200, 201, 204, '4xx'], as: 'passed over' } },
    ],
  },
  {
    id: 'range-of-unknown-unit',
    title: 'Passes over a range of a unit that nobody knows',
    spec: ['rfc9110-14.2-unknown-unit-ignored'],
    run: [
      { send: getEcho('Range: frobs=0-0') },
      { expect: { status: 200, as: 'passed over', then: [{ canary: 'answered' }] } },
    ],
  },
  {
    id: 'range-beyond-64-bits',
    title: 'Does not wrap the position of a range',
    spec: ['rfc9110-14.1.2-huge-positions'],
    because: 'Passed over, or beyond what there is. A part of the content is not behind it.',
    run: [
      { send: getEcho('Range: bytes=18446744073709551616-18446744073709551620') },
      {
        expect: [
          { status: 200, as: 'passed over', then: [{ canary: 'answered' }] },
          { status: 416, as: 'not satisfiable', then: [{ canary: 'answered' }] },
        ],
      },
    ],
  },
  {
    id: 'range-in-head',
    title: 'Answers HEAD without content where a range is asked for',
    spec: ['rfc9110-14.2-range-only-with-get', 'rfc9110-9.3.2-no-content'],
    run: [
      { send: request('HEAD {path} HTTP/1.1', 'Range: bytes=0-0') },
      {
        expect: { status: 200, as: 'passed over', then: [{ canary: 'answered' }] },
        method: 'HEAD',
      },
    ],
  },
];
