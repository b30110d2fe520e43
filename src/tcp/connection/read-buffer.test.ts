import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ReadBuffer } from './read-buffer.ts';

test('ReadBuffer: begins in streaming, and is its own minimum', () => {
  const buffer = new ReadBuffer(100);
  assert.deepEqual([buffer.framing, buffer.bytes], ['streaming', 100]);
});

test('ReadBuffer: a message may be as large as the minimum, and no larger', () => {
  const buffer = new ReadBuffer(100);
  assert.equal(buffer.bufferUntil(100), 'set');
  assert.equal(buffer.bufferUntil(101), 'above-minimum');
  assert.equal(buffer.framing, 100);
  assert.equal(buffer.bufferUntil('streaming'), 'set');
  assert.equal(buffer.framing, 'streaming');
});

test('ReadBuffer: a larger minimum makes it grow, and larger messages possible', () => {
  const buffer = new ReadBuffer(100);
  assert.equal(buffer.setMinimum(200), 'set');
  assert.equal(buffer.bytes, 200);
  assert.equal(buffer.bufferUntil(200), 'set');
});

test('ReadBuffer: a smaller minimum is what it shrinks to when it is empty', () => {
  const buffer = new ReadBuffer(100);
  assert.equal(buffer.setMinimum(10), 'set');
  assert.equal(buffer.bytes, 100);
  buffer.emptied();
  assert.equal(buffer.bytes, 10);
});

test('ReadBuffer: neither minimum nor size may be below a message', () => {
  const buffer = new ReadBuffer(100);
  buffer.bufferUntil(50);
  assert.equal(buffer.setMinimum(49), 'below-framing');
  assert.equal(buffer.resize(49, 0), 'below-framing');
  assert.equal(buffer.bytes, 100);
  assert.equal(buffer.setMinimum(50), 'set');
  assert.equal(buffer.resize(50, 0), 'resized');
  assert.equal(buffer.bytes, 50);
});

test('ReadBuffer: the size may not be below what is unread', () => {
  const buffer = new ReadBuffer(100);
  assert.equal(buffer.resize(20, 21), 'below-unread');
  assert.equal(buffer.resize(20, 20), 'resized');
  assert.equal(buffer.bytes, 20);
});

test('ReadBuffer: a smaller size takes the minimum with it, a larger one does not', () => {
  const buffer = new ReadBuffer(100);
  buffer.resize(20, 0);
  assert.equal(buffer.bufferUntil(21), 'above-minimum');
  buffer.resize(500, 0);
  assert.equal(buffer.bufferUntil(21), 'above-minimum');
  buffer.emptied();
  assert.equal(buffer.bytes, 20);
});
