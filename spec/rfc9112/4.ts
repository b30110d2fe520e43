import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS } from '../standings.ts';

export const rfc9112Section4: readonly Requirement[] = [
  {
    id: 'rfc9112-4-reason-optional',
    level: 'OPTIONAL',
    binds: ['sender', 'server'],
    sentence: { at: '4-1', sha256: '8ea64d06ec7e' },
    says: 'The status-line may go without a reason phrase.',
    ours: 'A registered status has its phrase, another none, unless the application gives one.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-4-lenient-status-line',
    level: 'MAY',
    binds: ['recipient', 'client'],
    sentence: { at: '4-2', sha256: '5406fd9160cc' },
    says: 'May instead split the status-line on any whitespace run, trimming its ends.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9112-4-ignore-reason-phrase',
    level: 'SHOULD',
    binds: ['client'],
    sentence: { at: '4-3', sha256: '75b3923cc52e' },
    says: 'Give no meaning to reason-phrase text.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9112-4-sp-after-code',
    level: 'MUST',
    binds: ['server'],
    sentence: { at: '4-4', sha256: '663313b09690' },
    says: 'Send the SP behind the status code even where no reason phrase follows.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-4-status-line',
    level: 'STATEMENT',
    binds: ['sender', 'recipient'],
    sentence: { at: '4-s1', sha256: 'a0e9dfa86fba' },
    says: 'A status-line is version, SP, three digits, SP, perhaps a reason phrase, and CRLF.',
    standing: { kind: 'covered' },
  },
];
