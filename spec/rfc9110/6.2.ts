import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS } from '../standings.ts';

export const rfc9110Section6_2: readonly Requirement[] = [
  {
    id: 'rfc9110-6.2-client-sends-highest-version',
    level: 'SHOULD',
    binds: ['client'],
    sentence: { at: '6.2-1', sha256: 'fc3289046fa8' },
    says: "Send the highest own version whose major is no higher than server's known highest.",
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9110-6.2-client-conforms-to-version',
    level: 'MUST NOT',
    binds: ['client'],
    sentence: { at: '6.2-2', sha256: '6509bee343ad' },
    says: 'Send no version it does not conform to.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9110-6.2-client-may-send-lower-version',
    level: 'MAY',
    binds: ['client'],
    sentence: { at: '6.2-3', sha256: '0f1b9033f00b' },
    says: 'May send a lower version after a normal attempt showed server mishandles higher ones.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9110-6.2-highest-version',
    level: 'SHOULD',
    binds: ['server'],
    sentence: { at: '6.2-4', sha256: '00567940ed5b' },
    says: "Respond with the highest version one conforms to whose major is at most the request's.",
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-6.2-only-conformant-version',
    level: 'MUST NOT',
    binds: ['server'],
    sentence: { at: '6.2-5', sha256: '30a2c2601d6a' },
    says: 'Send no version that one does not conform to.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-6.2-higher-minor',
    level: 'SHOULD',
    binds: ['recipient'],
    sentence: { at: '6.2-6', sha256: 'c2009ea535d3' },
    says:
      'Process a known major version with a higher minor one as the highest minor one ' +
      'conforms to.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-6.2-505',
    level: 'STATEMENT',
    binds: ['server'],
    sentence: { at: '6.2-s1', sha256: 'f2eec607e009' },
    says: 'May answer 505 to refuse service of a major version.',
    ours: 'Every major version but 1 is answered with 505.',
    standing: { kind: 'covered' },
  },
];
