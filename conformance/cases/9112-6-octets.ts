import type { Case, Outcome } from '../case.ts';
import { octetRefused } from './outcomes.ts';

/** RFC 9112, 6: each of the 256 octets beside the value of a field that frames content. */

const withLength =
  'POST {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'Content-Length: 5\r\n' + '\r\n' + 'hello';

const withChunks =
  'POST {echo} HTTP/1.1\r\n' +
  'Host: {host}\r\n' +
  'Transfer-Encoding: chunked\r\n' +
  '\r\n' +
  '5\r\n' +
  'hello\r\n' +
  '0\r\n' +
  '\r\n';

/** Framed as the field says once the octet is taken away, or turned into SP. */
const framed: Outcome = {
  status: '2xx',
  as: 'framed',
  echo: { content: 'hello' },
  then: [{ canary: 'answered' }],
};

const answeredEarly: Outcome = {
  status: '2xx',
  as: 'answered before the content',
  echo: { content: '' },
};

export const framingFieldOctets = [
  {
    id: 'octets-before-length',
    title: 'Takes nothing but white space before the digits of Content-Length',
    spec: ['rfc9112-6.3-invalid-content-length-400', 'rfc9110-8.6-digits-only'],
    because:
      'A zero is a digit. CR and NUL may be turned into SP. Other digits make a longer content, ' +
      'and are not tried.',
    twin: withLength,
    run: [],
    sweep: {
      send:
        'POST {echo} HTTP/1.1\r\n' +
        'Host: {host}\r\n' +
        'Content-Length:{octet}5\r\n' +
        '\r\n' +
        'hello',
      classes: [
        { octets: '09 20', expect: framed, spec: 'rfc9112-5.1-trim-ows' },
        { octets: '30', expect: framed, spec: 'rfc9112-6.3-content-length-octets' },
        { octets: '00 0d 2c', expect: [octetRefused, framed] },
        {
          octets: '01-08 0a-0c 0e-1f 21-2b 2d-2f 3a-ff',
          expect: octetRefused,
        },
      ],
    },
  },
  {
    id: 'octets-behind-length',
    title: 'Takes nothing but white space behind the digits of Content-Length',
    spec: ['rfc9112-6.3-invalid-content-length-400', 'rfc9110-8.6-digits-only'],
    because:
      'A comma ends an element of a list, and the empty one behind it may be passed over. LF may ' +
      'end the line, and CRLF is the empty line then.',
    twin: withLength,
    run: [],
    sweep: {
      send:
        'POST {echo} HTTP/1.1\r\n' +
        'Host: {host}\r\n' +
        'Content-Length: 5{octet}\r\n' +
        '\r\n' +
        'hello',
      classes: [
        { octets: '09 20', expect: framed, spec: 'rfc9112-5.1-trim-ows' },
        { octets: '00 0d 2c', expect: [octetRefused, framed] },
        {
          octets: '0a',
          expect: [octetRefused, { status: '2xx', as: 'ended the line' }],
          spec: 'rfc9112-2.2-not-grammar',
        },
        {
          octets: '01-08 0b-0c 0e-1f 21-2b 2d-2f 3a-ff',
          expect: [octetRefused],
        },
      ],
    },
  },
  {
    id: 'octets-in-length',
    title: 'Takes nothing but a digit between the digits of Content-Length',
    spec: ['rfc9112-6.3-invalid-content-length-400', 'rfc9110-8.6-digits-only'],
    because:
      'A comma makes a list of different lengths; CR or NUL turned into SP leaves one inside the ' +
      'value.',
    twin: withLength,
    run: [],
    sweep: {
      send:
        'POST {echo} HTTP/1.1\r\n' +
        'Host: {host}\r\n' +
        'Content-Length: 0{octet}5\r\n' +
        '\r\n' +
        'hello',
      classes: [
        { octets: '30', expect: framed, spec: 'rfc9112-6.3-content-length-octets' },
        { octets: '0a', expect: octetRefused, spec: 'rfc9112-2.2-not-grammar' },
        { octets: '00-09 0b-2f 3a-ff', expect: octetRefused },
      ],
    },
  },
  {
    id: 'octets-before-chunked',
    title: 'Takes nothing but white space and commas before chunked',
    spec: ['rfc9112-6.3-final-not-chunked', 'rfc9112-11.2-no-guessing-at-framing'],
    because: 'Any other octet makes another coding, or none; chunked is not the final one then.',
    twin: withChunks,
    run: [],
    sweep: {
      send:
        'POST {echo} HTTP/1.1\r\n' +
        'Host: {host}\r\n' +
        'Transfer-Encoding:{octet}chunked\r\n' +
        '\r\n' +
        '5\r\n' +
        'hello\r\n' +
        '0\r\n' +
        '\r\n',
      classes: [
        { octets: '09 20', expect: [framed, answeredEarly], spec: 'rfc9112-5.1-trim-ows' },
        { octets: '2c', expect: [framed, answeredEarly], spec: 'rfc9110-5.6.1.2-empty-elements' },
        { octets: '00 0d', expect: [octetRefused, framed, answeredEarly] },
        { octets: 'others', expect: octetRefused },
      ],
    },
  },
  {
    id: 'octets-behind-chunked',
    title: 'Takes nothing but white space and commas behind chunked',
    spec: ['rfc9112-6.3-final-not-chunked', 'rfc9112-11.2-no-guessing-at-framing'],
    because:
      'Any other octet makes another coding, or none. A semicolon begins a parameter, and ' +
      'chunked has none. LF may end the line, and CRLF is the empty line then.',
    twin: withChunks,
    run: [],
    sweep: {
      send:
        'POST {echo} HTTP/1.1\r\n' +
        'Host: {host}\r\n' +
        'Transfer-Encoding: chunked{octet}\r\n' +
        '\r\n' +
        '5\r\n' +
        'hello\r\n' +
        '0\r\n' +
        '\r\n',
      classes: [
        { octets: '09 20', expect: [framed, answeredEarly], spec: 'rfc9112-5.1-trim-ows' },
        { octets: '2c', expect: [framed, answeredEarly], spec: 'rfc9110-5.6.1.2-empty-elements' },
        { octets: '00 0d', expect: [octetRefused, framed, answeredEarly] },
        {
          octets: '3b',
          expect: { status: [400, 501], as: 'refused' },
          spec: 'rfc9112-7.1-chunked-parameters',
        },
        {
          octets: '0a',
          expect: [octetRefused, { status: '2xx', as: 'ended the line' }],
          spec: 'rfc9112-2.2-not-grammar',
        },
        { octets: 'others', expect: octetRefused },
      ],
    },
  },
] as const satisfies readonly Case[];
