import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS, FOR_INTERMEDIARIES } from '../standings.ts';

export const rfc9112Section9_3_2: readonly Requirement[] = [
  {
    id: 'rfc9112-9.3.2-client-may-pipeline',
    level: 'MAY',
    binds: ['client'],
    sentence: { at: '9.3.2-1', sha256: 'b27abb259004' },
    says: 'May pipeline requests.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9112-9.3.2-parallel-safe',
    level: 'MAY',
    binds: ['server'],
    sentence: { at: '9.3.2-2', sha256: '9211e41497b0' },
    says: 'May process pipelined requests in parallel where all their methods are safe.',
    ours: 'Safe requests are handed over side by side up to a limit, and any other one alone.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-9.3.2-response-order',
    level: 'MUST',
    binds: ['server'],
    sentence: { at: '9.3.2-3', sha256: '9211e41497b0' },
    says: 'Send the responses in the order in which the requests arrived.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-9.3.2-client-retries-unanswered',
    level: 'SHOULD',
    binds: ['client'],
    sentence: { at: '9.3.2-4', sha256: '4a00d79d5e3b' },
    says: 'Retry unanswered pipelined requests after early close.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9112-9.3.2-client-retries-unpipelined',
    level: 'MUST NOT',
    binds: ['client'],
    sentence: { at: '9.3.2-5', sha256: 'b8c9ee5c6d5b' },
    says: 'On such retry, do not pipeline right after connecting.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9112-9.3.2-not-behind-non-idempotent',
    level: 'SHOULD NOT',
    binds: ['user agent'],
    sentence: { at: '9.3.2-6', sha256: '67159fa58076' },
    says:
      'Do not pipeline behind a non-idempotent request until its final status, unless able to ' +
      'recover.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9112-9.3.2-intermediary-may-pipeline',
    level: 'MAY',
    binds: ['intermediary'],
    sentence: { at: '9.3.2-7', sha256: '8ba6a490f3d1' },
    says: 'May pipeline inbound the requests it received pipelined.',
    standing: FOR_INTERMEDIARIES,
  },
  {
    id: 'rfc9112-9.3.2-intermediary-may-retry',
    level: 'MAY',
    binds: ['intermediary'],
    sentence: { at: '9.3.2-8', sha256: 'fcd447d949d5' },
    says: 'Inbound failure: may retry the unanswered requests if all are idempotent.',
    standing: FOR_INTERMEDIARIES,
  },
  {
    id: 'rfc9112-9.3.2-intermediary-forwards-and-closes',
    level: 'SHOULD',
    binds: ['intermediary'],
    sentence: { at: '9.3.2-9', sha256: 'fcd447d949d5' },
    says: 'Otherwise forward responses received, then close outbound so user agents can recover.',
    standing: FOR_INTERMEDIARIES,
  },
];
