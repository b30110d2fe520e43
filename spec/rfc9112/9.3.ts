import type { Requirement } from '../requirement.ts';

export const rfc9112Section9_3: readonly Requirement[] = [
  {
    id: 'rfc9112-9.3-persist',
    level: 'SHOULD',
    binds: ['client', 'server', 'intermediary'],
    sentence: { at: '9.3-1', sha256: '9598982a49e7' },
    says: 'Support persistent connections.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-9.3-close-in-every-response',
    level: 'MUST',
    binds: ['server'],
    sentence: { at: '9.3-3', sha256: '875be4344c07' },
    says: 'Server without persistence sends close in every non-1xx response.',
    standing: { kind: 'open' },
  },
  {
    id: 'rfc9112-9.3-read-whole-body-or-close',
    level: 'MUST',
    binds: ['server'],
    sentence: { at: '9.3-5', sha256: '765b7e4e89e8' },
    says: 'Read the whole request body, or close after responding.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-9.3-persistence-order',
    level: 'STATEMENT',
    binds: ['recipient'],
    sentence: { at: '9.3-s1', sha256: 'af0204270d89' },
    says:
      'Persistence order: close option ends it; 1.1 persists; 1.0 persists with honoured ' +
      'keep-alive; otherwise close.',
    standing: { kind: 'covered' },
  },
];
