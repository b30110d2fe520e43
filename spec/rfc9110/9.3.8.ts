import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS } from '../standings.ts';

export const rfc9110Section9_3_8: readonly Requirement[] = [
  {
    id: 'rfc9110-9.3.8-reflect-trace',
    level: 'SHOULD',
    binds: ['server', 'recipient'],
    sentence: { at: '9.3.8-1', sha256: '1adc7df5edf1' },
    says: 'The final recipient of TRACE sends the request back as the content of a 200.',
    standing: {
      kind: 'application',
      reason: 'TRACE reaches the application as every method does; it may as well refuse it.',
    },
  },
  {
    id: 'rfc9110-9.3.8-client-no-sensitive-fields',
    level: 'MUST NOT',
    binds: ['client'],
    sentence: { at: '9.3.8-2', sha256: 'fc89679b49d8' },
    says: 'Put no sensitive fields in TRACE.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9110-9.3.8-leave-out-secrets',
    level: 'SHOULD',
    binds: ['server', 'recipient'],
    sentence: { at: '9.3.8-3', sha256: '9fbeaa897e8d' },
    says: 'Leave fields that are likely to be sensitive out of the answer to TRACE.',
    standing: {
      kind: 'application',
      reason: 'TRACE reaches the application as every method does; it may as well refuse it.',
    },
  },
  {
    id: 'rfc9110-9.3.8-client-no-content',
    level: 'MUST NOT',
    binds: ['client'],
    sentence: { at: '9.3.8-4', sha256: 'caa4f674ae6b' },
    says: 'Send no content with TRACE.',
    standing: FOR_CLIENTS,
  },
];
