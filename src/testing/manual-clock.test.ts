import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ticking } from '../tcp/clock.ts';
import { ManualClock } from './manual-clock.ts';

test('ManualClock: ticks every 100 ms on its way, and at its end', () => {
  const clock = new ManualClock();
  const ticks: number[] = [];
  clock.add({ onTick: (now) => ticks.push(now) });
  clock.advance(250);
  clock.advance(0);
  clock.advance(50);
  assert.deepEqual(ticks, [100, 200, 250, 300]);
  assert.equal(clock.now(), 300);
});

test('ManualClock: who is added or removed during a tick is so from then on', () => {
  const clock = new ManualClock();
  const called: string[] = [];
  const late: Ticking = { onTick: () => called.push('late') };
  const second: Ticking = { onTick: () => called.push('second') };
  const first: Ticking = {
    onTick: () => {
      called.push('first');
      clock.remove(second);
      clock.add(late);
    },
  };
  clock.add(first);
  clock.add(first);
  clock.add(second);
  assert.equal(clock.tickingCount(), 2);
  clock.advance(200);
  assert.deepEqual(called, ['first', 'first', 'late']);
});
