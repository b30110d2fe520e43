import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS } from '../standings.ts';

export const rfc9110Section10_2_2: readonly Requirement[] = [
  {
    id: 'rfc9110-10.2.2-fragment-inherited',
    level: 'MUST',
    binds: ['user agent'],
    sentence: { at: '10.2.2-1', sha256: '1b30b3cb3245' },
    says: "Redirect without fragment inherits the original reference's fragment.",
    standing: FOR_CLIENTS,
  },
];
