import type { Case } from '../case.ts';

/** RFC 9112, 9.6: how a connection ends. */
export const tearDown = [
  {
    id: 'close',
    title: 'Closes after the answer to a request with close',
    spec: ['rfc9112-9.6-server-close-after-response'],
    run: [
      { send: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'Connection: close\r\n' + '\r\n' },
      { expect: { status: '2xx' } },
      { expect: { closes: true } },
    ],
  },
  {
    id: 'close-announced',
    title: 'Says close in the answer to a request with close',
    spec: ['rfc9112-9.6-close-in-final-response', 'rfc9112-9.6-send-close-option'],
    run: [
      { send: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'Connection: close\r\n' + '\r\n' },
      { expect: { status: '2xx', fields: { connection: { has: 'close' } } } },
    ],
  },
  {
    id: 'close-in-odd-case',
    title: 'Knows the option close in any case',
    spec: ['rfc9110-7.6.1-option-case', 'rfc9112-9.6-server-close-after-response'],
    run: [
      { send: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'Connection: cLoSe\r\n' + '\r\n' },
      { expect: { status: '2xx' } },
      { expect: { closes: true } },
    ],
  },
  {
    id: 'close-in-list',
    title: 'Finds close among other options in a list with empty elements',
    spec: ['rfc9112-9.6-server-close-after-response', 'rfc9110-5.6.1.2-empty-elements'],
    run: [
      {
        send:
          'GET {path} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Connection: ,x-test ,\tclose , ,\r\n' +
          '\r\n',
      },
      { expect: { status: '2xx' } },
      { expect: { closes: true } },
    ],
  },
  {
    id: 'close-in-second-line',
    title: 'Finds close in a second Connection line',
    spec: ['rfc9112-9.6-server-close-after-response'],
    run: [
      {
        send:
          'GET {path} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Connection: x-test\r\n' +
          'Accept: */*\r\n' +
          'Connection: close\r\n' +
          '\r\n',
      },
      { expect: { status: '2xx' } },
      { expect: { closes: true } },
    ],
  },
  {
    id: 'close-beats-keep-alive',
    title: 'Closes where a request says both keep-alive and close',
    spec: ['rfc9112-9.3-persistence-order', 'rfc9112-9.6-server-close-after-response'],
    because: 'Of the rules on persistence, the one on close comes first.',
    run: [
      {
        send:
          'GET {path} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Connection: close, keep-alive\r\n' +
          '\r\n',
      },
      { expect: { status: '2xx' } },
      { expect: { closes: true } },
    ],
  },
  {
    id: 'close-after-content',
    title: 'Reads the content of a request with close before it closes',
    spec: ['rfc9112-9.6-server-close-after-response', 'rfc9112-6.3-content-length-octets'],
    twin:
      'POST {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'Content-Length: 5\r\n' + '\r\n' + 'hello',
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Connection: close\r\n' +
          'Content-Length: 5\r\n' +
          '\r\n' +
          'hello',
      },
      { expect: { status: '2xx', echo: { content: 'hello' } } },
      { expect: { closes: true } },
    ],
  },
  {
    id: 'request-behind-close',
    title: 'Does not answer a request behind one with close',
    spec: ['rfc9112-9.6-no-requests-after-close'],
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'Connection: close\r\n' + '\r\n',
    run: [
      {
        send:
          'GET {path} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Connection: close\r\n' +
          '\r\n' +
          'GET {path} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          '\r\n',
      },
      { expect: { status: '2xx' } },
      { expect: { closes: true } },
    ],
  },
  {
    id: 'octets-behind-close',
    title: 'Answers a request with close, whatever octets follow it',
    spec: ['rfc9112-9.6-server-close-after-response', 'rfc9112-9.6-no-requests-after-close'],
    because:
      'The request is whole and valid and is owed its answer. What follows is not processed, so ' +
      'it cannot be found invalid either.',
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'Connection: close\r\n' + '\r\n',
    run: [
      {
        send:
          'GET {path} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Connection: close\r\n' +
          '\r\n' +
          '(no request)\r\n' +
          '\r\n',
      },
      { expect: { status: '2xx' } },
      { expect: { closes: true } },
    ],
  },
  {
    id: 'half-close',
    title: 'Answers a whole request although the client has sent FIN',
    spec: ['rfc9112-9.5-watch-for-close', 'rfc9112-9.6-half-close-still-interested'],
    because:
      'A FIN says that no more is sent, not that nobody reads. That a server reacts to it in a ' +
      'fitting way is advice: it answers what it has, and then ends the connection.',
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'Accept: */*\r\n' + '\r\n' },
      { halfClose: true },
      { expect: { status: '2xx' } },
      { expect: { closes: true } },
    ],
  },
  {
    id: 'half-close-of-pipeline',
    title: 'Answers all requests that came before a FIN',
    spec: [
      'rfc9112-9.5-watch-for-close',
      'rfc9112-9.6-half-close-still-interested',
      'rfc9112-9.3.2-response-order',
    ],
    needs: ['echo', 'persistence'],
    run: [
      {
        send:
          'GET {echo}?n=1 HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          '\r\n' +
          'GET {echo}?n=2 HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          '\r\n',
      },
      { halfClose: true },
      { expect: { status: '2xx', echo: { target: '{echo}?n=1' } } },
      { expect: { status: '2xx', echo: { target: '{echo}?n=2' } } },
      { expect: { closes: true } },
    ],
  },
] as const satisfies readonly Case[];
