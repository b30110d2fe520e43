import { latin1 } from '../../../src/http/grammar/latin1.ts';
import { fieldLine, statusLine } from '../../../src/http/respond/field-line.ts';
import { switchingResponse } from '../../../src/http/respond/interim-heads.ts';
import { taken, type Subject, type Taken } from '../subject.ts';

/** Whether something can be written. */
function written(octets: Uint8Array, write: (text: string) => unknown): Taken {
  try {
    write(latin1(octets, 0, octets.length));
    return 'taken';
  } catch {
    return taken(false);
  }
}

/** What applications have written into responses. */
export const sent: readonly Subject[] = [
  {
    rule: 'field-name',
    samples: ['X-A', 'etag'],
    take: (octets) => written(octets, (text) => fieldLine(text, '')),
  },
  {
    rule: 'field-value',
    samples: ['', 'a', 'a b\tc \xff'],
    take: (octets) => written(octets, (text) => fieldLine('X-A', text)),
  },
  {
    rule: 'reason',
    samples: ['', 'Not Found', ' \t\xe4'],
    take: (octets) => written(octets, (text) => statusLine(200, text)),
  },
  {
    rule: 'protocol',
    samples: ['websocket', 'chat/2.0'],
    take: (octets) => written(octets, (text) => switchingResponse(text, [])),
  },
];
