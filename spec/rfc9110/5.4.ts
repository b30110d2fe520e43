import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS } from '../standings.ts';

export const rfc9110Section5_4: readonly Requirement[] = [
  {
    id: 'rfc9110-5.4-field-too-large',
    level: 'MUST',
    binds: ['server'],
    sentence: { at: '5.4-1', sha256: 'b289ae8c9ba7' },
    says:
      'Answer a fitting 4xx to a field line, a value or a section larger than one will ' +
      'process.',
    ours: 'The answer is 431.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-5.4-client-may-shorten-fields',
    level: 'MAY',
    binds: ['client'],
    sentence: { at: '5.4-2', sha256: '56787824ea05' },
    says: 'May discard or shorten oversized field lines if harmless to framing and semantics.',
    standing: FOR_CLIENTS,
  },
];
