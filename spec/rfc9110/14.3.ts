import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS, SERVES_RANGES } from '../standings.ts';

export const rfc9110Section14_3: readonly Requirement[] = [
  {
    id: 'rfc9110-14.3-client-may-send-unasked',
    level: 'MAY',
    binds: ['client'],
    sentence: { at: '14.3-1', sha256: '1704ed00664c' },
    says: 'May send Range without having seen Accept-Ranges.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9110-14.3-client-relies-on-nothing',
    level: 'MUST NOT',
    binds: ['client'],
    sentence: { at: '14.3-2', sha256: '60e5272e96cd' },
    says: 'Accept-Ranges is no promise of later partial responses.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9110-14.3-accept-ranges-none',
    level: 'MAY',
    binds: ['server'],
    sentence: { at: '14.3-3', sha256: '233e1a0017b3' },
    says: 'Without any range support, may send Accept-Ranges: none.',
    standing: SERVES_RANGES,
  },
  {
    id: 'rfc9110-14.3-accept-ranges-in-trailers',
    level: 'MAY',
    binds: ['server', 'sender'],
    sentence: { at: '14.3-4', sha256: '7d7881a7f4d9' },
    says: 'May send Accept-Ranges in trailers.',
    standing: SERVES_RANGES,
  },
];
