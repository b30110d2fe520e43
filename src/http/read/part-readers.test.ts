import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NEED_MORE } from '../grammar/result.ts';
import { countedOctets } from '../testing/counted-octets.ts';
import { SMALL } from '../testing/read-events.ts';
import { octetsOf } from '../testing/octets.ts';
import { ChunkedBodyReader } from './chunked-body.ts';
import { FieldsReader } from './fields.ts';
import { Input } from './input.ts';
import { RequestLineReader } from './request-line.ts';
import { SizedBodyReader } from './sized-body.ts';

/** One step of a reader of a part of a message. */
type Step = (input: Input) => unknown;

interface Part {
  readonly name: string;
  readonly begin: (input: Input) => Step;

  /** Octets that could always go on, and the limit on them. */
  readonly endless: string;
  readonly bytesMax: number;

  /** Octets that end. */
  readonly text: string;
}

const size = 5000;

const parts: readonly Part[] = [
  {
    name: 'a request line',
    begin: () => {
      const line = new RequestLineReader('http');
      return (input) => line.read(input, size);
    },
    endless: 'a',
    bytesMax: size + 2,
    text: `\r\nGET ${'/'.repeat(size - 13)} HTTP/1.1\r\n`,
  },
  {
    name: 'a field line',
    begin: (input) => {
      const fields = new FieldsReader();
      fields.begin(input);
      return () => fields.read(input, size, 9);
    },
    endless: 'a',
    bytesMax: size,
    text: `${'a: b\r\n'.repeat(5)}c: ${'d'.repeat(size - 40)}\r\n\r\n`,
  },
  {
    name: 'a chunk header',
    begin: () => {
      const chunks = new ChunkedBodyReader();
      chunks.begin();
      const limits = { ...SMALL, chunkHeaderBytesMax: size, chunkOverheadBytesMax: size * 2 };
      return (input) => chunks.read(input, limits, SMALL.contentBytesMax);
    },
    endless: '0',
    bytesMax: size + 2,
    text: `${'0'.repeat(size)}\r\n`,
  },
];

for (const { name, begin, endless, bytesMax, text } of parts) {
  for (const bytes of [1, 7, 1000, 70_000]) {
    // @spec rfc9110-17.5-bound-lengths
    test(`part readers: ${name} that never ends holds its limit, in reads of ${bytes}`, () => {
      const input = new Input();
      const step = begin(input);
      const more = octetsOf(endless.repeat(bytes));
      let arrived = 0;
      let progress: unknown = NEED_MORE;
      while (progress === NEED_MORE) {
        input.append(more);
        arrived += bytes;
        progress = step(input);
        assert.ok(arrived < bytesMax + bytes, `${arrived} octets without a refusal`);
        assert.ok(input.octets.length <= 2 * (bytesMax + bytes));
      }
      assert.equal((progress as { kind: string }).kind, 'reject');
    });
  }

  test(`part readers: ${name} that comes octet by octet is looked at a few times an octet`, () => {
    const { octets, looks } = countedOctets(octetsOf(text));
    const input = new Input();
    input.octets = octets;
    const step = begin(input);
    for (let end = 1; end < text.length; end++) {
      input.end = end;
      assert.equal(step(input), NEED_MORE);
    }
    input.end = text.length;
    assert.equal(step(input), 'complete');
    assert.ok(looks() <= 7 * text.length, `${looks()} looks at ${text.length} octets`);
  });
}

// @spec rfc9110-17.5-bound-lengths
test('part readers: content that was given out is let go of, however long the body is', () => {
  const sized = new SizedBodyReader();
  sized.begin(1_000_000);
  const chunks = new ChunkedBodyReader();
  chunks.begin();
  const lasting: readonly Step[] = [
    (input) => sized.read(input),
    (input) => chunks.read(input, SMALL, 1_000_000),
  ];
  const chunk = ['a', '\r', '\nabcde', 'fghij\r', '\n'];
  for (const step of lasting) {
    const input = new Input();
    for (const part of Array.from({ length: 2000 }, () => chunk).flat()) {
      input.append(octetsOf(part));
      for (let run = step(input); run instanceof Uint8Array;) run = step(input);
      assert.ok(input.octets.length <= 1024);
    }
  }
});
