import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS, FOR_INTERMEDIARIES } from '../standings.ts';

export const rfc9110Section10_1_3: readonly Requirement[] = [
  {
    id: 'rfc9110-10.1.3-referer-without-fragment',
    level: 'MUST NOT',
    binds: ['user agent'],
    sentence: { at: '10.1.3-1', sha256: '537344ba6338' },
    says: 'Leave fragment and userinfo out of Referer.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9110-10.1.3-referer-without-uri',
    level: 'MUST',
    binds: ['user agent'],
    sentence: { at: '10.1.3-2', sha256: '747bc6333ad6' },
    says: 'Source without URI: omit Referer or send about:blank.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9110-10.1.3-referer-truncated',
    level: 'MAY',
    binds: ['user agent'],
    sentence: { at: '10.1.3-3', sha256: '3925a18d8a21' },
    says: 'May truncate Referer beyond the origin.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9110-10.1.3-referer-not-cross-origin',
    level: 'SHOULD NOT',
    binds: ['user agent'],
    sentence: { at: '10.1.3-4', sha256: '25cb1d76747b' },
    says: 'No Referer cross-origin from a secure resource unless that resource allows.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9110-10.1.3-referer-not-unsecured',
    level: 'MUST NOT',
    binds: ['user agent'],
    sentence: { at: '10.1.3-5', sha256: '7b148346663f' },
    says: 'No Referer in unsecured request from a secure resource.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9110-10.1.3-referer-not-modified',
    level: 'SHOULD NOT',
    binds: ['intermediary'],
    sentence: { at: '10.1.3-6', sha256: '6082cd692e36' },
    says: 'Leave same-host Referer unmodified.',
    standing: FOR_INTERMEDIARIES,
  },
];
