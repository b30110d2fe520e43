import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random } from './random.ts';
import { SimulatedClock } from './simulated-clock.ts';

test('SimulatedClock: things happen in the order of their times, and of being asked for', () => {
  const clock = new SimulatedClock();
  const random = new Random(1);
  const times = Array.from({ length: 200 }, () => random.between(0, 50));
  const happened: string[] = [];
  for (const [at, time] of times.entries()) {
    clock.at(time, () => void happened.push(`${clock.now()} ${at}`));
  }
  clock.run();
  const expected = times
    .map((time, at) => ({ time, at }))
    .toSorted((one, other) => one.time - other.time || one.at - other.at);
  assert.deepEqual(
    happened,
    expected.map(({ time, at }) => `${time} ${at}`),
  );
});

test('SimulatedClock: what is deferred comes next, what is later behind what was asked for', () => {
  const clock = new SimulatedClock();
  const happened: string[] = [];
  clock.at(0, () => {
    clock.later(() => void happened.push('later'));
    clock.defer(() => {
      happened.push('deferred');
      clock.defer(() => void happened.push('deferred again'));
    });
    happened.push('first');
  });
  clock.at(0, () => void happened.push('second'));
  clock.run();
  assert.deepEqual(happened, ['first', 'deferred', 'deferred again', 'second', 'later']);
});

test('SimulatedClock: runs for so long, and stands where that ends', () => {
  const clock = new SimulatedClock();
  const happened: number[] = [];
  clock.at(100, () => void happened.push(clock.now()));
  clock.at(300, () => void happened.push(clock.now()));
  clock.run(200);
  assert.deepEqual([happened, clock.now()], [[100], 200]);
  clock.run();
  assert.deepEqual([happened, clock.now()], [[100, 300], 300]);
});

test('SimulatedClock: alarms ring at ticks, and what had come by then is before them', () => {
  const clock = new SimulatedClock();
  const happened: string[] = [];
  clock.set({ onAlarm: (now) => void happened.push(`alarm at ${now}`) }, 150);
  clock.at(900, () => void happened.push('octets'));
  clock.stall(1_000);
  clock.run();
  assert.deepEqual(happened, ['octets', 'alarm at 1000']);
  assert.equal(clock.alarmCount(), 0);
});
