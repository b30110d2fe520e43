import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS } from '../standings.ts';

export const rfc9112Section9_6: readonly Requirement[] = [
  {
    id: 'rfc9112-9.6-send-close-option',
    level: 'SHOULD',
    binds: ['sender'],
    sentence: { at: '9.6-1', sha256: '8cf125ae7567' },
    says: 'Send the close option before closing.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-9.6-client-no-request-after-close',
    level: 'MUST NOT',
    binds: ['client'],
    sentence: { at: '9.6-2', sha256: '733a536e1b66' },
    says: 'After sending close, send no further requests on that connection.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9112-9.6-client-closes-after-last-response',
    level: 'MUST',
    binds: ['client'],
    sentence: { at: '9.6-3', sha256: '733a536e1b66' },
    says: 'After sending close, close once the final response is read.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9112-9.6-server-close-after-response',
    level: 'MUST',
    binds: ['server'],
    sentence: { at: '9.6-4', sha256: '2ebaa33b7f56' },
    says:
      'After receiving the close option, begin to close once the response to that request is ' +
      'sent.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-9.6-close-in-final-response',
    level: 'SHOULD',
    binds: ['server'],
    sentence: { at: '9.6-5', sha256: '673ab0bd5fe4' },
    says: 'Send the close option in the response to a request that has it.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-9.6-no-requests-after-close',
    level: 'MUST NOT',
    binds: ['server'],
    sentence: { at: '9.6-6', sha256: '5fa559dee83b' },
    says: 'Process no request behind one with the close option.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-9.6-server-close-after-sending',
    level: 'MUST',
    binds: ['server'],
    sentence: { at: '9.6-7', sha256: '43d1f2e34cd0' },
    says: 'After sending the close option, begin to close once that response is sent.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-9.6-no-requests-after-sending-close',
    level: 'MUST NOT',
    binds: ['server'],
    sentence: { at: '9.6-8', sha256: '5fa559dee83b' },
    says: 'Process no further request after sending the close option.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-9.6-client-obeys-close',
    level: 'MUST',
    binds: ['client'],
    sentence: { at: '9.6-9', sha256: '67e72b7ffeec' },
    says: 'On receiving close, stop sending requests and close after that response.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9112-9.6-client-assumes-nothing',
    level: 'SHOULD NOT',
    binds: ['client'],
    sentence: { at: '9.6-10', sha256: '67e72b7ffeec' },
    says: 'Do not assume extra pipelined requests will be processed.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9112-9.6-staged-close',
    level: 'STATEMENT',
    binds: ['server'],
    sentence: { at: '9.6-s1', sha256: 'f3c40e31b4b4' },
    says:
      'Close in stages: half-close first, read on until the peer closes or has got ' +
      'everything, then close fully.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-9.6-half-close-still-interested',
    level: 'STATEMENT',
    binds: ['server'],
    sentence: { at: '9.6-s2', sha256: '4cc7d90c8add' },
    says:
      'A client that half-closes has not taken its request back, and still wants the ' +
      'response.',
    standing: { kind: 'covered' },
  },
];
