import type { Case } from '../case.ts';
import { requestLineRefused, served } from './outcomes.ts';

/** RFC 9112, 3 and 3.1: the request-line as a whole, and its method. */
export const requestLine = [
  {
    id: 'two-spaces-after-method',
    title: 'Refuses two spaces behind the method, or takes them as one',
    spec: ['rfc9112-3.2-invalid-request-line', 'rfc9112-3-lenient-separators'],
    because: 'The grammar has one SP. Splitting at any run of white space is a licence besides it.',
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET  {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n' },
      { expect: [...requestLineRefused, served] },
    ],
  },
  {
    id: 'two-spaces-before-version',
    title: 'Refuses two spaces before the version, or takes them as one',
    spec: ['rfc9112-3.2-invalid-request-line', 'rfc9112-3-lenient-separators'],
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET {path}  HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n' },
      { expect: [...requestLineRefused, served] },
    ],
  },
  {
    id: 'tab-after-method',
    title: 'Refuses HTAB behind the method, or takes it as SP',
    spec: ['rfc9112-3.2-invalid-request-line', 'rfc9112-3-lenient-separators'],
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET\t{path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n' },
      { expect: [...requestLineRefused, served] },
    ],
  },
  {
    id: 'cr-before-version',
    title: 'Refuses CR alone before the version, or takes it as SP',
    spec: [
      'rfc9112-3.2-invalid-request-line',
      'rfc9112-3-lenient-separators',
      'rfc9112-2.2-bare-cr',
    ],
    because: 'Bare CR is among the white space that may part the words of a request-line.',
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET {path}\rHTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n' },
      { expect: [...requestLineRefused, served] },
    ],
  },
  {
    id: 'space-before-method',
    title: 'Refuses a space before the method, or ignores it',
    spec: ['rfc9112-3.2-invalid-request-line', 'rfc9112-3-lenient-separators'],
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: ' GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n' },
      { expect: [...requestLineRefused, served] },
    ],
  },
  {
    id: 'target-missing',
    title: 'Answers 400 to a request-line without a target',
    spec: ['rfc9112-3.2-invalid-request-line', 'rfc9112-3-request-line'],
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n' },
      { expect: requestLineRefused },
    ],
  },
  {
    id: 'method-missing',
    title: 'Answers 400 to a request-line without a method',
    spec: ['rfc9112-3.2-invalid-request-line', 'rfc9112-3-request-line'],
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: '{path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n' },
      { expect: requestLineRefused },
    ],
  },
  {
    id: 'method-not-token',
    title: 'Answers 400 to a method with an octet that no token has',
    spec: ['rfc9112-3.2-invalid-request-line', 'rfc9112-3.1-method-token', 'rfc9110-5.6.2-token'],
    because:
      'Not an unknown method, which would ask for 501, but a line that does not match the ' +
      'grammar.',
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GE(T {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n' },
      { expect: requestLineRefused },
    ],
  },
  {
    id: 'method-lower-case',
    title: 'Takes get in lower case for another method than GET',
    spec: [
      'rfc9110-9.1-unknown-method',
      'rfc9110-9.1-methods-case-sensitive',
      'rfc9112-3.1-method-token',
    ],
    because:
      'A server may hand methods that it does not know to the application, which then serves get ' +
      'as a method of its own. What it may not do is to take it for GET.',
    twin: 'GET {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'get {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n' },
      {
        expect: [
          { status: 501, as: 'not implemented' },
          { status: '2xx', as: 'served as a method of its own', echo: { method: 'get' } },
        ],
      },
    ],
  },
  {
    id: 'method-unknown',
    title: 'Answers 501 to a method that it does not know',
    spec: ['rfc9110-9.1-unknown-method'],
    because:
      'Who serves it must have been told of it, so the application has to have been given this ' +
      'method. 405 is for a method that the server knows and the target does not allow.',
    twin: 'GET {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'FROB {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n' },
      {
        expect: [
          { status: 501, as: 'not implemented' },
          { status: '2xx', as: 'served', echo: { method: 'FROB' } },
        ],
      },
    ],
  },
  {
    id: 'method-long',
    title: 'Answers 501 to a method longer than any that it implements',
    spec: ['rfc9112-3-long-method', 'rfc9110-9.1-unknown-method'],
    because: 'As with any unknown method, an application may have been given it and served it.',
    twin: 'GET {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      {
        send:
          'METHODLONGERTHANANYTHATASERVERIMPLEMENTS {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          '\r\n',
      },
      {
        expect: [
          { status: 501, as: 'not implemented' },
          {
            status: '2xx',
            as: 'served',
            echo: { method: 'METHODLONGERTHANANYTHATASERVERIMPLEMENTS' },
          },
        ],
      },
    ],
  },
  {
    id: 'method-huge',
    title: 'Answers 501 to a method of 100000 octets',
    spec: ['rfc9112-3-long-method', 'rfc9110-9.1-unknown-method'],
    because:
      'The limit that is hit is that of the method, whatever else it overruns. An answer that ' +
      'the server wipes out by its own reset has not been given.',
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      {
        send: [{ text: 'M', times: 100_000 }, ' {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n'],
      },
      {
        expect: [
          { status: 501, as: 'not implemented' },
          { status: '2xx', as: 'served' },
        ],
      },
    ],
  },
  {
    id: 'request-line-8000-octets',
    title: 'Serves a request-line of nearly 8000 octets',
    spec: ['rfc9112-3-8000-octets', 'rfc9110-4.1-8000-octet-uris'],
    because:
      'The query leaves 85 octets for the path, so that no target has to take more than 8000.',
    twin: 'GET {path}?aa HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      {
        send: [
          'GET {path}?',
          { text: 'a', times: 7900 },
          ' HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
        ],
      },
      { expect: { status: '2xx' } },
      { canary: 'answered' },
    ],
  },
  {
    id: 'target-64-kib',
    title: 'Serves a target of 64 KiB or answers 414',
    spec: ['rfc9112-3-long-target'],
    because:
      'No other status is left to a server that finds a target too long to parse, neither 400 ' +
      'nor 431. An answer that the server wipes out by its own reset has not been given.',
    twin: 'GET {path}?aa HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      {
        send: [
          'GET {path}?',
          { text: 'a', times: 65_536 },
          ' HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
        ],
      },
      {
        expect: [
          { status: 414, as: 'too long' },
          { status: '2xx', as: 'served' },
        ],
      },
    ],
  },
] as const satisfies readonly Case[];
