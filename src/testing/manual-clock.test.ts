import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Alarm } from '../tcp/clock.ts';
import { ManualClock } from './manual-clock.ts';

test('ManualClock: ticks every 100 ms on its way, and at its end', () => {
  const clock = new ManualClock();
  const ticks: number[] = [];
  const alarm: Alarm = {
    onAlarm: (now) => {
      ticks.push(now);
      clock.set(alarm, 0);
    },
  };
  clock.set(alarm, 0);
  clock.advance(250);
  clock.advance(0);
  clock.advance(50);
  assert.deepEqual(ticks, [100, 200, 250, 300]);
  assert.equal(clock.now(), 300);
});

test('ManualClock: counts the alarms that are set, and rings each once', () => {
  const clock = new ManualClock();
  const called: string[] = [];
  const first: Alarm = { onAlarm: () => void called.push('first') };
  const second: Alarm = { onAlarm: () => void called.push('second') };
  clock.set(first, 150);
  clock.set(first, 120);
  clock.set(second, 500);
  assert.equal(clock.alarmCount(), 2);
  clock.cancel(second);
  clock.advance(1_000);
  assert.deepEqual(called, ['first']);
  assert.equal(clock.alarmCount(), 0);
});

test('ManualClock: turns are those of the process', async () => {
  const clock = new ManualClock();
  const called: string[] = [];
  await new Promise<void>((resolve) => {
    clock.later(() => called.push('later'));
    clock.later(resolve);
    clock.defer(() => called.push('deferred'));
  });
  assert.deepEqual(called, ['deferred', 'later']);
});
