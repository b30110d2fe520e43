import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS } from '../standings.ts';

export const rfc9110Section15_3_7_3: readonly Requirement[] = [
  {
    id: 'rfc9110-15.3.7.3-client-may-combine',
    level: 'MAY',
    binds: ['client'],
    sentence: { at: '15.3.7.3-1', sha256: 'ccdb20d59bd5' },
    says: 'May combine partial responses sharing the same strong validator.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9110-15.3.7.3-client-newer-fields-win',
    level: 'MUST',
    binds: ['client'],
    sentence: { at: '15.3.7.3-2', sha256: '5ae905bf241a' },
    says: 'When combining, newer header fields replace stored ones, Content-Range aside.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9110-15.3.7.3-client-complete-union',
    level: 'MUST',
    binds: ['client'],
    sentence: { at: '15.3.7.3-3', sha256: '3d5d932fcb20' },
    says: 'Union covering everything is processed as a complete 200 with full Content-Length.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9110-15.3.7.3-client-incomplete-union',
    level: 'MUST',
    binds: ['client'],
    sentence: { at: '15.3.7.3-4', sha256: '2ab856292204' },
    says: 'Otherwise process as incomplete 200, multipart 206, or several 206 responses.',
    standing: FOR_CLIENTS,
  },
];
