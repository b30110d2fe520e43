import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Alarm } from './clock.ts';
import { TimerWheel } from './timer-wheel.ts';

/** A wheel, and an alarm that writes down when it rings. */
function wheel(): { wheel: TimerWheel; rang: string[]; alarm: (name: string) => Alarm } {
  const rang: string[] = [];
  const alarm = (name: string): Alarm => ({
    onAlarm: (now) => void rang.push(`${name} at ${now}`),
  });
  return { wheel: new TimerWheel(), rang, alarm };
}

test('TimerWheel: an alarm rings once, in the first turn at or after its time', () => {
  const { wheel: turning, rang, alarm } = wheel();
  turning.set(alarm('a'), 250);
  for (const now of [100, 200, 249, 250, 300, 400]) turning.turn(now);
  assert.deepEqual(rang, ['a at 250']);
});

test('TimerWheel: an alarm of the past rings in the next turn', () => {
  const { wheel: turning, rang, alarm } = wheel();
  turning.turn(5_000);
  turning.set(alarm('a'), 0);
  turning.turn(5_001);
  assert.deepEqual(rang, ['a at 5001']);
});

test('TimerWheel: setting an alarm again moves it, and it is one', () => {
  const { wheel: turning, rang, alarm } = wheel();
  const moved = alarm('a');
  turning.set(moved, 100);
  turning.set(moved, 900);
  assert.equal(turning.size, 1);
  turning.turn(800);
  assert.deepEqual(rang, []);
  turning.set(moved, 850);
  turning.turn(900);
  assert.deepEqual(rang, ['a at 900']);
  assert.equal(turning.size, 0);
});

test('TimerWheel: an alarm that was cancelled does not ring, also not while others do', () => {
  const { wheel: turning, rang, alarm } = wheel();
  const [second, third] = [alarm('second'), alarm('third')];
  turning.set({ onAlarm: () => turning.cancel(second) }, 100);
  turning.set(second, 100);
  turning.set(third, 50);
  turning.cancel(third);
  turning.cancel(third);
  turning.turn(100);
  assert.deepEqual(rang, []);
  assert.equal(turning.size, 0);
});

test('TimerWheel: what is set while alarms ring does so in a later turn', () => {
  const { wheel: turning, rang, alarm } = wheel();
  const second = alarm('second');
  turning.set({ onAlarm: () => turning.set(second, 0) }, 100);
  // Due itself, and moved by the first before it rings.
  turning.set(second, 100);
  turning.turn(100);
  assert.deepEqual(rang, []);
  turning.turn(101);
  assert.deepEqual(rang, ['second at 101']);
});

test('TimerWheel: times beyond one round of the wheel are not rung before', () => {
  const { wheel: turning, rang, alarm } = wheel();
  turning.set(alarm('far'), 200_050);
  turning.set(alarm('near'), 300);
  for (let now = 100; now <= 200_100; now += 100) turning.turn(now);
  assert.deepEqual(rang, ['near at 300', 'far at 200100']);
});

test('TimerWheel: a jump over many rounds rings all that is due, and each once', () => {
  const { wheel: turning, rang, alarm } = wheel();
  for (const at of [100, 51_200, 51_300, 60_000, 700_000]) turning.set(alarm(`${at}`), at);
  turning.turn(600_000);
  assert.deepEqual(rang.map((text) => text.split(' ')[0]).toSorted(), [
    '100',
    '51200',
    '51300',
    '60000',
  ]);
  assert.equal(turning.size, 1);
  turning.turn(700_000);
  assert.equal(turning.size, 0);
});
