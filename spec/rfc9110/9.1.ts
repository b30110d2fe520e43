import type { Requirement } from '../requirement.ts';

export const rfc9110Section9_1: readonly Requirement[] = [
  {
    id: 'rfc9110-9.1-get-and-head',
    level: 'MUST',
    binds: ['server'],
    sentence: { at: '9.1-1', sha256: 'd3e09402c020' },
    says: 'General-purpose servers support GET and HEAD.',
    standing: { kind: 'open' },
  },
  {
    id: 'rfc9110-9.1-unknown-method',
    level: 'SHOULD',
    binds: ['origin server'],
    sentence: { at: '9.1-3', sha256: '898eebd1fb93' },
    says: 'Unrecognised or unimplemented method: answer 501.',
    standing: { kind: 'open' },
  },
  {
    id: 'rfc9110-9.1-method-not-allowed',
    level: 'SHOULD',
    binds: ['origin server'],
    sentence: { at: '9.1-4', sha256: 'b2449a27d908' },
    says: 'Known method not allowed on the target: answer 405.',
    standing: { kind: 'open' },
  },
  {
    id: 'rfc9110-9.1-methods-case-sensitive',
    level: 'STATEMENT',
    binds: ['server'],
    sentence: { at: '9.1-s1', sha256: 'fb21837321d2' },
    says: 'Method names are case-sensitive; "get" is not GET.',
    standing: { kind: 'covered' },
  },
];
