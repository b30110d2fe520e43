import type { Requirement } from '../requirement.ts';

export const rfc9112Section11_1: readonly Requirement[] = [
  {
    id: 'rfc9112-11.1-response-splitting',
    level: 'STATEMENT',
    binds: ['server'],
    sentence: { at: '11.1-s1', sha256: '7e9c84d48ba2' },
    says: 'What the application gives is kept from writing CR or LF into a header section.',
    standing: { kind: 'covered' },
  },
];
