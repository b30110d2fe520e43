import type { Case } from '../case.ts';
import { refused, rejectedOtherwise, served } from './outcomes.ts';

/** RFC 9110, 5.4 and 5.5: how large fields may be, and which octets their values have. */

const because =
  'There is no limit in the RFC. A server that has one answers with a status in 4xx; to drop the ' +
  'field, or to end the connection without an answer, is wrong. So is an answer that the server ' +
  'wipes out by its own reset.';

export const fieldValues = [
  {
    id: 'field-value-100000-octets',
    title: 'Serves a request with a field value of 100000 octets, or answers it in 4xx',
    spec: ['rfc9110-5.4-field-too-large'],
    because,
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'X-Test: a\r\n' + '\r\n',
    run: [
      {
        send: [
          'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'X-Test: ',
          { text: 'a', times: 100_000 },
          '\r\n' + '\r\n',
        ],
      },
      {
        expect: [
          { status: '4xx', as: 'refused' },
          { status: '2xx', as: 'served' },
        ],
      },
    ],
  },
  {
    id: 'field-name-100000-octets',
    title: 'Serves a request with a field name of 100000 octets, or answers it in 4xx',
    spec: ['rfc9110-5.4-field-too-large'],
    because,
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'XXXX: a\r\n' + '\r\n',
    run: [
      {
        send: [
          'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n',
          { text: 'X', times: 100_000 },
          ': a\r\n' + '\r\n',
        ],
      },
      {
        expect: [
          { status: '4xx', as: 'refused' },
          { status: '2xx', as: 'served' },
        ],
      },
    ],
  },
  {
    id: 'field-lines-10000',
    title: 'Serves a request with 10000 field lines, or answers it in 4xx',
    spec: ['rfc9110-5.4-field-too-large'],
    because,
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'X-Test: a\r\n' + '\r\n',
    run: [
      {
        send: [
          'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n',
          { text: 'X-Test: a\r\n', times: 10_000 },
          '\r\n',
        ],
      },
      {
        expect: [
          { status: '4xx', as: 'refused' },
          { status: '2xx', as: 'served' },
        ],
      },
    ],
  },
  {
    id: 'obs-text-in-value',
    title: 'Takes octets above ASCII in a field value as they are',
    spec: ['rfc9110-5.5-obs-text-opaque', 'rfc9112-2.2-octets-not-unicode'],
    because:
      'Cut down to their low eight bits, the two characters in the value would be LF and CR. ' +
      'Octets are not characters, and no part of them ends a line.',
    twin: 'GET {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'X-Test: ab\r\n' + '\r\n',
    run: [
      {
        send:
          'GET {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'X-Test: a\xe5\x98\x8a\xe5\x98\x8dX-More: b\xff\r\n' +
          '\r\n',
      },
      {
        expect: {
          status: '2xx',
          echo: {
            fields: [['x-test', 'a\xe5\x98\x8a\xe5\x98\x8dX-More: b\xff']],
            absent: ['x-more'],
          },
        },
      },
      { canary: 'answered' },
    ],
  },
  {
    id: 'nul-in-value',
    title: 'Refuses a field value with NUL in it, or turns the NUL into SP',
    spec: ['rfc9110-5.5-cr-lf-nul'],
    because: 'To cut the value at the NUL, or to pass the NUL on, is neither of the two.',
    twin: 'GET {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'X-Test: a b\r\n' + '\r\n',
    run: [
      { send: 'GET {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'X-Test: a\0b\r\n' + '\r\n' },
      {
        expect: [
          refused,
          { ...served, as: 'replaced by SP', echo: { fields: [['x-test', 'a b']] } },
          ...rejectedOtherwise,
        ],
      },
    ],
  },
  {
    id: 'control-in-value',
    title: 'Refuses a field value with a control character, or keeps it',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9110-5.5-may-keep-controls'],
    because: 'Such a value is invalid, but only CR, LF and NUL have to be kept out.',
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'X-Test: a b\r\n' + '\r\n',
    run: [
      { send: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'X-Test: a\x07b\r\n' + '\r\n' },
      { expect: [refused, served] },
    ],
  },
] as const satisfies readonly Case[];
