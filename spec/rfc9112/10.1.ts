import type { Requirement } from '../requirement.ts';

export const rfc9112Section10_1: readonly Requirement[] = [
  {
    id: 'rfc9112-10.1-unfold-in-message-http',
    level: 'MUST',
    binds: ['recipient'],
    sentence: { at: '10.1-1', sha256: '284162f36328' },
    says: 'Who reads message/http data turns each fold into spaces.',
    standing: {
      kind: 'application',
      reason: 'The library reads no message/http: it is content, and the content is not its own.',
    },
  },
];
