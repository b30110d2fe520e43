import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EVERY_OCTET } from '../testing/octets.ts';
import { TCHARS } from '../testing/character-lists.ts';
import { mediaType, offeredType } from './media-type.ts';

const types = [
  { text: 'text/html', is: 'text html' },
  { text: 'Text/HTML', is: 'text html' },
  { text: '*/*', is: '* *' },
  { text: 'text/*', is: 'text *' },
  { text: ' text / html ', is: 'text html' },
  { text: 'a/b;c=d', is: 'a b' },
  { text: 'application/vnd.a+json', is: 'application vnd.a+json' },
  { text: 'badentry', is: undefined },
  { text: '/bad', is: undefined },
  { text: 'bad/', is: undefined },
  { text: '/', is: undefined },
  { text: '', is: undefined },
  { text: 'a/b/c', is: undefined },
  { text: 'a b/c', is: undefined },
  { text: 'a/b c', is: undefined },
  { text: '"a/b"', is: undefined },
];

for (const { text, is } of types) {
  test(`mediaType: ${JSON.stringify(text)} is ${is ?? 'none'}`, () => {
    const read = mediaType(text);
    assert.equal(read && `${read.type} ${read.subtype}`, is);
  });
}

const offers = [
  'text/html',
  'application/vnd.a+json',
  'text/plain;charset=utf-8',
  'text/plain; charset="utf-8"',
  'text/plain ;\tformat=flowed;delsp=yes',
  String.raw`a/b;c="d\"e;f"`,
];

for (const offer of offers) {
  test(`offeredType: ${offer} can be offered`, () => {
    assert.deepEqual(offeredType(offer), mediaType(offer));
  });
}

const noOffers = [
  '',
  'html',
  'text/',
  '/html',
  ' text/html',
  'text/html ',
  'text / html',
  'text/html, text/plain',
  '*/*',
  'text/*',
  '*/html',
  'text/html;q=0.5',
  'text/html;Q=1',
  'text/html;',
  'text/html;level',
  'text/html;level=',
  'text/html;level =1',
  'text/html;level="1',
  'text/html;level="1\r\nX: 2"',
  'text/html\r\nX: 2',
  'text/html;level="\x00"',
  'text/html;level="\\\x7f"',
  'text/html;level="\u0100"',
];

for (const offer of noOffers) {
  test(`offeredType: ${JSON.stringify(offer)} cannot be offered, and the call says so`, () => {
    assert.throws(() => offeredType(offer), {
      name: 'TypeError',
      message: `The offer ${JSON.stringify(offer)} is not one media type`,
    });
  });
}

test('offeredType: every octet in a type, a subtype, a name and a value', () => {
  const isOffered = (text: string) => {
    try {
      return offeredType(text).type !== '';
    } catch {
      return false;
    }
  };
  const inside = [
    (octet: string) => `a${octet}b/c`,
    (octet: string) => `a/b${octet}c`,
    (octet: string) => `a/b;c${octet}d=e`,
    (octet: string) => `a/b;c=d${octet}e`,
  ];
  for (const text of inside) {
    assert.equal(EVERY_OCTET.filter((octet) => isOffered(text(octet))).join(''), TCHARS);
  }
});
