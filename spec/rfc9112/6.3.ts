import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS, FOR_INTERMEDIARIES } from '../standings.ts';

export const rfc9112Section6_3: readonly Requirement[] = [
  {
    id: 'rfc9112-6.3-client-connect-2xx-no-body',
    level: 'MUST',
    binds: ['client'],
    sentence: { at: '6.3-1', sha256: '459ece9ee7be' },
    says: 'Disregard Content-Length and Transfer-Encoding in a 2xx to CONNECT.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9112-6.3-forwarder-drops-content-length',
    level: 'MUST',
    binds: ['intermediary'],
    sentence: { at: '6.3-2', sha256: '2ca648e5a84a' },
    says: 'Before forwarding such a message, remove Content-Length and process Transfer-Encoding.',
    standing: FOR_INTERMEDIARIES,
  },
  {
    id: 'rfc9112-6.3-final-not-chunked',
    level: 'MUST',
    binds: ['server'],
    sentence: { at: '6.3-3', sha256: 'a3b3ed76e2f8' },
    says: 'Answer 400 to a request whose last coding is not chunked, and close (rule 4).',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-6.3-invalid-content-length',
    level: 'MUST',
    binds: ['recipient'],
    sentence: { at: '6.3-4', sha256: 'fa73d028fd5b' },
    says:
      'An invalid Content-Length cannot be recovered from, but for a list of equal valid ' +
      'values (rule 5).',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-6.3-invalid-content-length-400',
    level: 'MUST',
    binds: ['server'],
    sentence: { at: '6.3-5', sha256: '4d9b6cbe54ad' },
    says: 'Answer 400 to a request with an invalid Content-Length, and close (rule 5).',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-6.3-proxy-502-bad-content-length',
    level: 'MUST',
    binds: ['proxy'],
    sentence: { at: '6.3-6', sha256: '95404eea5b11' },
    says: 'A proxy that gets such a response closes to the server, drops it, and sends 502.',
    standing: FOR_INTERMEDIARIES,
  },
  {
    id: 'rfc9112-6.3-user-agent-drops-bad-content-length',
    level: 'MUST',
    binds: ['user agent'],
    sentence: { at: '6.3-7', sha256: '78f64ab8018f' },
    says: 'A user agent that gets such a response closes and drops it.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9112-6.3-short-content',
    level: 'MUST',
    binds: ['recipient'],
    sentence: { at: '6.3-8', sha256: '4c99619298e0' },
    says:
      'Where fewer octets come than Content-Length says, the message is incomplete: close ' +
      '(rule 6).',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-6.3-prefer-delimited',
    level: 'SHOULD',
    binds: ['server'],
    sentence: { at: '6.3-9', sha256: '7fb7e1ba0ed6' },
    says: 'Send responses with a length or a coding that delimits them wherever possible.',
    ours: 'A response ends by closing only where the application asks for that.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-6.3-may-411',
    level: 'MAY',
    binds: ['server'],
    sentence: { at: '6.3-10', sha256: 'd68a0f6289a4' },
    says: 'May answer 411 to a request that has a body and no Content-Length.',
    ours: '411 is not sent: a chunked body is as good as a sized one.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-6.3-prefer-content-length',
    level: 'SHOULD',
    binds: ['client'],
    sentence: { at: '6.3-11', sha256: '022d3e91f319' },
    says: 'Known body length and no other coding: prefer Content-Length to chunked.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9112-6.3-request-body-is-framed',
    level: 'MUST',
    binds: ['user agent'],
    sentence: { at: '6.3-12', sha256: 'd844316914bb' },
    says: 'Request with a body carries valid Content-Length or uses chunked.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9112-6.3-no-chunked-unless-http11',
    level: 'MUST NOT',
    binds: ['client'],
    sentence: { at: '6.3-13', sha256: 'def70bece9d6' },
    says: 'No chunked request unless server is known to handle HTTP/1.1 or later.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9112-6.3-extra-data-discarded',
    level: 'MAY',
    binds: ['user agent'],
    sentence: { at: '6.3-14', sha256: '5a750bb46d6a' },
    says:
      'Extra data after last response: may discard it or check whether it belongs to the ' +
      'prior body.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9112-6.3-extra-data-is-no-response',
    level: 'MUST NOT',
    binds: ['client'],
    sentence: { at: '6.3-15', sha256: 'bcbb47decb24' },
    says: 'Octets behind the last answer are never taken, kept or passed on as one more.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9112-6.3-bodiless-responses',
    level: 'STATEMENT',
    binds: ['sender', 'recipient'],
    sentence: { at: '6.3-s1', sha256: '4e863a2c2b5b' },
    says:
      'Responses to HEAD, and 1xx, 204 and 304, end with their header section, whatever it ' +
      'says (rule 1).',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-6.3-connect-tunnel',
    level: 'STATEMENT',
    binds: ['client', 'server', 'proxy'],
    sentence: { at: '6.3-s2', sha256: '67cb9a4c7b89' },
    says: 'Behind a 2xx to CONNECT the connection is a tunnel (rule 2).',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-6.3-te-overrides-cl',
    level: 'STATEMENT',
    binds: ['recipient'],
    sentence: { at: '6.3-s3', sha256: '459ece9ee7be' },
    says:
      'Transfer-Encoding overrides Content-Length, and both together ought to be an error ' +
      '(rule 3).',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-6.3-chunked-decides',
    level: 'STATEMENT',
    binds: ['recipient'],
    sentence: { at: '6.3-s4', sha256: '0182a8cdc11e' },
    says: 'With chunked as the last coding, the chunks say where the body ends (rule 4).',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-6.3-content-length-octets',
    level: 'STATEMENT',
    binds: ['recipient'],
    sentence: { at: '6.3-s6', sha256: '28112f7d55c8' },
    says:
      'Without Transfer-Encoding, a valid Content-Length is the length of the body in octets ' +
      '(rule 6).',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-6.3-no-body',
    level: 'STATEMENT',
    binds: ['recipient', 'server'],
    sentence: { at: '6.3-s7', sha256: 'c1d528bd7e98' },
    says: 'A request with neither field has no body (rule 7).',
    standing: { kind: 'covered' },
  },
];
