import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as entry from './index.ts';

test('stallion-http/testing: has these values, and no others', () => {
  const values = ['ManualClock', 'Random', 'ScriptedWire', 'SimulatedClock', 'SimulatedNetwork'];
  values.push('SimulatedTls', 'failEach', 'simulate', 'turn');
  assert.deepEqual(Object.keys(entry), values);
});
