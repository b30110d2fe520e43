import type { Requirement } from '../requirement.ts';

export const rfc9112Section3_2_2: readonly Requirement[] = [
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
