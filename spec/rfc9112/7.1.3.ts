import type { Requirement } from '../requirement.ts';

export const rfc9112Section7_1_3: readonly Requirement[] = [
  {
    id: 'rfc9112-7.1.3-decoded-length',
    level: 'STATEMENT',
    binds: ['recipient'],
    sentence: { at: '7.1.3-s1', sha256: '6a101f791386' },
    says:
      'After decoding, the length is that of the decoded content, and chunked is taken off ' +
      'Transfer-Encoding.',
    ours: 'Content is handed out decoded; the header fields stay as they were sent.',
    standing: { kind: 'covered' },
  },
];
