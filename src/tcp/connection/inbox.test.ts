import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Inbox } from './inbox.ts';

const octets = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

test('Inbox: gives out what lies in one run as it is', () => {
  const inbox = new Inbox();
  const run = octets('abc');
  inbox.put(run);
  assert.equal(inbox.takeSome(3), run);
  inbox.put(run);
  assert.equal(inbox.takeExactly(3), run);
  assert.equal(inbox.bytes, 0);
});

test('Inbox: cuts a run without copying', () => {
  const inbox = new Inbox();
  const run = octets('abcdef');
  inbox.put(run);
  const [first, second] = [inbox.takeSome(2), inbox.takeExactly(3)];
  assert.deepEqual([text(first), text(second), inbox.bytes], ['ab', 'cde', 1]);
  assert.equal(first.buffer, run.buffer);
  assert.equal(text(inbox.takeSome(100)), 'f');
});

test('Inbox: puts a message together that lies in several runs', () => {
  const inbox = new Inbox();
  for (const run of ['ab', '', 'c', 'defg']) inbox.put(octets(run));
  assert.equal(inbox.bytes, 7);
  assert.equal(text(inbox.takeExactly(5)), 'abcde');
  assert.equal(text(inbox.takeExactly(2)), 'fg');
});

test('Inbox: forgets what is in it, and an empty one has nothing to take', () => {
  const inbox = new Inbox();
  inbox.put(octets('abc'));
  inbox.clear();
  assert.equal(inbox.bytes, 0);
  assert.throws(() => inbox.takeSome(1), { message: 'bug: the inbox is empty' });
});
