import { skipOws } from '../../../src/http/grammar/ows.ts';
import { scanQuotedString } from '../../../src/http/grammar/quoted-string.ts';
import { scanToken } from '../../../src/http/grammar/token.ts';
import { taken, type Subject } from '../subject.ts';
import { isOneLine } from './line-text.ts';

const QUOTE = 0x22;

/** The words that field values and chunk extensions are made of. */
export const words: readonly Subject[] = [
  {
    rule: 'token',
    samples: ['GET', "!#$%&'*+-.^_`|~09azAZ"],
    take: (octets) =>
      taken(octets.length > 0 && scanToken(octets, 0, octets.length) === octets.length),
  },
  {
    rule: 'OWS',
    samples: ['', ' \t '],
    take: (octets) => taken(skipOws(octets, 0, octets.length) === octets.length),
  },
  {
    rule: 'quoted-string',
    samples: ['""', '"a b"', '"\\"\\\\\t\xe9"'],
    take: (octets) =>
      taken(
        octets[0] === QUOTE &&
          isOneLine(octets) &&
          scanQuotedString(octets, 0, octets.length) === octets.length,
      ),
  },
];
