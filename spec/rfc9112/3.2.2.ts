import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS, FOR_INTERMEDIARIES } from '../standings.ts';

export const rfc9112Section3_2_2: readonly Requirement[] = [
  {
    id: 'rfc9112-3.2.2-client-sends-absolute-to-proxy',
    level: 'MUST',
    binds: ['client'],
    sentence: { at: '3.2.2-1', sha256: '42d79eb0bf77' },
    says:
      'To a proxy (not CONNECT or server-wide OPTIONS): request-target is the whole target ' +
      'URI.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9112-3.2.2-client-sends-host-with-absolute',
    level: 'MUST',
    binds: ['client'],
    sentence: { at: '3.2.2-2', sha256: 'df0cd28e71ac' },
    says: 'Send Host in HTTP/1.1 requests even with absolute-form.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9112-3.2.2-proxy-ignores-host',
    level: 'MUST',
    binds: ['proxy'],
    sentence: { at: '3.2.2-3', sha256: '93cd1ab32806' },
    says:
      "With absolute-form, disregard received Host and use the target's host information " +
      'instead.',
    standing: FOR_INTERMEDIARIES,
  },
  {
    id: 'rfc9112-3.2.2-proxy-writes-host-anew',
    level: 'MUST',
    binds: ['proxy'],
    sentence: { at: '3.2.2-4', sha256: '5b2531fd1d2c' },
    says:
      'When forwarding such a request, write a fresh Host from the request-target, not the ' +
      'received one.',
    standing: FOR_INTERMEDIARIES,
  },
  {
    id: 'rfc9112-3.2.2-origin-ignores-host',
    level: 'MUST',
    binds: ['origin server'],
    sentence: { at: '3.2.2-5', sha256: '72b14879a6a9' },
    says: 'With absolute-form ignore Host, and take the host from the target.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-3.2.2-accept-absolute-form',
    level: 'MUST',
    binds: ['server'],
    sentence: { at: '3.2.2-6', sha256: '854b3a738790' },
    says: 'Accept the absolute-form in requests.',
    standing: { kind: 'covered' },
  },
];
