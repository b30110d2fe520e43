import type { Requirement } from '../requirement.ts';
import { FOR_INTERMEDIARIES, GIVES_MEANING } from '../standings.ts';

export const rfc9110Section10_2_1: readonly Requirement[] = [
  {
    id: 'rfc9110-10.2.1-405-has-allow',
    level: 'MUST',
    binds: ['origin server'],
    sentence: { at: '10.2.1-1', sha256: '501b22b39341' },
    says: '405 always carries Allow.',
    standing: GIVES_MEANING,
  },
  {
    id: 'rfc9110-10.2.1-allow-anywhere',
    level: 'MAY',
    binds: ['origin server'],
    sentence: { at: '10.2.1-2', sha256: '501b22b39341' },
    says: 'May send Allow in any other response.',
    standing: GIVES_MEANING,
  },
  {
    id: 'rfc9110-10.2.1-proxy-keeps-allow',
    level: 'MUST NOT',
    binds: ['proxy'],
    sentence: { at: '10.2.1-3', sha256: '23167f7600f3' },
    says: 'Do not modify Allow.',
    standing: FOR_INTERMEDIARIES,
  },
];
