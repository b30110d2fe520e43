import type { Requirement } from '../requirement.ts';

export const rfc9110Section4_2_4: readonly Requirement[] = [
  {
    id: 'rfc9110-4.2.4-userinfo-is-error',
    level: 'SHOULD',
    binds: ['recipient'],
    sentence: { at: '4.2.4-2', sha256: '641446a5cba0' },
    says: 'From untrusted sources, look for userinfo in http(s) URIs and treat it as an error.',
    standing: { kind: 'covered' },
  },
];
