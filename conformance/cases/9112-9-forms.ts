import type { Case, Outcome, Step } from '../case.ts';
import { served } from './outcomes.ts';
import { get, getEcho, post, postChunked, request } from './requests.ts';

/** RFC 9112, 9: more of what keeps a connection, ends it, and keeps its answers in order. */

const answered: Step = { expect: { status: '2xx', as: 'served' } };

/** Options that are none that ends the connection. */
const others: readonly (readonly [id: string, line: string, what: string])[] = [
  ['connection-empty', 'Connection:', 'no connection option'],
  ['connection-unknown', 'Connection: x-test', 'an unknown connection option'],
  ['connection-of-commas', 'Connection: , ,,', 'a list of empty connection options'],
  ['connection-te', 'Connection: TE', 'TE among the connection options'],
  ['connection-names-host', 'Connection: Host', 'Host among the connection options'],
  [
    'connection-names-length',
    'Connection: Content-Length',
    'Content-Length among the connection options',
  ],
  ['keep-alive-field', 'Keep-Alive: timeout=0, max=0', 'a Keep-Alive field'],
  ['close-in-another-field', 'X-Connection: close', 'close in another field'],
  ['close-with-dash', 'Connection: close-soon', 'close as the beginning of an option'],
];

const closing: readonly (readonly [id: string, lines: readonly string[], what: string])[] = [
  ['close-upper-case', ['Connection: CLOSE'], 'close in upper case'],
  ['close-in-odd-list', ['Connection: keep-alive, CLOSE'], 'close in upper case behind keep-alive'],
  ['close-behind-tab', ['Connection:\tclose\t'], 'close between tabs'],
  ['close-twice', ['Connection: close, close'], 'close twice'],
  [
    'close-in-third-line',
    ['Connection: a', 'Connection: b', 'Connection: close'],
    'close in a third line',
  ],
  ['close-first-of-list', ['Connection: close, te, x-test'], 'close first among other options'],
];

const anyStatus: Outcome = {
  status: ['2xx', '3xx', '4xx', '5xx'],
  as: 'answered',
  then: [{ canary: 'answered' }],
};

export const connectionForms: readonly Case[] = [
  ...others.map(([id, line, what]): Case => ({
    id,
    title: `Goes on after a request with ${what}`,
    spec: ['rfc9112-9.3-persist', 'rfc9110-7.6.1-field-without-option'],
    needs: ['persistence'],
    run: [{ send: getEcho(line) }, { expect: served }],
  })),
  ...closing.map(([id, lines, what]): Case => ({
    id,
    title: `Closes after a request with ${what}`,
    spec: ['rfc9112-9.6-server-close-after-response', 'rfc9110-7.6.1-option-case'],
    run: [{ send: get(...lines) }, answered, { expect: { closes: true } }],
  })),
  {
    id: 'close-in-http10',
    title: 'Closes after a request of HTTP/1.0 with close',
    spec: ['rfc9112-9.3-persistence-order'],
    run: [
      { send: request('GET {path} HTTP/1.0', 'Connection: close') },
      answered,
      { expect: { closes: true } },
    ],
  },
  {
    id: 'close-beats-keep-alive-in-http10',
    title: 'Closes after a request of HTTP/1.0 with keep-alive and close',
    spec: ['rfc9112-9.3-persistence-order'],
    run: [
      { send: request('GET {path} HTTP/1.0', 'Connection: keep-alive, close') },
      answered,
      { expect: { closes: true } },
    ],
  },
  {
    id: 'close-then-content-of-next',
    title: 'Does not answer a request with content behind one with close',
    spec: ['rfc9112-9.6-no-requests-after-close'],
    run: [
      { send: get('Connection: close') + post(['Content-Length: 5'], 'hello') },
      answered,
      { expect: { closes: true } },
    ],
  },
  {
    id: 'close-in-the-middle',
    title: 'Answers a pipeline up to the request with close, and nothing behind it',
    spec: ['rfc9112-9.6-no-requests-after-close', 'rfc9112-9.3.2-response-order'],
    run: [
      { send: get() + get('Connection: close') + get() },
      answered,
      answered,
      { expect: { closes: true } },
    ],
  },
  {
    id: 'pipeline-of-contents',
    title: 'Answers requests with content that come at once, each with its own',
    spec: ['rfc9112-9.3.2-response-order'],
    needs: ['persistence'],
    run: [
      {
        send:
          post(['Content-Length: 5'], 'first') +
          postChunked('6\r\nsecond\r\n0\r\n\r\n') +
          post(['Content-Length: 5'], 'third'),
      },
      { expect: { status: '2xx', echo: { content: 'first' } } },
      { expect: { status: '2xx', echo: { content: 'second' } } },
      { expect: { status: '2xx', echo: { content: 'third' } } },
      { canary: 'answered' },
    ],
  },
  {
    id: 'pipeline-told-apart',
    title: 'Answers requests that come at once with what each of them asked for',
    spec: ['rfc9112-9.3.2-response-order'],
    needs: ['echo', 'persistence'],
    run: [
      {
        send:
          request('GET {echo}?1 HTTP/1.1') +
          request('GET {echo}?2 HTTP/1.1') +
          request('GET {echo}?3 HTTP/1.1'),
      },
      { expect: { status: '2xx', echo: { target: '{echo}?1' } } },
      { expect: { status: '2xx', echo: { target: '{echo}?2' } } },
      { expect: { status: '2xx', echo: { target: '{echo}?3' } } },
    ],
  },
  {
    id: 'pipeline-with-heads',
    title: 'Keeps in step through HEAD requests that come at once',
    spec: ['rfc9112-9.3.2-response-order', 'rfc9110-9.3.2-no-content'],
    needs: ['persistence'],
    run: [
      { send: request('HEAD {path} HTTP/1.1') + request('HEAD {path} HTTP/1.1') + get() },
      { expect: { status: '2xx' }, method: 'HEAD' },
      { expect: { status: '2xx' }, method: 'HEAD' },
      { expect: { status: '2xx' } },
      { canary: 'answered' },
    ],
  },
  {
    id: 'pipeline-with-empty-lines',
    title: 'Passes over an empty line between requests that come at once',
    spec: ['rfc9112-2.2-ignore-leading-crlf', 'rfc9112-9.3.2-response-order'],
    needs: ['persistence'],
    run: [{ send: `${get()}\r\n${get()}\r\n` }, answered, answered, { canary: 'answered' }],
  },
  {
    id: 'pipeline-http10-last',
    title: 'Answers a request of HTTP/1.0 behind one of HTTP/1.1, and closes',
    spec: ['rfc9112-9.3-persistence-order', 'rfc9112-9.3.2-response-order'],
    needs: ['persistence'],
    run: [
      { send: get() + request('GET {path} HTTP/1.0') },
      answered,
      answered,
      { expect: { closes: true } },
    ],
  },
  {
    id: 'pipeline-slow-first',
    title: 'Answers in order where the first answer is slow',
    spec: ['rfc9112-9.3.2-response-order'],
    needs: ['contract', 'echo', 'persistence'],
    run: [
      { send: request('GET /slow?ms=200 HTTP/1.1') + request('GET {echo}?behind HTTP/1.1') },
      { expect: { status: '2xx', content: 'OK\n' } },
      { expect: { status: '2xx', echo: { target: '{echo}?behind' } } },
      { canary: 'answered' },
    ],
  },
  {
    id: 'reuse-behind-404',
    title: 'Stays in step behind a request for what it may not have',
    spec: ['rfc9112-9.3-persist'],
    run: [{ send: request('GET {path}no/such/thing HTTP/1.1') }, { expect: anyStatus }],
  },
  {
    id: 'reuse-behind-404-with-content',
    title: 'Stays in step behind a POST with content for what it may not have',
    spec: ['rfc9112-9.3-read-whole-body-or-close'],
    run: [
      { send: `${request('POST {path}no/such/thing HTTP/1.1', 'Content-Length: 5')}hello` },
      { expect: anyStatus },
    ],
  },
  {
    id: 'refusal-arrives-whole',
    title: 'Lets a refusal arrive whole though a megabyte is still on its way',
    spec: ['rfc9112-9.6-staged-close'],
    because:
      'A server that closes at once with octets unread has the system reset the connection, and ' +
      'the client may lose the answer.',
    twin: post(['Content-Length: 5'], 'hello'),
    run: [
      {
        send: [post(['Content-Length: 1048576', 'X Test: a'], ''), { text: 'x', times: 1_048_576 }],
      },
      { expect: { status: '4xx', as: 'refused' } },
    ],
  },
  {
    id: 'half-close-with-content',
    title: 'Answers a request with content although the client has sent FIN',
    spec: ['rfc9112-9.5-watch-for-close', 'rfc9112-9.6-half-close-still-interested'],
    run: [
      { send: post(['Content-Length: 5'], 'hello') },
      { halfClose: true },
      { expect: { status: '2xx', echo: { content: 'hello' } } },
    ],
  },
];
