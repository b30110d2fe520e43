import type { Requirement } from '../requirement.ts';
import { FOR_INTERMEDIARIES } from '../standings.ts';

export const rfc9110Section15_4_5: readonly Requirement[] = [
  {
    id: 'rfc9110-15.4.5-fields-of-200',
    level: 'MUST',
    binds: ['server'],
    sentence: { at: '15.4.5-1', sha256: 'fbccb461a2dc' },
    says:
      'A 304 has Content-Location, Date, ETag, Vary, Cache-Control and Expires where a 200 ' +
      'would have them.',
    standing: {
      kind: 'application',
      reason: 'Date is always there; of the other fields only the application knows.',
    },
  },
  {
    id: 'rfc9110-15.4.5-no-other-metadata',
    level: 'SHOULD NOT',
    binds: ['sender', 'server'],
    sentence: { at: '15.4.5-2', sha256: '320851a4ff7e' },
    says: 'A 304 has no other metadata of the representation, but to guide caches.',
    standing: {
      kind: 'application',
      reason: 'Which fields a 304 has is for the application to say.',
    },
  },
  {
    id: 'rfc9110-15.4.5-proxy-forwards-304',
    level: 'SHOULD',
    binds: ['proxy'],
    sentence: { at: '15.4.5-3', sha256: '914cd7e24840' },
    says: 'Forward a 304 to the client whose conditional request it answers.',
    standing: FOR_INTERMEDIARIES,
  },
  {
    id: 'rfc9110-15.4.5-304-has-no-content',
    level: 'STATEMENT',
    binds: ['server', 'client'],
    sentence: { at: '15.4.5-s1', sha256: 'e25f2714c483' },
    says: 'A 304 ends with its header section: it has no content and no trailers.',
    standing: { kind: 'covered' },
  },
];
