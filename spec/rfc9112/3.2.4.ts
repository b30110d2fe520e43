import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS, FOR_INTERMEDIARIES } from '../standings.ts';

export const rfc9112Section3_2_4: readonly Requirement[] = [
  {
    id: 'rfc9112-3.2.4-options-only',
    level: 'STATEMENT',
    binds: ['sender', 'recipient', 'server'],
    sentence: { at: '3.2.4-s1', sha256: '231389dc6505' },
    says: 'The asterisk-form goes with OPTIONS only, and is about the server as a whole.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-3.2.4-client-sends-asterisk',
    level: 'MUST',
    binds: ['client'],
    sentence: { at: '3.2.4-1', sha256: '953ff5d3f5c3' },
    says: 'Server-wide OPTIONS sends exactly "*" as request-target.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9112-3.2.4-last-proxy-sends-asterisk',
    level: 'MUST',
    binds: ['proxy'],
    sentence: { at: '3.2.4-2', sha256: '9e8fe465a309' },
    says:
      'Last proxy turns absolute-form OPTIONS with empty path and no query into "*" towards ' +
      'the origin.',
    standing: FOR_INTERMEDIARIES,
  },
];
