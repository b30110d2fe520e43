import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS, SERVES_RANGES } from '../standings.ts';

export const rfc9110Section15_3_7: readonly Requirement[] = [
  {
    id: 'rfc9110-15.3.7-client-inspects-206',
    level: 'MUST',
    binds: ['client'],
    sentence: { at: '15.3.7-1', sha256: '1a52d1a046d8' },
    says: 'Inspect Content-Type and Content-Range of a 206 to learn which parts it holds.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9110-15.3.7-206-has-fields-of-200',
    level: 'MUST',
    binds: ['server'],
    sentence: { at: '15.3.7-2', sha256: '9a225c3a564f' },
    says:
      'A 206 has Date, validators, Expires, Cache-Control, Vary and Content-Location where a 200 ' +
      'would have them.',
    standing: SERVES_RANGES,
  },
  {
    id: 'rfc9110-15.3.7-206-to-if-range-short',
    level: 'SHOULD NOT',
    binds: ['sender', 'server'],
    sentence: { at: '15.3.7-3', sha256: 'c2d76caa4747' },
    says: '206 to If-Range omits other representation fields.',
    standing: SERVES_RANGES,
  },
  {
    id: 'rfc9110-15.3.7-206-otherwise-complete',
    level: 'MUST',
    binds: ['sender', 'server'],
    sentence: { at: '15.3.7-4', sha256: '489bc63df565' },
    says: 'Otherwise 206 carries all representation fields of a 200.',
    standing: SERVES_RANGES,
  },
];
