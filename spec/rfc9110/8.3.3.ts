import type { Requirement } from '../requirement.ts';
import { DESCRIBES_CONTENT } from '../standings.ts';

export const rfc9110Section8_3_3: readonly Requirement[] = [
  {
    id: 'rfc9110-8.3.3-multipart-crlf',
    level: 'MUST',
    binds: ['sender'],
    sentence: { at: '8.3.3-1', sha256: '91d42b4832a9' },
    says: 'In multipart bodies use only CRLF as line break between parts.',
    standing: DESCRIBES_CONTENT,
  },
];
