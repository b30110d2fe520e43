import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS } from '../standings.ts';

export const rfc9112Section9_8: readonly Requirement[] = [
  {
    id: 'rfc9112-9.8-client-counts-complete-requests',
    level: 'SHOULD',
    binds: ['client'],
    sentence: { at: '9.8-1', sha256: '082d5255cec6' },
    says:
      'On incomplete TLS close, count as done those requests whose length or final chunk was ' +
      'fully received.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9112-9.8-client-recovers-from-incomplete-close',
    level: 'SHOULD',
    binds: ['client'],
    sentence: { at: '9.8-2', sha256: '39dadbe7e712' },
    says: 'Recover gracefully from incomplete close.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9112-9.8-client-closure-alert',
    level: 'MUST',
    binds: ['client'],
    sentence: { at: '9.8-3', sha256: '029c798fd63b' },
    says: 'Send a TLS closure alert before closing.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9112-9.8-client-need-not-wait-for-alert',
    level: 'MAY',
    binds: ['client'],
    sentence: { at: '9.8-4', sha256: 'b385fb1fca41' },
    says: "May close without waiting for server's closure alert.",
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9112-9.8-expect-incomplete-tls-close',
    level: 'SHOULD',
    binds: ['server'],
    sentence: { at: '9.8-5', sha256: '4dfb341bff32' },
    says: 'Be ready for clients that end TLS without a closure alert.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-9.8-closure-alert',
    level: 'MUST',
    binds: ['server'],
    sentence: { at: '9.8-6', sha256: 'cfc10640c693' },
    says: 'Try to exchange closure alerts of TLS before closing.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-9.8-need-not-wait-for-alert',
    level: 'MAY',
    binds: ['server'],
    sentence: { at: '9.8-7', sha256: '37f5ac728afe' },
    says: 'May close behind its own alert, without waiting for that of the client.',
    standing: { kind: 'covered' },
  },
];
