import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS } from '../standings.ts';

export const rfc9110Section15_4: readonly Requirement[] = [
  {
    id: 'rfc9110-15.4-user-agent-may-follow',
    level: 'MAY',
    binds: ['user agent'],
    sentence: { at: '15.4-1', sha256: '1e5de97906a5' },
    says: 'May follow Location automatically, even for unknown 3xx.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9110-15.4-user-agent-repeats-request',
    level: 'SHOULD',
    binds: ['user agent'],
    sentence: { at: '15.4-2', sha256: 'b39388e0d1cf' },
    says:
      'Redirected request repeats the original with listed adjustments to URI, fields, ' +
      'method.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9110-15.4-client-stops-loops',
    level: 'SHOULD',
    binds: ['client'],
    sentence: { at: '15.4-3', sha256: '3258dc6cc2cc' },
    says: 'Detect and stop redirect loops.',
    standing: FOR_CLIENTS,
  },
];
