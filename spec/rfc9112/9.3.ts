import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS, FOR_INTERMEDIARIES } from '../standings.ts';

export const rfc9112Section9_3: readonly Requirement[] = [
  {
    id: 'rfc9112-9.3-persist',
    level: 'SHOULD',
    binds: ['client', 'server', 'intermediary'],
    sentence: { at: '9.3-1', sha256: '9598982a49e7' },
    says: 'Support persistent connections.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-9.3-client-without-persistence-says-close',
    level: 'MUST',
    binds: ['client'],
    sentence: { at: '9.3-2', sha256: '10f62dea0dad' },
    says: 'Client without persistence sends close in every request.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9112-9.3-close-in-every-response',
    level: 'MUST',
    binds: ['server'],
    sentence: { at: '9.3-3', sha256: '875be4344c07' },
    says:
      'A server without persistent connections sends the close option in every response but ' +
      '1xx.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-9.3-client-goes-on-until-close',
    level: 'MAY',
    binds: ['client'],
    sentence: { at: '9.3-4', sha256: 'af0204270d89' },
    says:
      'May keep sending requests until close is exchanged or an HTTP/1.0 response lacks keep- ' +
      'alive.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9112-9.3-read-whole-body-or-close',
    level: 'MUST',
    binds: ['server'],
    sentence: { at: '9.3-5', sha256: '765b7e4e89e8' },
    says: 'Read the whole body of a request, or close after the response.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-9.3-client-reads-whole-body',
    level: 'MUST',
    binds: ['client'],
    sentence: { at: '9.3-6', sha256: '9f38e1d0efee' },
    says: 'Read the whole response body before reusing the connection.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9112-9.3-proxy-not-persistent-with-http10',
    level: 'MUST NOT',
    binds: ['proxy'],
    sentence: { at: '9.3-7', sha256: '23fd87525482' },
    says: 'No persistent connection with an HTTP/1.0 client.',
    standing: FOR_INTERMEDIARIES,
  },
  {
    id: 'rfc9112-9.3-persistence-order',
    level: 'STATEMENT',
    binds: ['recipient'],
    sentence: { at: '9.3-s1', sha256: 'af0204270d89' },
    says:
      'The close option ends the connection; otherwise HTTP/1.1 goes on, and HTTP/1.0 where ' +
      'it asks for keep-alive.',
    standing: { kind: 'covered' },
  },
];
