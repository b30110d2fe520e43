import type { Requirement } from '../requirement.ts';
import { FOR_INTERMEDIARIES } from '../standings.ts';

export const rfc9110Section7_6_2: readonly Requirement[] = [
  {
    id: 'rfc9110-7.6.2-max-forwards-checked',
    level: 'MUST',
    binds: ['intermediary'],
    sentence: { at: '7.6.2-1', sha256: 'bb169946ba01' },
    says: 'Check and update Max-Forwards before forwarding TRACE or OPTIONS.',
    standing: FOR_INTERMEDIARIES,
  },
  {
    id: 'rfc9110-7.6.2-max-forwards-zero-stops',
    level: 'MUST NOT',
    binds: ['intermediary'],
    sentence: { at: '7.6.2-2', sha256: '0e90ddf8cb50' },
    says: 'Max-Forwards zero: do not forward.',
    standing: FOR_INTERMEDIARIES,
  },
  {
    id: 'rfc9110-7.6.2-max-forwards-zero-answers',
    level: 'MUST',
    binds: ['intermediary'],
    sentence: { at: '7.6.2-3', sha256: '0e90ddf8cb50' },
    says: 'Max-Forwards zero: respond as final recipient.',
    standing: FOR_INTERMEDIARIES,
  },
  {
    id: 'rfc9110-7.6.2-max-forwards-decremented',
    level: 'MUST',
    binds: ['intermediary'],
    sentence: { at: '7.6.2-4', sha256: 'ca8ef427d74b' },
    says: 'Otherwise forward with value decremented, or own maximum if lower.',
    standing: FOR_INTERMEDIARIES,
  },
  {
    id: 'rfc9110-7.6.2-max-forwards-elsewhere-ignored',
    level: 'MAY',
    binds: ['recipient'],
    sentence: { at: '7.6.2-5', sha256: '65739b0deb6a' },
    says: 'May ignore Max-Forwards on other methods.',
    standing: {
      kind: 'application',
      reason: 'The library does not look at Max-Forwards; the application sees it.',
    },
  },
];
