import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as entry from './index.ts';

test('stallion-http/testing: has these values, and no others', () => {
  assert.deepEqual(Object.keys(entry), ['ManualClock', 'ScriptedWire', 'turn']);
});
