import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS } from '../standings.ts';

export const rfc9112Section3_2: readonly Requirement[] = [
  {
    id: 'rfc9112-3.2-invalid-request-line',
    level: 'SHOULD',
    binds: ['recipient', 'server'],
    sentence: { at: '3.2-1', sha256: 'fef55c96744a' },
    says:
      'Answer 400 to an invalid request-line, or redirect with 301 to the target properly ' +
      'encoded.',
    ours: 'The answer is 400; there is no redirect.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-3.2-no-silent-repair',
    level: 'SHOULD NOT',
    binds: ['recipient', 'server'],
    sentence: { at: '3.2-2', sha256: '05e9eb0fc779' },
    says: 'Do not repair an invalid request-line silently and then serve it.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-3.2-client-sends-host',
    level: 'MUST',
    binds: ['client'],
    sentence: { at: '3.2-3', sha256: 'b0f919c79d7b' },
    says: 'Every HTTP/1.1 request carries Host.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9112-3.2-host-is-authority',
    level: 'MUST',
    binds: ['client'],
    sentence: { at: '3.2-4', sha256: '684a56f92955' },
    says: 'Host value equals the target URI authority with userinfo and its "@" left out.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9112-3.2-host-empty-without-authority',
    level: 'MUST',
    binds: ['client'],
    sentence: { at: '3.2-5', sha256: '909bfd7740bc' },
    says: 'Target URI without authority: send Host with empty value.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9112-3.2-host-400',
    level: 'MUST',
    binds: ['server'],
    sentence: { at: '3.2-6', sha256: '5ee91ff877e2' },
    says: 'Answer 400 to HTTP/1.1 without Host, and to several or an invalid one in any request.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-3.2-four-forms',
    level: 'STATEMENT',
    binds: ['sender', 'recipient'],
    sentence: { at: '3.2-s1', sha256: '285cc90d25fc' },
    says:
      'The target has one of four forms, which the method decides; white space is never in ' +
      'it.',
    standing: { kind: 'covered' },
  },
];
