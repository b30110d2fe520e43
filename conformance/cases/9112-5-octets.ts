import type { Case } from '../case.ts';
import { octetRefused } from './outcomes.ts';

/** RFC 9112, 3.2 and 5: each of the 256 octets at each place of a field line. */

const twin = 'GET {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'X-Test: aab\r\n' + '\r\n';

const TCHAR = '21 23-27 2a-2b 2d-2e 30-39 41-5a 5e-7a 7c 7e';

/** Controls that a recipient may keep or refuse. */
const OTHER_CONTROLS = '01-08 0b-0c 0e-1f 7f';

/** A valid host that nobody knows: another answer than 400 may be due, or none but 400. */
const anyHost = [
  { status: '2xx', as: 'served' },
  { status: ['3xx', 403, 404, 421], as: 'understood and not served' },
] as const;

export const fieldLineOctets = [
  {
    id: 'octets-first-in-field-name',
    title: 'Takes the octets of a token first in a field name, and no others',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-5-field-line', 'rfc9110-5.6.2-token'],
    because:
      'SP and HTAB make a folded line of it, CR may be turned into SP, and LF may be taken for ' +
      'the empty line.',
    twin,
    run: [],
    sweep: {
      send:
        'GET {echo} HTTP/1.1\r\n' +
        'Host: {host}\r\n' +
        'X-Other: c\r\n' +
        '{octet}Test: a\r\n' +
        '\r\n',
      classes: [
        {
          octets: TCHAR,
          expect: { status: '2xx', as: 'served', echo: { fields: [['{octet}Test', 'a']] } },
          spec: 'rfc9112-5-field-line',
        },
        {
          octets: '09 20',
          expect: [octetRefused, { status: '2xx', as: 'unfolded', echo: { absent: ['Test'] } }],
          spec: 'rfc9112-5.2-obs-fold-request',
        },
        {
          octets: '0d',
          expect: [octetRefused, { status: '2xx', as: 'unfolded', echo: { absent: ['Test'] } }],
          spec: 'rfc9112-2.2-bare-cr',
        },
        {
          octets: '0a',
          expect: [
            octetRefused,
            {
              status: '2xx',
              as: 'ended the head',
              echo: { absent: ['Test'] },
              then: [{ expect: [octetRefused, { closes: true, as: 'closed' }] }],
            },
          ],
        },
        { octets: 'others', expect: octetRefused },
      ],
    },
  },
  {
    id: 'octets-in-field-name',
    title: 'Takes the octets of a token in a field name, and no others',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-5-field-line', 'rfc9110-5.6.2-token'],
    twin,
    run: [],
    sweep: {
      send: 'GET {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'X{octet}Test: a\r\n' + '\r\n',
      classes: [
        {
          octets: TCHAR,
          expect: { status: '2xx', as: 'served', echo: { fields: [['X{octet}Test', 'a']] } },
          spec: 'rfc9112-5-field-line',
        },
        {
          octets: '3a',
          expect: { status: '2xx', as: 'served', echo: { fields: [['X', 'Test: a']] } },
          spec: 'rfc9112-5-field-line',
        },
        { octets: 'others', expect: octetRefused },
      ],
    },
  },
  {
    id: 'octets-before-colon',
    title: 'Takes the octets of a token before the colon of a field line, and no others',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-5-field-line', 'rfc9112-5.1-space-before-colon'],
    twin,
    run: [],
    sweep: {
      send: 'GET {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'X-Test{octet}: a\r\n' + '\r\n',
      classes: [
        {
          octets: TCHAR,
          expect: { status: '2xx', as: 'served', echo: { fields: [['X-Test{octet}', 'a']] } },
          spec: 'rfc9112-5-field-line',
        },
        { octets: '09 20', expect: octetRefused, spec: 'rfc9112-5.1-space-before-colon' },
        {
          octets: '3a',
          expect: { status: '2xx', as: 'served', echo: { fields: [['X-Test', ': a']] } },
          spec: 'rfc9112-5-field-line',
        },
        { octets: 'others', expect: octetRefused },
      ],
    },
  },
  {
    id: 'octets-in-place-of-colon',
    title: 'Takes nothing but a colon for the end of a field name',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-5-field-line'],
    twin,
    run: [],
    sweep: {
      send: 'GET {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'X-Test{octet}a\r\n' + '\r\n',
      classes: [
        {
          octets: '3a',
          expect: { status: '2xx', as: 'served', echo: { fields: [['X-Test', 'a']] } },
          spec: 'rfc9112-5-field-line',
        },
        { octets: 'others', expect: octetRefused },
      ],
    },
  },
  {
    id: 'octets-first-in-field-value',
    title: 'Takes SP and HTAB before a field value away, and nothing else',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-5.1-trim-ows', 'rfc9110-5.5-field-value-octets'],
    because:
      'CR and NUL may be turned into SP and are then taken away; other controls may be kept.',
    twin,
    run: [],
    sweep: {
      send: 'GET {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'X-Test:{octet}a\r\n' + '\r\n',
      classes: [
        {
          octets: '09 20',
          expect: { status: '2xx', as: 'served', echo: { fields: [['X-Test', 'a']] } },
          spec: 'rfc9112-5.1-trim-ows',
        },
        {
          octets: '21-7e 80-ff',
          expect: { status: '2xx', as: 'served', echo: { fields: [['X-Test', '{octet}a']] } },
          spec: 'rfc9112-5-field-line',
        },
        {
          octets: '00 0d',
          expect: [
            octetRefused,
            { status: '2xx', as: 'turned into SP', echo: { fields: [['X-Test', 'a']] } },
          ],
          spec: 'rfc9110-5.5-cr-lf-nul',
        },
        {
          octets: OTHER_CONTROLS,
          expect: [
            octetRefused,
            { status: '2xx', as: 'kept', echo: { fields: [['X-Test', '{octet}a']] } },
          ],
        },
        // LF ends the line at most, and the next has no colon.
        { octets: '0a', expect: octetRefused },
      ],
    },
  },
  {
    id: 'octets-in-field-value',
    title: 'Keeps each octet inside a field value, or refuses those that no value has',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-5-field-line', 'rfc9110-5.5-field-value-octets'],
    twin,
    run: [],
    sweep: {
      send: 'GET {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'X-Test: a{octet}b\r\n' + '\r\n',
      classes: [
        {
          octets: '09 20-7e 80-ff',
          expect: { status: '2xx', as: 'served', echo: { fields: [['X-Test', 'a{octet}b']] } },
          spec: 'rfc9112-5-field-line',
        },
        {
          octets: '00 0d',
          expect: [
            octetRefused,
            { status: '2xx', as: 'turned into SP', echo: { fields: [['X-Test', 'a b']] } },
          ],
          spec: 'rfc9110-5.5-cr-lf-nul',
        },
        {
          octets: OTHER_CONTROLS,
          expect: [
            octetRefused,
            { status: '2xx', as: 'kept', echo: { fields: [['X-Test', 'a{octet}b']] } },
          ],
        },
        { octets: '0a', expect: octetRefused },
      ],
    },
  },
  {
    id: 'octets-last-in-field-value',
    title: 'Takes SP and HTAB behind a field value away, and nothing else',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-5.1-trim-ows', 'rfc9110-5.5-field-value-octets'],
    twin,
    run: [],
    sweep: {
      send: 'GET {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'X-Test: a{octet}\r\n' + '\r\n',
      classes: [
        {
          octets: '09 20',
          expect: { status: '2xx', as: 'served', echo: { fields: [['X-Test', 'a']] } },
          spec: 'rfc9112-5.1-trim-ows',
        },
        {
          octets: '21-7e 80-ff',
          expect: { status: '2xx', as: 'served', echo: { fields: [['X-Test', 'a{octet}']] } },
          spec: 'rfc9112-5-field-line',
        },
        {
          octets: '00 0d',
          expect: [
            octetRefused,
            { status: '2xx', as: 'turned into SP', echo: { fields: [['X-Test', 'a']] } },
          ],
          spec: 'rfc9110-5.5-cr-lf-nul',
        },
        {
          octets: OTHER_CONTROLS,
          expect: [
            octetRefused,
            { status: '2xx', as: 'kept', echo: { fields: [['X-Test', 'a{octet}']] } },
          ],
        },
        // LF ends the line, and CRLF is the empty line, if LF ends lines here.
        { octets: '0a', expect: [octetRefused, { status: '2xx', as: 'ended the line' }] },
      ],
    },
  },
  {
    id: 'octets-behind-cr',
    title: 'Takes CR with another octet than LF behind it for no line end',
    spec: ['rfc9112-2.2-bare-cr', 'rfc9110-5.5-cr-lf-nul'],
    because:
      'CR alone makes the element invalid or is turned into SP: the field goes on behind it.',
    twin,
    run: [],
    sweep: {
      send:
        'GET {echo} HTTP/1.1\r\n' +
        'Host: {host}\r\n' +
        'X-Other: a\r{octet}X-Test: b\r\n' +
        '\r\n',
      classes: [
        {
          octets: '0a',
          expect: {
            status: '2xx',
            as: 'served',
            echo: {
              fields: [
                ['X-Other', 'a'],
                ['X-Test', 'b'],
              ],
            },
          },
          spec: 'rfc9112-5-field-line',
        },
        {
          octets: 'others',
          expect: [
            octetRefused,
            { status: '2xx', as: 'turned into SP', echo: { absent: ['X-Test', '{octet}X-Test'] } },
          ],
        },
      ],
    },
  },
  {
    id: 'octets-in-host',
    title: 'Takes the octets of a host in Host, and answers 400 to all others',
    spec: ['rfc9112-3.2-host-400', 'rfc9110-7.2-host-grammar'],
    because:
      'Sub-delimiters are in the grammar, though in no name of DNS: a server may refuse such a ' +
      'host as one that it does not serve. CR and NUL turned into SP leave a value that is none.',
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: aab\r\n' + '\r\n',
    run: [],
    sweep: {
      send: 'GET {path} HTTP/1.1\r\n' + 'Host: a{octet}b\r\n' + '\r\n',
      classes: [
        { octets: '2d-2e 30-39 41-5a 61-7a', expect: anyHost, spec: 'rfc9110-7.2-host-grammar' },
        {
          octets: '21 24 26-2c 3b 3d 5f 7e',
          expect: [...anyHost, { status: 400, as: 'refused' }],
        },
        { octets: 'others', expect: { status: 400, as: 'refused' } },
      ],
    },
  },
  {
    id: 'octets-in-port-of-host',
    title: 'Takes digits for the port in Host, and answers 400 to all else',
    spec: ['rfc9112-3.2-host-400', 'rfc9110-7.2-host-grammar'],
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: a:80\r\n' + '\r\n',
    run: [],
    sweep: {
      send: 'GET {path} HTTP/1.1\r\n' + 'Host: a:8{octet}0\r\n' + '\r\n',
      classes: [
        { octets: '30-39', expect: anyHost, spec: 'rfc9110-7.2-host-grammar' },
        { octets: 'others', expect: { status: 400, as: 'refused' } },
      ],
    },
  },
  {
    id: 'octets-behind-cr-of-head',
    title: 'Ends the head at CRLF, and not at CR with another octet behind it',
    spec: ['rfc9112-2.2-bare-cr'],
    because: 'What is refused may also be awaited to its end: the head is not complete.',
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [],
    sweep: {
      send: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r{octet}X: a\r\n' + '\r\n',
      classes: [
        // Turned into SP, CR makes a folded line of what follows: Host gets more than a host.
        { octets: '00-09 0b-ff', expect: octetRefused },
      ],
    },
  },
] as const satisfies readonly Case[];
