import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS } from '../standings.ts';

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
    says: 'Apply chunked only once to a body.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-6.1-request-chunked-last',
    level: 'MUST',
    binds: ['sender', 'client'],
    sentence: { at: '6.1-3', sha256: 'd699e19af069' },
    says: 'Any other coding on request content requires chunked applied last.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9112-6.1-response-coding-ends',
    level: 'MUST',
    binds: ['sender', 'server'],
    sentence: { at: '6.1-4', sha256: '38aefb34c8a7' },
    says:
      'Other codings of a response need chunked as the last one, or the end of the ' +
      'connection.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-6.1-may-recode',
    level: 'MAY',
    binds: ['recipient'],
    sentence: { at: '6.1-5', sha256: '937b501800cc' },
    says: 'May add or take off transfer codings on the way, and tell so in Transfer-Encoding.',
    standing: {
      kind: 'intermediary',
      reason: 'Only who passes a message on can change its transfer codings on the way.',
    },
  },
  {
    id: 'rfc9112-6.1-te-on-head-or-304',
    level: 'MAY',
    binds: ['origin server', 'server'],
    sentence: { at: '6.1-6', sha256: '696613cf2181' },
    says:
      'May send Transfer-Encoding in response to HEAD and in a 304 to GET, though no body ' +
      'follows.',
    ours: 'HEAD has it where GET would; a 304 has not.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-6.1-no-te-on-1xx-204',
    level: 'MUST NOT',
    binds: ['server'],
    sentence: { at: '6.1-7', sha256: 'dfb301b873c3' },
    says: 'Send no Transfer-Encoding in a 1xx or a 204.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-6.1-no-te-on-connect',
    level: 'MUST NOT',
    binds: ['server'],
    sentence: { at: '6.1-8', sha256: 'bb603acc1269' },
    says: 'Send no Transfer-Encoding in a 2xx to CONNECT.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-6.1-unknown-coding',
    level: 'SHOULD',
    binds: ['server'],
    sentence: { at: '6.1-9', sha256: '4f9598660c8f' },
    says: 'Answer 501 to a transfer coding that is not understood.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-6.1-client-knows-http11',
    level: 'MUST NOT',
    binds: ['client'],
    sentence: { at: '6.1-10', sha256: '654054cedc6b' },
    says: 'Use Transfer-Encoding in a request only when server is known to handle HTTP/1.1.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9112-6.1-te-only-to-http11',
    level: 'MUST NOT',
    binds: ['server'],
    sentence: { at: '6.1-11', sha256: '5fe9a2749651' },
    says: 'Send Transfer-Encoding only in answer to HTTP/1.1 or a later minor version.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-6.1-te-with-cl',
    level: 'MAY',
    binds: ['server'],
    sentence: { at: '6.1-12', sha256: 'b1601689709f' },
    says:
      'May reject a request with both Content-Length and Transfer-Encoding, or go by ' +
      'Transfer-Encoding alone.',
    ours: 'The request is refused with 400.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-6.1-te-with-cl-close',
    level: 'MUST',
    binds: ['server'],
    sentence: { at: '6.1-13', sha256: 'c950e40e0b21' },
    says:
      'Close the connection after answering a request with both Content-Length and ' +
      'Transfer-Encoding.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-6.1-te-in-http10',
    level: 'MUST',
    binds: ['server', 'client'],
    sentence: { at: '6.1-14', sha256: 'f8c438486b58' },
    says:
      'Take the framing of HTTP/1.0 with Transfer-Encoding for faulty, even beside ' +
      'Content-Length, and close.',
    ours: 'The request is refused with 400.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-6.1-order-of-codings',
    level: 'STATEMENT',
    binds: ['recipient', 'sender'],
    sentence: { at: '6.1-s1', sha256: 'abdda13afaff' },
    says: 'Transfer-Encoding has the codings in the order they were applied in.',
    standing: { kind: 'covered' },
  },
];
