import type { Requirement } from '../requirement.ts';

export const rfc9110Section9_3_2: readonly Requirement[] = [
  {
    id: 'rfc9110-9.3.2-no-content',
    level: 'MUST NOT',
    binds: ['server'],
    sentence: { at: '9.3.2-1', sha256: '3748d3cb16a6' },
    says: 'Send no content in a HEAD response.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-9.3.2-same-fields-as-get',
    level: 'SHOULD',
    binds: ['server'],
    sentence: { at: '9.3.2-2', sha256: '2fc5c0067781' },
    says: 'HEAD response carries the header fields GET would.',
    standing: { kind: 'covered' },
  },
];
