import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS } from '../standings.ts';

export const rfc9110Section10_1_4: readonly Requirement[] = [
  {
    id: 'rfc9110-10.1.4-te-in-connection',
    level: 'MUST',
    binds: ['sender', 'client'],
    sentence: { at: '10.1.4-1', sha256: '6c73cb6818f9' },
    says: 'Sender of TE also lists TE in Connection.',
    standing: FOR_CLIENTS,
  },
];
