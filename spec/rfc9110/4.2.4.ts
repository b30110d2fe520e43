import type { Requirement } from '../requirement.ts';

export const rfc9110Section4_2_4: readonly Requirement[] = [
  {
    id: 'rfc9110-4.2.4-no-userinfo-sent',
    level: 'MUST NOT',
    binds: ['sender'],
    sentence: { at: '4.2.4-1', sha256: '60879b44110a' },
    says: 'Put no userinfo into an http or https URI that is sent as a target or in a field.',
    standing: {
      kind: 'application',
      reason: 'The library writes no URI; those in fields are the text of the application.',
    },
  },
  {
    id: 'rfc9110-4.2.4-userinfo-is-error',
    level: 'SHOULD',
    binds: ['recipient'],
    sentence: { at: '4.2.4-2', sha256: '641446a5cba0' },
    says:
      'In an http or https URI from an untrusted source look for userinfo, and treat it as an ' +
      'error.',
    standing: { kind: 'covered' },
  },
];
