import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connectionSettings } from './options.ts';

test('connectionSettings: fills in the defaults', () => {
  assert.deepEqual(connectionSettings({}), {
    idleMs: undefined,
    drainMs: 30_000,
    lingerMs: 5_000,
    lingerTotalMs: 30_000,
    onFault: undefined,
  });
});

test('connectionSettings: keeps what was chosen', () => {
  const chosen = {
    idleMs: 1,
    drainMs: 2,
    lingerMs: 0.5,
    lingerTotalMs: 4,
    onFault: (): void => undefined,
  };
  assert.deepEqual(connectionSettings(chosen), chosen);
});

for (const name of ['idleMs', 'drainMs', 'lingerMs', 'lingerTotalMs']) {
  for (const ms of [0, -1, Number.NaN, Infinity]) {
    test(`connectionSettings: ${name} is not ${ms}`, () => {
      assert.throws(() => connectionSettings({ [name]: ms }), {
        name: 'RangeError',
        message: `${name} is a number of milliseconds above 0, not ${ms}`,
      });
    });
  }
}
