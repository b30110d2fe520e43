import type { Requirement } from '../requirement.ts';

export const rfc9112Section6_1: readonly Requirement[] = [
  {
    id: 'rfc9112-6.1-parse-chunked',
    level: 'MUST',
    binds: ['recipient'],
    sentence: { at: '6.1-1', sha256: '712f55d36345' },
    says: 'Be able to parse the chunked coding.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-6.1-chunked-once',
    level: 'MUST NOT',
    binds: ['sender'],
    sentence: { at: '6.1-2', sha256: '1cd06b286030' },
    says: 'Never apply chunked twice to one body.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-6.1-response-coding-ends',
    level: 'MUST',
    binds: ['sender', 'server'],
    sentence: { at: '6.1-4', sha256: '38aefb34c8a7' },
    says:
      'Any other coding on response content requires chunked last or ending by connection ' +
      'close.',
    standing: { kind: 'open' },
  },
  {
    id: 'rfc9112-6.1-may-recode',
    level: 'MAY',
    binds: ['recipient'],
    sentence: { at: '6.1-5', sha256: '937b501800cc' },
    says: 'May remove or add transfer codings on the way if Transfer-Encoding is updated to match.',
    standing: { kind: 'open' },
  },
  {
    id: 'rfc9112-6.1-te-on-head-or-304',
    level: 'MAY',
    binds: ['origin server', 'server'],
    sentence: { at: '6.1-6', sha256: '696613cf2181' },
    says: 'May put Transfer-Encoding on a HEAD response or a 304 to GET, though no body follows.',
    standing: { kind: 'open' },
  },
  {
    id: 'rfc9112-6.1-no-te-on-1xx-204',
    level: 'MUST NOT',
    binds: ['server'],
    sentence: { at: '6.1-7', sha256: 'dfb301b873c3' },
    says: 'No Transfer-Encoding on 1xx or 204 responses.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-6.1-no-te-on-connect',
    level: 'MUST NOT',
    binds: ['server'],
    sentence: { at: '6.1-8', sha256: 'bb603acc1269' },
    says: 'No Transfer-Encoding on 2xx to CONNECT.',
    standing: { kind: 'open' },
  },
  {
    id: 'rfc9112-6.1-unknown-coding',
    level: 'SHOULD',
    binds: ['server'],
    sentence: { at: '6.1-9', sha256: '4f9598660c8f' },
    says: 'Transfer coding not understood in a request: answer 501.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-6.1-te-only-to-http11',
    level: 'MUST NOT',
    binds: ['server'],
    sentence: { at: '6.1-11', sha256: '5fe9a2749651' },
    says: 'Use Transfer-Encoding in a response only when the request was HTTP/1.1 or later minor.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-6.1-te-with-cl',
    level: 'MAY',
    binds: ['server'],
    sentence: { at: '6.1-12', sha256: 'b1601689709f' },
    says:
      'Request with both Content-Length and Transfer-Encoding: may reject, or process by ' +
      'Transfer-Encoding alone.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-6.1-te-with-cl-close',
    level: 'MUST',
    binds: ['server'],
    sentence: { at: '6.1-13', sha256: 'c950e40e0b21' },
    says: 'Either way, close the connection after answering a request with both framing fields.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-6.1-te-in-http10',
    level: 'MUST',
    binds: ['server', 'client'],
    sentence: { at: '6.1-14', sha256: 'f8c438486b58' },
    says:
      'HTTP/1.0 message with Transfer-Encoding: treat framing as faulty even with ' +
      'Content-Length, and close after processing.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-6.1-order-of-codings',
    level: 'STATEMENT',
    binds: ['recipient', 'sender'],
    sentence: { at: '6.1-s1', sha256: 'abdda13afaff' },
    says:
      'Transfer-Encoding lists codings in order of application, so decoding runs from last ' +
      'to first.',
    standing: { kind: 'covered' },
  },
];
