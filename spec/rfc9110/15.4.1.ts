import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS, GIVES_MEANING } from '../standings.ts';

export const rfc9110Section15_4_1: readonly Requirement[] = [
  {
    id: 'rfc9110-15.4.1-300-has-location',
    level: 'SHOULD',
    binds: ['server'],
    sentence: { at: '15.4.1-1', sha256: '5a8d58987591' },
    says: '300 with preferred choice carries Location.',
    standing: GIVES_MEANING,
  },
  {
    id: 'rfc9110-15.4.1-user-agent-may-follow',
    level: 'MAY',
    binds: ['user agent'],
    sentence: { at: '15.4.1-2', sha256: 'e630e6c23772' },
    says: 'May follow the Location of a 300 by itself.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9110-15.4.1-300-lists-alternatives',
    level: 'SHOULD',
    binds: ['server'],
    sentence: { at: '15.4.1-3', sha256: '6faf907a17f8' },
    says: '300 content lists the alternatives, except for HEAD.',
    standing: GIVES_MEANING,
  },
  {
    id: 'rfc9110-15.4.1-user-agent-may-choose',
    level: 'MAY',
    binds: ['user agent'],
    sentence: { at: '15.4.1-4', sha256: 'b3b395527856' },
    says: 'May choose from a list it understands.',
    standing: FOR_CLIENTS,
  },
];
