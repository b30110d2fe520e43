import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failEach, simulate } from './simulate.ts';

test('simulate: what a scenario throws is told with its seed', () => {
  const fault = new Error('the fault');
  const scenario = (): never => {
    throw fault;
  };
  assert.throws(() => simulate(7, {}, scenario), {
    message: 'With seed 7: the fault',
    cause: fault,
  });
  const odd = (): never => {
    // Not an Error, as a careless scenario may throw.
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    throw 'a word';
  };
  assert.throws(() => simulate(7, {}, odd), { message: 'With seed 7: a word' });
});

test('simulate: what breaks the contract of a wire is told, also where it was swallowed', () => {
  assert.throws(
    () =>
      simulate(3, {}, (network) => {
        const wire = network.connect({ host: 'a', port: 1 });
        try {
          wire.pause();
        } catch {
          // A connection survives exceptions.
        }
      }),
    { message: /^With seed 3: The connection broke the contract of its wire: pause before/ },
  );
});

test('failEach: lets each operation fail, and ends when none is left', () => {
  const failed: number[] = [];
  const survived = failEach(1, {}, (network) => {
    for (let count = 1; count <= 4; count++) if (network.conditions.fails()) failed.push(count);
  });
  assert.deepEqual([survived, failed], [4, [1, 2, 3, 4]]);
});

test('failEach: gives up on a scenario that never runs to its end', () => {
  const endless = (network: { conditions: { fails(): boolean } }): void => {
    while (!network.conditions.fails());
  };
  assert.throws(() => failEach(1, {}, endless, 10), { message: /still failing after 10/ });
});
