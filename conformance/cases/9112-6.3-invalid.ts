import type { Case, Outcome } from '../case.ts';

/** RFC 9112, 6.3: values of Content-Length that are no number of octets. */

/** 400 and the end of the connection: both are MUST. */
const invalid: Outcome = {
  status: 400,
  as: 'refused',
  then: [{ expect: { closes: true }, spec: 'rfc9112-6.3-invalid-content-length-400' }],
};

const twin =
  'POST {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'Content-Length: 5\r\n' + '\r\n' + 'hello';

export const invalidContentLength = [
  {
    id: 'cl-letters',
    title: 'Answers 400 to a Content-Length of letters and closes',
    spec: ['rfc9112-6.3-invalid-content-length-400', 'rfc9110-8.6-digits-only'],
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Content-Length: five\r\n' +
          '\r\n' +
          'hello',
      },
      { expect: invalid },
    ],
  },
  {
    id: 'cl-plus',
    title: 'Answers 400 to a Content-Length with a plus sign and closes',
    spec: ['rfc9112-6.3-invalid-content-length-400', 'rfc9110-8.6-digits-only'],
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Content-Length: +5\r\n' +
          '\r\n' +
          'hello',
      },
      { expect: invalid },
    ],
  },
  {
    id: 'cl-minus',
    title: 'Answers 400 to a negative Content-Length and closes',
    spec: ['rfc9112-6.3-invalid-content-length-400', 'rfc9110-8.6-digits-only'],
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Content-Length: -5\r\n' +
          '\r\n' +
          'hello',
      },
      { expect: invalid },
    ],
  },
  {
    id: 'cl-minus-zero',
    title: 'Answers 400 to a Content-Length of minus zero and closes',
    spec: ['rfc9112-6.3-invalid-content-length-400', 'rfc9110-8.6-digits-only'],
    because: 'Zero has one spelling without a sign; the grammar is digits and nothing else.',
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Content-Length: -0\r\n' +
          '\r\n' +
          'hello',
      },
      { expect: invalid },
    ],
  },
  {
    id: 'cl-hexadecimal',
    title: 'Answers 400 to a hexadecimal Content-Length and closes',
    spec: ['rfc9112-6.3-invalid-content-length-400', 'rfc9110-8.6-digits-only'],
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Content-Length: 0x5\r\n' +
          '\r\n' +
          'hello',
      },
      { expect: invalid },
    ],
  },
  {
    id: 'cl-underscore',
    title: 'Answers 400 to an underscore in Content-Length and closes',
    spec: ['rfc9112-6.3-invalid-content-length-400', 'rfc9110-8.6-digits-only'],
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Content-Length: 0_5\r\n' +
          '\r\n' +
          'hello',
      },
      { expect: invalid },
    ],
  },
  {
    id: 'cl-fraction',
    title: 'Answers 400 to a Content-Length with a fraction and closes',
    spec: ['rfc9112-6.3-invalid-content-length-400', 'rfc9110-8.6-digits-only'],
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Content-Length: 5.0\r\n' +
          '\r\n' +
          'hello',
      },
      { expect: invalid },
    ],
  },
  {
    id: 'cl-inner-space',
    title: 'Answers 400 to a space inside Content-Length and closes',
    spec: ['rfc9112-6.3-invalid-content-length-400', 'rfc9110-8.6-digits-only'],
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Content-Length: 0 5\r\n' +
          '\r\n' +
          'hello',
      },
      { expect: invalid },
    ],
  },
  {
    id: 'cl-suffix',
    title: 'Answers 400 to a letter behind the digits of Content-Length and closes',
    spec: ['rfc9112-6.3-invalid-content-length-400', 'rfc9110-8.6-digits-only'],
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Content-Length: 5x\r\n' +
          '\r\n' +
          'hello',
      },
      { expect: invalid },
    ],
  },
  {
    id: 'cl-vertical-tab',
    title: 'Answers 400 to a vertical tab before the digits of Content-Length and closes',
    spec: ['rfc9112-6.3-invalid-content-length-400', 'rfc9110-8.6-digits-only'],
    because: 'White space around a value is SP and HTAB. Everything else is part of the value.',
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Content-Length: \x0b5\r\n' +
          '\r\n' +
          'hello',
      },
      { expect: invalid },
    ],
  },
  {
    id: 'cl-empty',
    title: 'Answers 400 to an empty Content-Length and closes',
    spec: ['rfc9112-6.3-invalid-content-length-400', 'rfc9110-8.6-digits-only'],
    because: 'A list of no values is not excused: there is no single value to go on with.',
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Content-Length:\r\n' +
          '\r\n' +
          'hello',
      },
      { expect: invalid },
    ],
  },
  {
    id: 'cl-list-different',
    title: 'Answers 400 to a list of different values in Content-Length and closes',
    spec: ['rfc9112-6.3-invalid-content-length-400', 'rfc9110-8.6-digits-only'],
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Content-Length: 5, 6\r\n' +
          '\r\n' +
          'hello',
      },
      { expect: invalid },
    ],
  },
  {
    id: 'cl-lines-different',
    title: 'Answers 400 to two Content-Length lines with different values and closes',
    spec: ['rfc9112-6.3-invalid-content-length-400', 'rfc9110-8.6-digits-only'],
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Content-Length: 5\r\n' +
          'Content-Length: 6\r\n' +
          '\r\n' +
          'hello',
      },
      { expect: invalid },
    ],
  },
] as const satisfies readonly Case[];
