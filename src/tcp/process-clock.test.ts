import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import type { Ticking } from './clock.ts';
import { ProcessClock } from './process-clock.ts';

/** Keeps the process alive, as a clock does not, until `until` resolves. */
async function alive<T>(until: Promise<T>): Promise<T> {
  const keeper = setInterval(() => undefined, 1_000);
  try {
    return await until;
  } finally {
    clearInterval(keeper);
  }
}

/** Calls `onTick` with the number of the tick, from 1 on, until it answers that it is enough. */
function ticks(clock: ProcessClock, onTick: (count: number, now: number) => 'on' | 'enough') {
  let count = 0;
  return new Promise<void>((resolve) => {
    const ticking: Ticking = {
      onTick(now) {
        count++;
        if (onTick(count, now) === 'on') return;
        clock.remove(ticking);
        resolve();
      },
    };
    clock.add(ticking);
  });
}

test('ProcessClock: ticks until what ticks is removed, with readings that grow', async () => {
  const clock = new ProcessClock();
  const before = clock.now();
  const readings: number[] = [];
  await alive(
    ticks(clock, (count, now) => {
      readings.push(now);
      return count < 3 ? 'on' : 'enough';
    }),
  );
  assert.equal(readings.length, 3);
  assert.deepEqual(
    readings,
    readings.toSorted((a, b) => a - b),
  );
  assert.ok(readings.every((now) => now > before && now <= clock.now()));
});

test('ProcessClock: runs again after it had nothing to do', async () => {
  const clock = new ProcessClock();
  await alive(ticks(clock, () => 'enough'));
  await alive(ticks(clock, () => 'enough'));
});

test('ProcessClock: calls nobody who was removed during the same tick', async () => {
  const clock = new ProcessClock();
  const called: string[] = [];
  const second: Ticking = { onTick: () => called.push('second') };
  const first = ticks(clock, (count) => {
    called.push('first');
    clock.remove(second);
    return count < 2 ? 'on' : 'enough';
  });
  clock.add(second);
  await alive(first);
  assert.deepEqual(called, ['first', 'first']);
});

test('ProcessClock: calls who was added twice once, and new ones at the next tick', async () => {
  const clock = new ProcessClock();
  const called: string[] = [];
  const late: Ticking = { onTick: () => called.push('late') };
  const first = ticks(clock, (count) => {
    called.push('first');
    clock.add(late);
    clock.add(late);
    return count < 2 ? 'on' : 'enough';
  });
  await alive(first);
  clock.remove(late);
  assert.deepEqual(called.slice(0, 3), ['first', 'first', 'late']);
});

test('ProcessClock: keeps no process alive', () => {
  const program = `
    import { processClock } from '${new URL('./process-clock.js', import.meta.url).href}';
    processClock.add({ onTick() {} });`;
  const run = ['--input-type=module', '--eval', program];
  const { status, signal } = spawnSync(process.execPath, run, { timeout: 20_000 });
  assert.deepEqual([status, signal], [0, null]);
});
