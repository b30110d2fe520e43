import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS, FOR_INTERMEDIARIES } from '../standings.ts';

export const rfc9110Section6_6_1: readonly Requirement[] = [
  {
    id: 'rfc9110-6.6.1-date-best-approximation',
    level: 'SHOULD',
    binds: ['sender'],
    sentence: { at: '6.6.1-1', sha256: '72b03ff6d490' },
    says: 'Date is as close as possible to the moment in which the message was generated.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-6.6.1-date-required',
    level: 'MUST',
    binds: ['origin server'],
    sentence: { at: '6.6.1-2', sha256: '105d6abea4ec' },
    says: 'With a clock, generate Date in every 2xx, 3xx and 4xx.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-6.6.1-date-in-other-statuses',
    level: 'MAY',
    binds: ['origin server'],
    sentence: { at: '6.6.1-3', sha256: '105d6abea4ec' },
    says: 'May generate Date in 1xx and 5xx responses.',
    ours: 'A 5xx has it, a 1xx has not.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-6.6.1-no-date-without-clock',
    level: 'MUST NOT',
    binds: ['origin server'],
    sentence: { at: '6.6.1-4', sha256: '39e5b22c2c96' },
    says: 'Without a clock generate no Date.',
    standing: { kind: 'not-observable', reason: 'Wherever the library runs there is a clock.' },
  },
  {
    id: 'rfc9110-6.6.1-date-added-when-kept',
    level: 'MUST',
    binds: ['recipient'],
    sentence: { at: '6.6.1-5', sha256: '18c8f9a5cdd7' },
    says: 'Response lacking Date that is cached or forwarded: record arrival time and add Date.',
    standing: FOR_INTERMEDIARIES,
  },
  {
    id: 'rfc9110-6.6.1-client-may-replace-date',
    level: 'MAY',
    binds: ['recipient', 'client'],
    sentence: { at: '6.6.1-6', sha256: '99f362bdca4d' },
    says: 'May replace invalid Date by time of receipt.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9110-6.6.1-user-agent-may-send-date',
    level: 'MAY',
    binds: ['user agent'],
    sentence: { at: '6.6.1-7', sha256: '178c3a3cfeab' },
    says: 'May send Date in a request.',
    standing: FOR_CLIENTS,
  },
];
