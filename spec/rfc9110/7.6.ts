import type { Requirement } from '../requirement.ts';
import { FOR_INTERMEDIARIES } from '../standings.ts';

export const rfc9110Section7_6: readonly Requirement[] = [
  {
    id: 'rfc9110-7.6-intermediary-implements-connection',
    level: 'MUST',
    binds: ['intermediary'],
    sentence: { at: '7.6-1', sha256: 'e4b5949b82cb' },
    says: 'Non-tunnel intermediary implements Connection and withholds connection-only fields.',
    standing: FOR_INTERMEDIARIES,
  },
  {
    id: 'rfc9110-7.6-no-forwarding-to-itself',
    level: 'MUST NOT',
    binds: ['intermediary'],
    sentence: { at: '7.6-2', sha256: '387d0a53e7a6' },
    says: 'Do not forward to itself without loop protection.',
    standing: FOR_INTERMEDIARIES,
  },
];
