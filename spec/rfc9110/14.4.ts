import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS, FOR_INTERMEDIARIES, SERVES_RANGES } from '../standings.ts';

export const rfc9110Section14_4: readonly Requirement[] = [
  {
    id: 'rfc9110-14.4-unknown-unit-not-combined',
    level: 'MUST NOT',
    binds: ['recipient', 'client'],
    sentence: { at: '14.4-1', sha256: '58e7dd0c8e46' },
    says: 'Unknown unit in a 206 Content-Range: do not recombine with stored data.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9110-14.4-proxy-forwards-unknown-unit',
    level: 'SHOULD',
    binds: ['proxy'],
    sentence: { at: '14.4-2', sha256: 'd50d9ab59efd' },
    says: 'A proxy forwards a 206 whose unit it does not know.',
    standing: FOR_INTERMEDIARIES,
  },
  {
    id: 'rfc9110-14.4-content-range-ignored-elsewhere',
    level: 'MUST',
    binds: ['server'],
    sentence: { at: '14.4-3', sha256: '5ce4a98215f1' },
    says: 'Ignore Content-Range on methods not defining it.',
    standing: SERVES_RANGES,
  },
  {
    id: 'rfc9110-14.4-complete-length-given',
    level: 'SHOULD',
    binds: ['sender', 'server'],
    sentence: { at: '14.4-4', sha256: 'bd7793ac999e' },
    says: 'Give complete length in byte Content-Range unless unknown or hard to know.',
    standing: SERVES_RANGES,
  },
  {
    id: 'rfc9110-14.4-invalid-not-combined',
    level: 'MUST NOT',
    binds: ['recipient', 'client'],
    sentence: { at: '14.4-5', sha256: 'b7c0325374ee' },
    says: 'Invalid Content-Range: do not recombine.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9110-14.4-416-has-complete-length',
    level: 'SHOULD',
    binds: ['server'],
    sentence: { at: '14.4-6', sha256: '7be17785b98a' },
    says: '416 for bytes carries Content-Range with the complete length.',
    standing: SERVES_RANGES,
  },
];
