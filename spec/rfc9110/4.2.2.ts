import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS } from '../standings.ts';

export const rfc9110Section4_2_2: readonly Requirement[] = [
  {
    id: 'rfc9110-4.2.2-no-empty-https-host-sent',
    level: 'MUST NOT',
    binds: ['sender'],
    sentence: { at: '4.2.2-1', sha256: 'f7b5859eac96' },
    says: 'Generate no https URI whose host is empty.',
    standing: {
      kind: 'application',
      reason: 'The library writes no URI; those in fields are the text of the application.',
    },
  },
  {
    id: 'rfc9110-4.2.2-empty-https-host',
    level: 'MUST',
    binds: ['recipient'],
    sentence: { at: '4.2.2-2', sha256: 'ecf2363a76e1' },
    says: 'Reject as invalid an https URI whose host is empty.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-4.2.2-client-secures-https',
    level: 'MUST',
    binds: ['client'],
    sentence: { at: '4.2.2-3', sha256: '1acbb1ea7394' },
    says: 'Secure https requests before sending, and accept only secured responses to them.',
    standing: FOR_CLIENTS,
  },
];
