import type { Requirement } from '../requirement.ts';

export const rfc9110Section15_2: readonly Requirement[] = [
  {
    id: 'rfc9110-15.2-no-1xx-to-http10',
    level: 'MUST NOT',
    binds: ['server'],
    sentence: { at: '15.2-1', sha256: '5270b6e52c64' },
    says: 'Send no 1xx to an HTTP/1.0 client.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-15.2-1xx-has-no-content',
    level: 'STATEMENT',
    binds: ['server', 'client'],
    sentence: { at: '15.2-s1', sha256: 'df5fdd0a85af' },
    says: 'A 1xx ends with its header section: it has no content and no trailers.',
    standing: { kind: 'covered' },
  },
];
