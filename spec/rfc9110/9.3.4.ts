import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS, GIVES_MEANING } from '../standings.ts';

export const rfc9110Section9_3_4: readonly Requirement[] = [
  {
    id: 'rfc9110-9.3.4-put-created-201',
    level: 'MUST',
    binds: ['origin server'],
    sentence: { at: '9.3.4-1', sha256: 'a34027f8e7fa' },
    says: 'PUT creating the representation: answer 201.',
    standing: GIVES_MEANING,
  },
  {
    id: 'rfc9110-9.3.4-put-modified-200-or-204',
    level: 'MUST',
    binds: ['origin server'],
    sentence: { at: '9.3.4-2', sha256: '296caf4625b5' },
    says: 'PUT modifying an existing representation: answer 200 or 204.',
    standing: GIVES_MEANING,
  },
  {
    id: 'rfc9110-9.3.4-put-checked',
    level: 'SHOULD',
    binds: ['origin server'],
    sentence: { at: '9.3.4-3', sha256: 'ceb612f466e2' },
    says: 'Check PUT representation against configured constraints.',
    standing: GIVES_MEANING,
  },
  {
    id: 'rfc9110-9.3.4-put-made-consistent',
    level: 'SHOULD',
    binds: ['origin server'],
    sentence: { at: '9.3.4-4', sha256: 'f6438a321053' },
    says: 'Inconsistent PUT: make consistent, or answer an explanatory error.',
    standing: GIVES_MEANING,
  },
  {
    id: 'rfc9110-9.3.4-put-fields-not-stored',
    level: 'SHOULD',
    binds: ['origin server'],
    sentence: { at: '9.3.4-5', sha256: '6fc06df8cdf0' },
    says: 'Do not store unrecognised PUT header or trailer fields.',
    standing: GIVES_MEANING,
  },
  {
    id: 'rfc9110-9.3.4-put-validator-only-unchanged',
    level: 'MUST NOT',
    binds: ['origin server'],
    sentence: { at: '9.3.4-6', sha256: '96d6127a1abf' },
    says:
      'No validator in PUT success unless data was stored unchanged and validator reflects ' +
      'it.',
    standing: GIVES_MEANING,
  },
  {
    id: 'rfc9110-9.3.4-put-uri-chosen-by-client',
    level: 'SHOULD',
    binds: ['origin server'],
    sentence: { at: '9.3.4-7', sha256: '70f5e91acd84' },
    says: 'Services choosing the URI themselves use POST, not PUT.',
    standing: GIVES_MEANING,
  },
  {
    id: 'rfc9110-9.3.4-put-elsewhere-3xx',
    level: 'MUST',
    binds: ['origin server'],
    sentence: { at: '9.3.4-8', sha256: '34e043f64ed4' },
    says: 'PUT meant for a different resource: answer suitable 3xx.',
    standing: GIVES_MEANING,
  },
  {
    id: 'rfc9110-9.3.4-put-redirect-by-user-agent',
    level: 'MAY',
    binds: ['user agent'],
    sentence: { at: '9.3.4-9', sha256: '34e043f64ed4' },
    says: 'User agent may decide whether to follow that redirect.',
    standing: FOR_CLIENTS,
  },
];
