import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import type { Alarm } from '../clock.ts';
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
    const alarm: Alarm = {
      onAlarm(now) {
        count++;
        if (onTick(count, now) === 'on') clock.set(alarm, now);
        else resolve();
      },
    };
    clock.set(alarm, 0);
  });
}

test('ProcessClock: rings at ticks, with readings that grow', async () => {
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

test('ProcessClock: rings never early', async () => {
  const clock = new ProcessClock();
  const at = clock.now() + 150;
  const rang = new Promise<number>((resolve) => clock.set({ onAlarm: resolve }, at));
  assert.ok((await alive(rang)) >= at);
});

test('ProcessClock: runs again after it had nothing to do', async () => {
  const clock = new ProcessClock();
  await alive(ticks(clock, () => 'enough'));
  await alive(ticks(clock, () => 'enough'));
});

test('ProcessClock: an alarm that was cancelled does not ring', async () => {
  const clock = new ProcessClock();
  const called: string[] = [];
  const second: Alarm = { onAlarm: () => void called.push('second') };
  clock.set(second, 0);
  clock.cancel(second);
  const first = ticks(clock, (count) => {
    called.push('first');
    clock.set(second, 0);
    clock.cancel(second);
    return count < 2 ? 'on' : 'enough';
  });
  await alive(first);
  assert.deepEqual(called, ['first', 'first']);
});

test('ProcessClock: what is deferred comes before what is later', async () => {
  const clock = new ProcessClock();
  const called: string[] = [];
  await new Promise<void>((resolve) => {
    clock.later(() => called.push('later'));
    clock.later(resolve);
    clock.defer(() => called.push('deferred'));
    called.push('now');
  });
  assert.deepEqual(called, ['now', 'deferred', 'later']);
});

test('ProcessClock: keeps no process alive', () => {
  const program = `
    import { processClock } from '${new URL('./process-clock.js', import.meta.url).href}';
    processClock.set({ onAlarm() {} }, 3_600_000);`;
  const run = ['--input-type=module', '--eval', program];
  const { status, signal } = spawnSync(process.execPath, run, { timeout: 20_000 });
  assert.deepEqual([status, signal], [0, null]);
});
