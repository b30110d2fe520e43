import type { Requirement } from '../requirement.ts';

export const rfc9110Section4_1: readonly Requirement[] = [
  {
    id: 'rfc9110-4.1-8000-octet-uris',
    level: 'RECOMMENDED',
    binds: ['sender', 'recipient'],
    sentence: { at: '4.1-1', sha256: 'e09da30a3498' },
    says: 'Support URIs of at least 8000 octets.',
    ours: 'A request-line may have 8192 octets by default.',
    standing: { kind: 'covered' },
  },
];
