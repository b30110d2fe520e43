import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS, GIVES_MEANING } from '../standings.ts';

export const rfc9110Section10_1_5: readonly Requirement[] = [
  {
    id: 'rfc9110-10.1.5-user-agent-sent',
    level: 'SHOULD',
    binds: ['user agent'],
    sentence: { at: '10.1.5-1', sha256: '197c536e4f43' },
    says: 'Send User-Agent in each request unless configured not to.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9110-10.1.5-product-identifies',
    level: 'SHOULD',
    binds: ['sender'],
    sentence: { at: '10.1.5-2', sha256: '5119e7c64229' },
    says: 'Keep product identifiers to what identifies the product.',
    standing: GIVES_MEANING,
  },
  {
    id: 'rfc9110-10.1.5-product-no-advertising',
    level: 'MUST NOT',
    binds: ['sender'],
    sentence: { at: '10.1.5-3', sha256: '5119e7c64229' },
    says: 'Put no advertising in product identifiers.',
    standing: GIVES_MEANING,
  },
  {
    id: 'rfc9110-10.1.5-product-version-only',
    level: 'SHOULD NOT',
    binds: ['sender'],
    sentence: { at: '10.1.5-4', sha256: 'aaf46225c3aa' },
    says: 'A product version has the version only.',
    standing: GIVES_MEANING,
  },
  {
    id: 'rfc9110-10.1.5-user-agent-not-detailed',
    level: 'SHOULD NOT',
    binds: ['user agent'],
    sentence: { at: '10.1.5-5', sha256: 'cf28300ae08a' },
    says: 'No needlessly fine detail in User-Agent.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9110-10.1.5-user-agent-few-subproducts',
    level: 'SHOULD',
    binds: ['user agent'],
    sentence: { at: '10.1.5-6', sha256: 'cf28300ae08a' },
    says: 'Limit third-party subproducts in User-Agent.',
    standing: FOR_CLIENTS,
  },
];
