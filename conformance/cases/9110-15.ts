import type { Case } from '../case.ts';
import { get, request } from './requests.ts';

/** What answers of each kind look like on the wire: asked of targets that keep the contract. */

const inStep = [{ canary: 'answered' }] as const;

/** Statuses with content, each on its own: the framing is judged by the rules for all answers. */
const withContent = [201, 202, 203, 206, 301, 400, 401, 403, 404, 409, 410, 413, 418, 500, 503];

export const answers: readonly Case[] = [
  ...withContent.map((status): Case => ({
    id: `status-${status}`,
    title: `Frames an answer with status ${status} and stays in step`,
    spec: ['rfc9112-6-response-body-presence'],
    needs: ['contract'],
    run: [
      { send: request(`GET /status/${status} HTTP/1.1`) },
      { expect: { status, as: 'framed', then: inStep } },
    ],
  })),
  {
    id: 'status-205',
    title: 'Sends 205 without content',
    spec: ['rfc9110-15.3.6-no-content'],
    needs: ['contract'],
    run: [
      { send: request('GET /status/205 HTTP/1.1') },
      { expect: { status: 205, content: '', then: inStep } },
    ],
  },
  {
    id: 'status-304',
    title: 'Sends 304 without content',
    spec: ['rfc9110-15.4.5-304-has-no-content', 'rfc9112-6.3-bodiless-responses'],
    needs: ['contract'],
    run: [
      { send: request('GET /status/304 HTTP/1.1') },
      { expect: { status: 304, content: '', then: inStep } },
    ],
  },
  {
    id: 'status-204-to-head',
    title: 'Answers HEAD with 204 and without content',
    spec: ['rfc9110-8.6-no-cl-on-1xx-204', 'rfc9110-9.3.2-no-content'],
    needs: ['contract'],
    run: [
      { send: request('HEAD /status/204 HTTP/1.1') },
      {
        expect: {
          status: 204,
          fields: { 'content-length': { present: false } },
          then: inStep,
        },
        method: 'HEAD',
      },
    ],
  },
  {
    id: 'answer-chunked',
    title: 'Sends content of unknown length in chunks to a client of HTTP/1.1',
    spec: ['rfc9112-6.3-prefer-delimited', 'rfc9112-7.1-chunk-grammar'],
    needs: ['contract'],
    run: [
      { send: request('GET /chunked?n=3&size=5 HTTP/1.1') },
      { expect: { status: 200, content: 'x'.repeat(15), then: inStep } },
    ],
  },
  {
    id: 'answer-of-no-chunks',
    title: 'Sends content of unknown length that turns out to be empty',
    spec: ['rfc9112-6.3-prefer-delimited', 'rfc9112-7.1-chunk-grammar'],
    needs: ['contract'],
    run: [
      { send: request('GET /chunked?n=0 HTTP/1.1') },
      { expect: { status: 200, content: '', then: inStep } },
    ],
  },
  {
    id: 'answer-to-head-chunked',
    title: 'Answers HEAD without chunks where GET would get them',
    spec: ['rfc9110-9.3.2-no-content', 'rfc9112-6.1-te-on-head-or-304'],
    needs: ['contract'],
    run: [
      { send: request('HEAD /chunked?n=3&size=5 HTTP/1.1') },
      { expect: { status: 200, content: '', then: inStep }, method: 'HEAD' },
    ],
  },
  {
    id: 'answer-chunked-to-http10',
    title: 'Sends no chunks to a client of HTTP/1.0',
    spec: ['rfc9112-6.1-te-only-to-http11', 'rfc9112-6.3-no-chunked-unless-http11'],
    needs: ['contract'],
    run: [
      { send: request('GET /chunked?n=3&size=5 HTTP/1.0') },
      {
        expect: {
          status: 200,
          content: 'x'.repeat(15),
          fields: { 'transfer-encoding': { present: false } },
        },
      },
      { expect: { closes: true } },
    ],
  },
  {
    id: 'answer-head-to-http10',
    title: 'Answers HEAD of HTTP/1.0 without content, and closes',
    spec: ['rfc9110-9.3.2-no-content', 'rfc9112-9.3-persistence-order'],
    run: [
      { send: request('HEAD {path} HTTP/1.0') },
      { expect: { status: '2xx', content: '' }, method: 'HEAD' },
      { expect: { closes: true } },
    ],
  },
  {
    id: 'answer-large',
    title: 'Sends a megabyte whole, and stays in step',
    spec: ['rfc9112-6-response-body-presence'],
    needs: ['contract'],
    run: [
      { send: request('GET /big?bytes=1000000 HTTP/1.1') },
      {
        expect: {
          status: 200,
          fields: { 'content-length': { value: '1000000' } },
          then: inStep,
        },
      },
    ],
  },
  {
    id: 'answer-large-pipelined',
    title: 'Sends two large answers one after the other where both are asked for at once',
    spec: ['rfc9112-9.3.2-response-order'],
    needs: ['contract', 'persistence'],
    run: [
      { send: request('GET /big?bytes=300000 HTTP/1.1') + request('GET /big?bytes=5 HTTP/1.1') },
      { expect: { status: 200, fields: { 'content-length': { value: '300000' } } } },
      { expect: { status: 200, content: 'xxxxx' } },
      { canary: 'answered' },
    ],
  },
  {
    id: 'answer-large-to-fin',
    title: 'Sends a large answer whole to a client that has sent FIN',
    spec: ['rfc9112-9.6-half-close-still-interested'],
    needs: ['contract'],
    run: [
      { send: request('GET /big?bytes=1000000 HTTP/1.1') },
      { halfClose: true },
      { expect: { status: 200, fields: { 'content-length': { value: '1000000' } } } },
    ],
  },
  {
    id: 'answer-slow-to-fin',
    title: 'Sends a slow answer to a client that has sent FIN',
    spec: ['rfc9112-9.6-half-close-still-interested'],
    needs: ['contract'],
    run: [
      { send: request('GET /slow?ms=100 HTTP/1.1') },
      { halfClose: true },
      { expect: { status: 200, content: 'OK\n' } },
      { expect: { closes: true } },
    ],
  },
  {
    id: 'answer-with-close',
    title: 'Says close and closes where the application ends the connection',
    spec: ['rfc9112-9.6-server-close-after-sending', 'rfc9112-9.6-send-close-option'],
    needs: ['contract'],
    run: [
      { send: request('GET /close HTTP/1.1') },
      { expect: { status: 200, fields: { connection: { has: 'close' } } } },
      { expect: { closes: true } },
    ],
  },
  {
    id: 'answer-with-close-pipelined',
    title: 'Answers nothing behind an answer that said close',
    spec: ['rfc9112-9.6-no-requests-after-sending-close'],
    needs: ['contract'],
    run: [
      { send: request('GET /close HTTP/1.1') + get() },
      { expect: { status: 200, fields: { connection: { has: 'close' } } } },
      { expect: { closes: true } },
    ],
  },
  {
    id: 'answer-to-head-large',
    title: 'Answers HEAD with the length of what GET would get, and without content',
    spec: ['rfc9110-8.6-head-length-as-get', 'rfc9110-9.3.2-no-content'],
    needs: ['contract'],
    run: [
      { send: request('HEAD /big?bytes=12345 HTTP/1.1') },
      {
        expect: [
          {
            status: 200,
            as: 'with the length',
            fields: { 'content-length': { value: '12345' } },
            then: inStep,
          },
          {
            status: 200,
            as: 'without a length',
            fields: { 'content-length': { present: false } },
            then: inStep,
          },
        ],
        method: 'HEAD',
      },
    ],
  },
];
