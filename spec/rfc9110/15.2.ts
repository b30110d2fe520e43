import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS, FOR_INTERMEDIARIES } from '../standings.ts';

export const rfc9110Section15_2: readonly Requirement[] = [
  {
    id: 'rfc9110-15.2-no-1xx-to-http10',
    level: 'MUST NOT',
    binds: ['server'],
    sentence: { at: '15.2-1', sha256: '5270b6e52c64' },
    says: 'Send no 1xx to an HTTP/1.0 client.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-15.2-client-reads-1xx',
    level: 'MUST',
    binds: ['client'],
    sentence: { at: '15.2-2', sha256: '3648a96a42e4' },
    says: 'Parse any number of 1xx before the final response, even unexpected.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9110-15.2-user-agent-may-ignore-1xx',
    level: 'MAY',
    binds: ['user agent'],
    sentence: { at: '15.2-3', sha256: '2f35d30cd20a' },
    says: 'May ignore unexpected 1xx.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9110-15.2-proxy-forwards-1xx',
    level: 'MUST',
    binds: ['proxy'],
    sentence: { at: '15.2-4', sha256: '494fdb1ccb43' },
    says: 'Forward 1xx unless own expectation caused it.',
    standing: FOR_INTERMEDIARIES,
  },
  {
    id: 'rfc9110-15.2-1xx-has-no-content',
    level: 'STATEMENT',
    binds: ['server', 'client'],
    sentence: { at: '15.2-s1', sha256: 'df5fdd0a85af' },
    says: 'A 1xx ends with its header section: it has no content and no trailers.',
    standing: { kind: 'covered' },
  },
];
