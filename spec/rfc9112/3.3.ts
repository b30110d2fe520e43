import type { Requirement } from '../requirement.ts';

export const rfc9112Section3_3: readonly Requirement[] = [
  {
    id: 'rfc9112-3.3-default-authority',
    level: 'MAY',
    binds: ['server'],
    sentence: { at: '3.3-1', sha256: 'c67608a82e8b' },
    says: 'May go by a default authority where the context leaves no other.',
    ours: 'There is no default: the authority stays empty.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-3.3-absolute-form-is-target-uri',
    level: 'STATEMENT',
    binds: ['server'],
    sentence: { at: '3.3-s1', sha256: '12207d260ebf' },
    says: 'With absolute-form the target is the target URI.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-3.3-scheme',
    level: 'STATEMENT',
    binds: ['server'],
    sentence: { at: '3.3-s2', sha256: 'bd67b9963950' },
    says:
      'Without absolute-form the scheme is the configured one, or else https on a secured ' +
      'connection, http on others.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-3.3-authority',
    level: 'STATEMENT',
    binds: ['server'],
    sentence: { at: '3.3-s3', sha256: '136fa6e52709' },
    says:
      'The authority is that of an authority-form, and otherwise the value of Host; without ' +
      'either it is empty.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-3.3-path-and-query',
    level: 'STATEMENT',
    binds: ['server'],
    sentence: { at: '3.3-s4', sha256: '139becf2beea' },
    says:
      'Path and query are empty for authority-form and asterisk-form, and the target for ' +
      'origin-form.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-3.3-empty-authority',
    level: 'STATEMENT',
    binds: ['server'],
    sentence: { at: '3.3-s5', sha256: '780eaaf29755' },
    says:
      'Where the scheme needs an authority and there is none: reject, or use a default that ' +
      'fits.',
    ours: 'The request reaches the application, which sees that the authority is empty.',
    standing: { kind: 'covered' },
  },
];
