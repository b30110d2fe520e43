import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parameterised } from './parameters.ts';

const texts = [
  { text: '', main: '', parameters: [] },
  { text: 'a/b', main: 'a/b', parameters: [] },
  { text: '\ta/b ', main: 'a/b', parameters: [] },
  { text: ';c=d', main: '', parameters: ['c', 'd'] },
  { text: ' a/b\t;\tc=d ; e=f ', main: 'a/b', parameters: ['c', 'd', 'e', 'f'] },
  { text: 'a/b;;c=d; ;', main: 'a/b', parameters: ['c', 'd'] },
  { text: 'a/b;c', main: 'a/b', parameters: [] },
  { text: 'a/b;c=', main: 'a/b', parameters: ['c', ''] },
  { text: 'a/b;=c', main: 'a/b', parameters: ['', 'c'] },
  { text: 'a/b;c = d', main: 'a/b', parameters: ['c', 'd'] },
  { text: 'a/b;c=d=e', main: 'a/b', parameters: ['c', 'd=e'] },
  { text: 'A/B;NAME=Value', main: 'A/B', parameters: ['name', 'Value'] },
  { text: 'a/b;Charset=UTF-8', main: 'a/b', parameters: ['charset', 'utf-8'] },
  { text: 'a/b;charset="UTF-8"', main: 'a/b', parameters: ['charset', 'utf-8'] },
  { text: 'a/b;c="d"', main: 'a/b', parameters: ['c', 'd'] },
  { text: 'a/b;c=""', main: 'a/b', parameters: ['c', ''] },
  { text: 'a/b;c="', main: 'a/b', parameters: ['c', '"'] },
  { text: 'a/b;c=d"', main: 'a/b', parameters: ['c', 'd"'] },
  { text: 'a/b;c="d', main: 'a/b', parameters: ['c', '"d'] },
  { text: 'a/b;c="d;e=f";g=h', main: 'a/b', parameters: ['c', 'd;e=f', 'g', 'h'] },
  { text: String.raw`a/b;c="\";e=\\";g=h`, main: 'a/b', parameters: ['c', '";e=\\', 'g', 'h'] },
  { text: String.raw`a/b;c=\;d=e`, main: 'a/b', parameters: ['c', '\\', 'd', 'e'] },
  { text: 'a/b;c="d;e=f', main: 'a/b', parameters: ['c', '"d;e=f'] },
];

// @spec rfc9110-5.6.6-parameter-names-case
for (const { text, main, parameters } of texts) {
  test(`parameterised: ${JSON.stringify(text)} has ${parameters.length / 2}`, () => {
    const read = parameterised(text);
    assert.equal(read.main, main);
    assert.deepEqual(
      read.parameters.flatMap(({ name, value }) => [name, value]),
      parameters,
    );
  });
}

test('parameterised: reads back what was written, quoted or not', () => {
  const name = fc.stringMatching(/^[a-z]{1,5}$/).filter((text) => text !== 'charset');
  const token = fc.stringMatching(/^[A-Za-z\d.+-]{1,5}$/);
  const quoted = fc
    .array(fc.constantFrom('a', ';', ',', '=', ' ', '"', '\\', '\u00e9'), { maxLength: 6 })
    .map((each) => each.join(''));
  const parameter = fc.oneof(
    fc.tuple(name, token).map((pair) => ({ pair, text: pair.join('=') })),
    fc.tuple(name, quoted).map((pair) => {
      const escaped = pair[1].replace(/["\\]/g, '\\$&');
      return { pair, text: `${pair[0]}="${escaped}"` };
    }),
  );
  fc.assert(
    fc.property(fc.array(parameter, { maxLength: 5 }), (written) => {
      const read = parameterised(['a/b', ...written.map(({ text }) => text)].join(' ; '));
      assert.deepEqual(
        read.parameters.map((each) => [each.name, each.value]),
        written.map(({ pair }) => pair),
      );
    }),
  );
});
