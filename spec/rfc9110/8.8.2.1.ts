import type { Requirement } from '../requirement.ts';
import { DESCRIBES_CONTENT } from '../standings.ts';

export const rfc9110Section8_8_2_1: readonly Requirement[] = [
  {
    id: 'rfc9110-8.8.2.1-last-modified-sent',
    level: 'SHOULD',
    binds: ['origin server'],
    sentence: { at: '8.8.2.1-1', sha256: 'eafec7c9a81c' },
    says: 'Send Last-Modified when it can be determined reasonably and consistently.',
    standing: DESCRIBES_CONTENT,
  },
  {
    id: 'rfc9110-8.8.2.1-last-modified-near-date',
    level: 'SHOULD',
    binds: ['origin server'],
    sentence: { at: '8.8.2.1-2', sha256: 'cdfdd36d647b' },
    says: 'Obtain Last-Modified as close as possible to generating Date.',
    standing: DESCRIBES_CONTENT,
  },
  {
    id: 'rfc9110-8.8.2.1-last-modified-not-after-date',
    level: 'MUST NOT',
    binds: ['origin server'],
    sentence: { at: '8.8.2.1-3', sha256: '7907956933b2' },
    says: 'With a clock, Last-Modified is never later than Date.',
    standing: DESCRIBES_CONTENT,
  },
  {
    id: 'rfc9110-8.8.2.1-last-modified-future-replaced',
    level: 'MUST',
    binds: ['origin server'],
    sentence: { at: '8.8.2.1-4', sha256: 'c7e7b75b9517' },
    says: 'Future modification time is replaced by message origination date.',
    standing: DESCRIBES_CONTENT,
  },
  {
    id: 'rfc9110-8.8.2.1-last-modified-without-clock',
    level: 'MUST NOT',
    binds: ['origin server'],
    sentence: { at: '8.8.2.1-5', sha256: 'a685d0de688f' },
    says: 'Without a clock, send Last-Modified only if assigned by another system.',
    standing: DESCRIBES_CONTENT,
  },
];
