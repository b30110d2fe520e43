import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { octetsOf, textOf } from '../testing/octets.ts';
import { Input } from './input.ts';

/** What has arrived and is not let go of. */
function kept(input: Input): string {
  return textOf(input.octets.subarray(input.mark, input.end));
}

test('Input: nothing has arrived at first', () => {
  const input = new Input();
  assert.equal(input.unread(), 0);
  assert.equal(kept(input), '');
});

test('Input: octets that arrive when none are kept are read where they lie', () => {
  const input = new Input();
  for (const more of [octetsOf('ab'), octetsOf('cd')]) {
    input.append(more);
    assert.equal(input.octets, more);
    input.at = input.end;
    input.release();
  }
});

test('Input: octets that arrive behind others are joined to them', () => {
  const input = new Input();
  input.append(octetsOf('abc'));
  input.at = 1;
  input.release();
  input.at = 2;
  input.append(octetsOf('de'));
  assert.equal(kept(input), 'bcde');
  assert.equal(input.unread(), 3);
  assert.equal(input.at - input.mark, 1);
});

test('Input: release lets go of what lies before the reading position', () => {
  const input = new Input();
  input.append(octetsOf('abc'));
  input.at = 2;
  assert.equal(kept(input), 'abc');
  input.release();
  assert.equal(kept(input), 'c');
});

test('Input: what the caller gave is never written to', () => {
  const given = octetsOf('ab');
  const roomy = new Uint8Array(64);
  const input = new Input();
  for (const more of [given, roomy.subarray(0, 2), given]) input.append(more);
  assert.equal(textOf(given), 'ab');
  assert.deepEqual(roomy, new Uint8Array(64));
});

interface Step {
  readonly more: string;
  readonly read: number;
  readonly release: boolean;
}

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    more: fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 700 }),
    read: fc.nat(900),
    release: fc.boolean(),
  }),
  { maxLength: 30 },
);

test('Input: keeps what is not let go of, and views of what it gave out stay as they were', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      const input = new Input();
      const views: { readonly view: Uint8Array; readonly text: string }[] = [];
      let all = '';
      let at = 0;
      let mark = 0;
      for (const { more, read, release } of taken) {
        input.append(octetsOf(more));
        all += more;
        const bytes = Math.min(read, input.unread());
        const view = input.octets.subarray(input.at, input.at + bytes);
        views.push({ view, text: all.slice(at, at + bytes) });
        input.at += bytes;
        at += bytes;
        if (release) {
          input.release();
          mark = at;
        }
        assert.equal(kept(input), all.slice(mark));
        assert.equal(input.at - input.mark, at - mark);
      }
      for (const { view, text } of views) assert.equal(textOf(view), text);
    }),
  );
});

test('Input: its buffer is at most twice what is kept and one read, or the least buffer', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 1, max: 900 }),
      (read, keep) => {
        const input = new Input();
        for (let count = 0; count < 50; count++) {
          input.append(new Uint8Array(read));
          input.at = Math.max(input.at, input.end - keep);
          input.release();
          assert.ok(input.octets.length <= Math.max(2 * (keep + read), 1024));
        }
      },
    ),
  );
});

test('Input: octets that come one by one are copied twice each at most', () => {
  const input = new Input();
  const count = 20_000;
  let copied = 0;
  for (let arrived = 1; arrived <= count; arrived++) {
    const before = input.octets;
    input.append(octetsOf('x'));
    if (input.octets !== before) copied += arrived;
  }
  assert.equal(input.unread(), count);
  assert.ok(copied <= 2 * count, `${copied} octets copied for ${count}`);
});
