import type { Case, Outcome } from '../case.ts';
import { getEcho, post, request } from './requests.ts';

/** RFC 9110, 7.8: offers to change the protocol that a server does not take, or may not. */

const passedOver: Outcome = { status: '2xx', as: 'passed over', then: [{ canary: 'answered' }] };

/** Switched: what follows is no HTTP/1.1 any more. */
const switched: Outcome = {
  status: 101,
  as: 'switched',
  fields: { upgrade: { present: true }, connection: { has: 'upgrade' } },
};

const asksForAnother: Outcome = {
  status: 426,
  as: 'another protocol asked for',
  fields: { upgrade: { present: true } },
};

const WEBSOCKET = ['Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==', 'Sec-WebSocket-Version: 13'];

export const upgrades = [
  {
    id: 'upgrade-unknown',
    title: 'Passes over an offer of a protocol that nobody knows',
    spec: ['rfc9110-7.8-only-offered', 'rfc9110-7.8-may-ignore'],
    run: [
      { send: getEcho('Connection: upgrade', 'Upgrade: frob/1') },
      { expect: [passedOver, asksForAnother] },
    ],
  },
  {
    id: 'upgrade-without-option',
    title: 'Passes over an offer that Connection does not name',
    spec: ['rfc9110-7.6.1-field-without-option', 'rfc9110-7.8-connection-option'],
    because: 'Without the option the field may have been meant for someone nearer to the client.',
    run: [
      { send: getEcho('Upgrade: websocket', ...WEBSOCKET) },
      { expect: [passedOver, { status: [400, 426], as: 'refused' }] },
    ],
  },
  {
    id: 'upgrade-in-http10',
    title: 'Does not switch protocols for a client of HTTP/1.0',
    spec: ['rfc9110-7.8-ignore-in-http10'],
    run: [
      { send: request('GET {echo} HTTP/1.0', 'Connection: upgrade', 'Upgrade: frob/1, websocket') },
      { expect: { status: '2xx', as: 'passed over' } },
    ],
  },
  {
    id: 'upgrade-h2c',
    title: 'Passes over an offer of HTTP/2 in the plain, or switches to it',
    spec: ['rfc9110-7.8-only-offered', 'rfc9110-7.8-101-names-protocol'],
    run: [
      {
        send: getEcho(
          'Connection: upgrade, http2-settings',
          'Upgrade: h2c',
          'HTTP2-Settings: AAMAAABkAAQAAP__',
        ),
      },
      { expect: [passedOver, switched, asksForAnother] },
    ],
  },
  {
    id: 'upgrade-in-odd-case',
    title: 'Reads an offer in any case, and passes over what it does not know',
    spec: ['rfc9110-7.8-names-case', 'rfc9110-7.6.1-option-case'],
    run: [
      { send: getEcho('Connection: UpGrAdE', 'Upgrade: FROB/1') },
      { expect: [passedOver, asksForAnother] },
    ],
  },
  {
    id: 'upgrade-with-content',
    title: 'Reads the content of a request whose offer it passes over',
    spec: ['rfc9112-6-request-body-presence', 'rfc9110-7.8-may-ignore'],
    because: 'A request that keeps its protocol keeps its framing.',
    run: [
      {
        send: post(['Connection: upgrade', 'Upgrade: frob/1', 'Content-Length: 5'], 'hello'),
      },
      { expect: [{ ...passedOver, echo: { content: 'hello' } }, asksForAnother] },
    ],
  },
  {
    id: 'upgrade-and-expect',
    title: 'Answers 100 before it switches protocols',
    spec: ['rfc9110-7.8-100-before-101', 'rfc9110-10.1.1-100-or-final'],
    run: [
      {
        send: post(
          ['Connection: upgrade', 'Upgrade: frob/1', 'Expect: 100-continue', 'Content-Length: 5'],
          '',
        ),
      },
      {
        expect: [
          {
            status: 100,
            as: 'continue',
            then: [{ send: 'hello' }, { expect: [passedOver, switched, asksForAnother] }],
          },
          { status: ['2xx', '4xx', '5xx'], as: 'answered at once' },
        ],
      },
    ],
  },
  {
    id: 'upgrade-websocket-other-version',
    title: 'Does not switch to a version of WebSocket that does not exist',
    spec: ['rfc9110-7.8-only-offered'],
    run: [
      {
        send: getEcho(
          'Connection: upgrade',
          'Upgrade: websocket',
          'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
          'Sec-WebSocket-Version: 99',
        ),
      },
      { expect: [passedOver, { status: [400, 426], as: 'refused' }] },
    ],
  },
  {
    id: 'upgrade-then-pipelined',
    title: 'Reads a request behind one whose offer it passes over',
    spec: ['rfc9112-9.3.2-response-order', 'rfc9110-7.8-may-ignore'],
    needs: ['persistence'],
    run: [
      { send: getEcho('Connection: upgrade', 'Upgrade: frob/1') + getEcho() },
      { expect: { status: ['2xx', 426], as: 'passed over' } },
      { expect: { status: '2xx', as: 'served' } },
      { canary: 'answered' },
    ],
  },
] as const satisfies readonly Case[];
