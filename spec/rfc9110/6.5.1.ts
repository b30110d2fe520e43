import type { Requirement } from '../requirement.ts';

export const rfc9110Section6_5_1: readonly Requirement[] = [
  {
    id: 'rfc9110-6.5.1-no-unfit-trailer-sent',
    level: 'MUST NOT',
    binds: ['sender'],
    sentence: { at: '6.5.1-1', sha256: 'b3e0b6dd5641' },
    says:
      'Generate a trailer field only where the definition of its name lets it stand in ' +
      'trailers.',
    ours: 'The fields that frame, route, authenticate or describe content are refused.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-6.5.1-no-trailer-merge',
    level: 'MUST NOT',
    binds: ['recipient'],
    sentence: { at: '6.5.1-2', sha256: 'bc6994609c42' },
    says:
      'Merge a trailer field into the header section only where its definition is understood ' +
      'and says how.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-6.5.1-nothing-needed-in-trailers',
    level: 'SHOULD NOT',
    binds: ['server'],
    sentence: { at: '6.5.1-3', sha256: '3557b144581e' },
    says: 'Generate no trailer field that the user agent needs to get.',
    ours: 'The fields that frame, route, authenticate or describe content are refused.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-6.5.1-not-in-trailers',
    level: 'STATEMENT',
    binds: ['sender', 'recipient'],
    sentence: { at: '6.5.1-s1', sha256: '6f82089b9cfa' },
    says:
      'Fields that must be known before the content, such as those of framing and routing, ' +
      'cannot work in trailers.',
    ours: 'A trailer field decides nothing, whatever its name.',
    standing: { kind: 'covered' },
  },
];
