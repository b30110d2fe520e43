import type { Requirement } from '../requirement.ts';

export const rfc9112Section6_2: readonly Requirement[] = [
  {
    id: 'rfc9112-6.2-no-cl-with-te',
    level: 'MUST NOT',
    binds: ['sender'],
    sentence: { at: '6.2-1', sha256: 'dd5b8e2bd14f' },
    says: 'Send no Content-Length beside Transfer-Encoding.',
    standing: { kind: 'covered' },
  },
];
