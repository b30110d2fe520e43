import type { Requirement } from '../requirement.ts';

export const rfc9110Section7_4: readonly Requirement[] = [
  {
    id: 'rfc9110-7.4-scheme-requirements',
    level: 'MUST',
    binds: ['origin server'],
    sentence: { at: '7.4-1', sha256: '079e97b3ee5d' },
    says:
      "Reject a request that does not meet its target scheme's requirements, but from a " +
      'trusted gateway.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-7.4-https-needs-security',
    level: 'MUST',
    binds: ['origin server'],
    sentence: { at: '7.4-2', sha256: '057f0b4af076' },
    says:
      'Reject a request for an https target that did not come over a connection secured for ' +
      'it.',
    ours: 'The answer is 421.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-7.4-whether-to-serve',
    level: 'STATEMENT',
    binds: ['origin server'],
    sentence: { at: '7.4-s1', sha256: 'd94c12febd8d' },
    says:
      'The server decides whether to serve a target URI, pass it on, redirect, refuse or drop ' +
      'it.',
    standing: {
      kind: 'application',
      reason: 'Which targets a server stands for is known to the application alone.',
    },
  },
];
