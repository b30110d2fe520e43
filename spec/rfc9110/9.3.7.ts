import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS, FOR_INTERMEDIARIES } from '../standings.ts';

export const rfc9110Section9_3_7: readonly Requirement[] = [
  {
    id: 'rfc9110-9.3.7-advertise-features',
    level: 'SHOULD',
    binds: ['server'],
    sentence: { at: '9.3.7-1', sha256: 'a051e5449386' },
    says: 'A successful response to OPTIONS tells of the optional features, such as Allow.',
    standing: { kind: 'application', reason: 'Only the application knows its features.' },
  },
  {
    id: 'rfc9110-9.3.7-client-may-send-max-forwards',
    level: 'MAY',
    binds: ['client'],
    sentence: { at: '9.3.7-2', sha256: '3d0e4a534379' },
    says: 'May send Max-Forwards with OPTIONS.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9110-9.3.7-proxy-adds-no-max-forwards',
    level: 'MUST NOT',
    binds: ['proxy'],
    sentence: { at: '9.3.7-3', sha256: '32c66f13b8c3' },
    says: 'Add Max-Forwards on forwarding only if it was received.',
    standing: FOR_INTERMEDIARIES,
  },
  {
    id: 'rfc9110-9.3.7-client-sends-content-type',
    level: 'MUST',
    binds: ['client'],
    sentence: { at: '9.3.7-4', sha256: '06e361fbfeb8' },
    says: 'OPTIONS with content carries a valid Content-Type.',
    standing: FOR_CLIENTS,
  },
];
