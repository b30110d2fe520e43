import type { Case } from '../case.ts';

/** RFC 9112, 9.3: whether a connection goes on, and several requests sent at once. */
export const persistence = [
  {
    id: 'http10-closes',
    title: 'Closes after a request of HTTP/1.0 that does not ask for more',
    spec: ['rfc9112-9.3-persistence-order'],
    twin: 'GET {path} HTTP/1.0\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET {path} HTTP/1.0\r\n' + 'Host: {host}\r\n' + 'Accept: */*\r\n' + '\r\n' },
      { expect: { status: '2xx' } },
      { expect: { closes: true } },
    ],
  },
  {
    id: 'http10-keep-alive',
    title: 'Goes on or closes after a request of HTTP/1.0 with keep-alive',
    spec: ['rfc9112-9.3-persistence-order'],
    because:
      'A server may honour keep-alive in HTTP/1.0. Then it says so in its answer, as a client of ' +
      'HTTP/1.0 could not know otherwise.',
    twin: 'GET {path} HTTP/1.0\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      {
        send:
          'GET {path} HTTP/1.0\r\n' + 'Host: {host}\r\n' + 'Connection: keep-alive\r\n' + '\r\n',
      },
      {
        expect: [
          {
            status: '2xx',
            as: 'honoured keep-alive',
            fields: { connection: { has: 'keep-alive' } },
            then: [{ canary: 'answered' }],
          },
          { status: '2xx', as: 'did not honour it', then: [{ expect: { closes: true } }] },
        ],
      },
    ],
  },
  {
    id: 'http11-keep-alive',
    title: 'Goes on after a request of HTTP/1.1 with keep-alive',
    spec: ['rfc9112-9.3-persist', 'rfc9112-9.3-persistence-order'],
    needs: ['persistence'],
    run: [
      {
        send:
          'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'Connection: keep-alive\r\n' + '\r\n',
      },
      { expect: { status: '2xx' } },
      { canary: 'answered' },
    ],
  },
  {
    id: 'close-like-options',
    title: 'Does not take connection options that have close in their name for close',
    spec: ['rfc9112-9.3-persist', 'rfc9112-9.3-persistence-order', 'rfc9110-7.6.1-option-case'],
    needs: ['persistence'],
    because:
      'An option is a token as a whole, and none of these is close. A server may end a ' +
      'connection at any time, so that to end this one is no more than advice not followed.',
    run: [
      {
        send:
          'GET {path} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Connection: xclose, close-not, closed\r\n' +
          '\r\n',
      },
      { expect: { status: '2xx' } },
      { canary: 'answered' },
    ],
  },
] as const satisfies readonly Case[];
