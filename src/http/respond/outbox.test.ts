import assert from 'node:assert/strict';
import { test } from 'node:test';
import { octetString } from '../../tcp/octets.ts';
import type { ChunkSendToken } from './chunk-token.ts';
import { Outbox } from './outbox.ts';

const text = octetString;
const bytes = (...octets: number[]) => Uint8Array.from(octets);
const token = (value: number) => value as ChunkSendToken;

const cases = [
  { name: 'nothing is one empty piece', add: [], outgoing: '' },
  { name: 'text is joined to one piece', add: [text('a'), text('b')], outgoing: 'ab' },
  { name: 'a buffer stays a piece', add: [bytes(1)], outgoing: [bytes(1)] },
  {
    name: 'text and buffers keep their order',
    add: [text('a'), bytes(1), bytes(2), text('b'), text('c')],
    outgoing: ['a', bytes(1), bytes(2), 'bc'],
  },
] as const;

for (const { name, add, outgoing } of cases) {
  test(`Outbox: ${name}`, () => {
    const outbox = new Outbox();
    for (const octets of add) outbox.add(octets, undefined);
    assert.deepEqual(outbox.outgoing(), outgoing);
    assert.equal(outbox.isEmpty, add.length === 0);
    outbox.clear();
    assert.equal(outbox.isEmpty, true);
    assert.equal(outbox.outgoing(), '');
  });
}

test('Outbox: gives back the tokens of what has left, once', () => {
  const outbox = new Outbox();
  outbox.add(text('a'), token(1));
  outbox.add(bytes(1), token(2));
  outbox.add(text(''), token(3));
  assert.deepEqual(outbox.clear(), [1, 2, 3]);
  assert.deepEqual(outbox.clear(), []);
});

test('Outbox: a token without octets is something to send', () => {
  const outbox = new Outbox();
  outbox.add(text(''), token(1));
  assert.equal(outbox.isEmpty, false);
});
