import type { Requirement } from '../requirement.ts';

export const rfc9110Section9_1: readonly Requirement[] = [
  {
    id: 'rfc9110-9.1-get-and-head',
    level: 'MUST',
    binds: ['server'],
    sentence: { at: '9.1-1', sha256: 'd3e09402c020' },
    says: 'General-purpose servers support GET and HEAD.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-9.1-other-methods-optional',
    level: 'OPTIONAL',
    binds: ['server'],
    sentence: { at: '9.1-2', sha256: '03cc4902be97' },
    says: 'All methods but GET and HEAD are optional.',
    standing: {
      kind: 'application',
      reason: 'Every method reaches the application, which says what it supports.',
    },
  },
  {
    id: 'rfc9110-9.1-unknown-method',
    level: 'SHOULD',
    binds: ['origin server'],
    sentence: { at: '9.1-3', sha256: '898eebd1fb93' },
    says: 'Answer 501 to a method that is not known or not implemented.',
    standing: {
      kind: 'application',
      reason:
        'Every method that is a token reaches the application, which says what it implements.',
    },
  },
  {
    id: 'rfc9110-9.1-method-not-allowed',
    level: 'SHOULD',
    binds: ['origin server'],
    sentence: { at: '9.1-4', sha256: 'b2449a27d908' },
    says: 'Answer 405 to a method that is known and not allowed for the target.',
    standing: {
      kind: 'application',
      reason: 'Which methods a target has is known to the application alone.',
    },
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
