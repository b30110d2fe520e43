import type { Requirement } from '../requirement.ts';

export const rfc9112Section6_3: readonly Requirement[] = [
  {
    id: 'rfc9112-6.3-final-not-chunked',
    level: 'MUST',
    binds: ['server'],
    sentence: { at: '6.3-3', sha256: 'a3b3ed76e2f8' },
    says: 'Rule 4c: request whose final coding is not chunked: answer 400, then close.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-6.3-invalid-content-length',
    level: 'MUST',
    binds: ['recipient'],
    sentence: { at: '6.3-4', sha256: 'fa73d028fd5b' },
    says:
      'Rule 5: invalid Content-Length without Transfer-Encoding is unrecoverable, unless a ' +
      'list of identical valid values.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-6.3-invalid-content-length-400',
    level: 'MUST',
    binds: ['server'],
    sentence: { at: '6.3-5', sha256: '4d9b6cbe54ad' },
    says: 'That error in a request: answer 400, then close.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-6.3-short-content',
    level: 'MUST',
    binds: ['recipient'],
    sentence: { at: '6.3-8', sha256: '4c99619298e0' },
    says: 'Fewer octets than Content-Length before close or timeout: message is incomplete; close.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-6.3-prefer-delimited',
    level: 'SHOULD',
    binds: ['server'],
    sentence: { at: '6.3-9', sha256: '7fb7e1ba0ed6' },
    says: 'Prefer coding- or length-delimited responses to close-delimited ones whenever possible.',
    standing: { kind: 'open' },
  },
  {
    id: 'rfc9112-6.3-may-411',
    level: 'MAY',
    binds: ['server'],
    sentence: { at: '6.3-10', sha256: 'd68a0f6289a4' },
    says: 'May answer 411 to a request with a body but no Content-Length.',
    standing: { kind: 'open' },
  },
  {
    id: 'rfc9112-6.3-bodiless-responses',
    level: 'STATEMENT',
    binds: ['sender', 'recipient'],
    sentence: { at: '6.3-s1', sha256: '4e863a2c2b5b' },
    says:
      'Rule 1: responses to HEAD and all 1xx, 204, 304 end at the header section, ' +
      'regardless of fields.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-6.3-connect-tunnel',
    level: 'STATEMENT',
    binds: ['client', 'server', 'proxy'],
    sentence: { at: '6.3-s2', sha256: '67cb9a4c7b89' },
    says: 'Rule 2: after a 2xx to CONNECT the connection becomes a tunnel.',
    standing: { kind: 'open' },
  },
  {
    id: 'rfc9112-6.3-te-overrides-cl',
    level: 'STATEMENT',
    binds: ['recipient'],
    sentence: { at: '6.3-s3', sha256: '459ece9ee7be' },
    says:
      'Rule 3: Transfer-Encoding overrides Content-Length; such a message ought to be ' +
      'handled as an error.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-6.3-chunked-decides',
    level: 'STATEMENT',
    binds: ['recipient'],
    sentence: { at: '6.3-s4', sha256: '0182a8cdc11e' },
    says: 'Rule 4a: chunked as final coding means body length comes from decoding the chunks.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-6.3-content-length-octets',
    level: 'STATEMENT',
    binds: ['recipient'],
    sentence: { at: '6.3-s6', sha256: '28112f7d55c8' },
    says: 'Rule 6: valid Content-Length without Transfer-Encoding gives the body length in octets.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-6.3-no-body',
    level: 'STATEMENT',
    binds: ['recipient', 'server'],
    sentence: { at: '6.3-s7', sha256: 'c1d528bd7e98' },
    says: 'Rule 7: request with neither field has a zero-length body.',
    standing: { kind: 'covered' },
  },
];
