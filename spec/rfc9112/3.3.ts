import type { Requirement } from '../requirement.ts';

export const rfc9112Section3_3: readonly Requirement[] = [
  {
    id: 'rfc9112-3.3-default-authority',
    level: 'MAY',
    binds: ['server'],
    sentence: { at: '3.3-1', sha256: 'c67608a82e8b' },
    says: 'May use as default an authority that context identifies uniquely.',
    standing: { kind: 'open' },
  },
  {
    id: 'rfc9112-3.3-absolute-form-is-target-uri',
    level: 'STATEMENT',
    binds: ['server'],
    sentence: { at: '3.3-s1', sha256: '12207d260ebf' },
    says: 'With absolute-form, target URI is the request-target itself.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-3.3-scheme',
    level: 'STATEMENT',
    binds: ['server'],
    sentence: { at: '3.3-s2', sha256: 'bd67b9963950' },
    says:
      'Otherwise scheme comes from fixed configuration or trusted gateway, else https on a ' +
      'secured connection, else http.',
    standing: { kind: 'open' },
  },
  {
    id: 'rfc9112-3.3-authority',
    level: 'STATEMENT',
    binds: ['server'],
    sentence: { at: '3.3-s3', sha256: '136fa6e52709' },
    says:
      'Authority is the authority-form target, otherwise Host value; absent, empty or ' +
      'invalid Host gives empty authority.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-3.3-path-and-query',
    level: 'STATEMENT',
    binds: ['server'],
    sentence: { at: '3.3-s4', sha256: '139becf2beea' },
    says:
      'Path and query are empty for authority-form and asterisk-form, otherwise the ' +
      'request-target.',
    standing: { kind: 'open' },
  },
  {
    id: 'rfc9112-3.3-empty-authority',
    level: 'STATEMENT',
    binds: ['server'],
    sentence: { at: '3.3-s5', sha256: '780eaaf29755' },
    says:
      'Empty authority where scheme demands one: reject, or apply a configured default ' +
      'fitting the connection.',
    standing: { kind: 'covered' },
  },
];
