import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS, FOR_INTERMEDIARIES } from '../standings.ts';

export const rfc9112Section5_2: readonly Requirement[] = [
  {
    id: 'rfc9112-5.2-no-obs-fold-sent',
    level: 'MUST NOT',
    binds: ['sender'],
    sentence: { at: '5.2-1', sha256: 'fc260ef25bc8' },
    says: 'Generate no folded field line, but inside message/http.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-5.2-obs-fold-request',
    level: 'MUST',
    binds: ['server'],
    sentence: { at: '5.2-2', sha256: '220e6b4555f6' },
    says: 'Answer 400 to a folded line in a request, or put SP for each fold before using it.',
    ours: 'The message is refused with 400.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-5.2-gateway-unfolds-response',
    level: 'MUST',
    binds: ['proxy', 'gateway'],
    sentence: { at: '5.2-3', sha256: 'fe73dc873c62' },
    says:
      'Folded line in a response: replace the message with 502, or turn each fold into SP(s) ' +
      'first.',
    standing: FOR_INTERMEDIARIES,
  },
  {
    id: 'rfc9112-5.2-user-agent-unfolds-response',
    level: 'MUST',
    binds: ['user agent'],
    sentence: { at: '5.2-4', sha256: '46b88a18dfe9' },
    says: 'Folded line in a response: turn each fold into SP(s) before interpreting.',
    standing: FOR_CLIENTS,
  },
];
