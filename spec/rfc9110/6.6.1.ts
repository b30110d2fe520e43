import type { Requirement } from '../requirement.ts';

export const rfc9110Section6_6_1: readonly Requirement[] = [
  {
    id: 'rfc9110-6.6.1-date-best-approximation',
    level: 'SHOULD',
    binds: ['sender'],
    sentence: { at: '6.6.1-1', sha256: '72b03ff6d490' },
    says: 'Date is best approximation of generation time.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-6.6.1-date-required',
    level: 'MUST',
    binds: ['origin server'],
    sentence: { at: '6.6.1-2', sha256: '105d6abea4ec' },
    says: 'With a clock, generate Date in every 2xx, 3xx and 4xx.',
    standing: { kind: 'covered' },
  },
];
