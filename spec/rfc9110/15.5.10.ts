import type { Requirement } from '../requirement.ts';
import { GIVES_MEANING } from '../standings.ts';

export const rfc9110Section15_5_10: readonly Requirement[] = [
  {
    id: 'rfc9110-15.5.10-409-explains',
    level: 'SHOULD',
    binds: ['server'],
    sentence: { at: '15.5.10-1', sha256: '8fd91f7c4edc' },
    says: "409 content lets user recognise the conflict's source.",
    standing: GIVES_MEANING,
  },
];
