import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { imfDate } from './imf-date.ts';

const moments = [
  { ms: 784_111_777_000, date: 'Sun, 06 Nov 1994 08:49:37 GMT' },
  { ms: 784_111_777_999, date: 'Sun, 06 Nov 1994 08:49:37 GMT' },
  { ms: 0, date: 'Thu, 01 Jan 1970 00:00:00 GMT' },
  { ms: 951_782_400_000, date: 'Tue, 29 Feb 2000 00:00:00 GMT' },
];

for (const { ms, date } of moments) {
  // @spec rfc9110-5.6.7-imf-fixdate-only
  test(`imfDate: ${ms} is ${date}`, () => {
    assert.equal(imfDate(ms), date);
  });
}

const day = '(Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const month = '(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const fixdate = new RegExp(String.raw`^${day}, \d\d ${month} \d{4} \d\d:\d\d:\d\d GMT$`);

// @spec rfc9110-5.6.7-imf-fixdate-only
// @spec rfc9110-5.6.7-no-extra-space-sent
// @spec rfc9110-5.6.7-date-in-gmt
test('imfDate: every moment up to the year 9999 has the fixed form and reads back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 253_402_300_799 }), (seconds) => {
      const date = imfDate(seconds * 1000);
      assert.match(date, fixdate);
      assert.equal(Date.parse(date), seconds * 1000);
    }),
  );
});
