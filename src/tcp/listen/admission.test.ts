import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Alarm, Clock } from '../clock.ts';
import { Admission, type AdmissionLimits } from './admission.ts';

interface Admitted {
  readonly admission: Admission;
  readonly told: string[];

  /** How many descriptors are left. */
  readonly system: { room: number };

  /** Lets the alarm ring, if it is set. */
  readonly ring: () => void;
}

function admitting(limits: Partial<AdmissionLimits> = {}): Admitted {
  const told: string[] = [];
  const system = { room: 1_000 };
  let alarm: Alarm | undefined;
  const clock: Clock = {
    now: () => 0,
    set: (which) => (alarm = which),
    cancel: () => (alarm = undefined),
    defer: (task) => task(),
    later: (task) => task(),
  };
  const port = {
    pause: () => void told.push('pause'),
    resume: () => void told.push('resume'),
    room: () => system.room,
    close: () => undefined,
  };
  const all = { connectionsMax: Infinity, perPeerMax: Infinity, ...limits };
  const admission = new Admission(port, clock, all, {
    onPaused: (reason) => void told.push(reason),
    onResumed: () => void told.push('resumed'),
  });
  const ring = (): void => {
    const ringing = alarm;
    alarm = undefined;
    ringing?.onAlarm(0);
  };
  return { admission, told, system, ring };
}

test('Admission: running short while it is paused pauses it no second time', () => {
  const { admission, told, ring } = admitting();
  admission.ranShort();
  admission.ranShort();
  assert.deepEqual(told, ['pause', 'descriptors']);
  ring();
  assert.deepEqual(told, ['pause', 'descriptors', 'resume', 'resumed']);
});

test('Admission: descriptors alone do not let more in than there may be', () => {
  const { admission, told, ring } = admitting({ connectionsMax: 1 });
  admission.ranShort();
  assert.equal(admission.admit('a'), 'admitted');
  ring();
  assert.deepEqual(told, ['pause', 'descriptors']);
  admission.released('a');
  ring();
  assert.deepEqual(told.slice(2), ['resume', 'resumed']);
});

test('Admission: may have to pause before the first connection', () => {
  const { admission, told, system } = admitting();
  system.room = 16;
  admission.begin();
  assert.deepEqual(told, ['pause', 'descriptors']);
});

test('Admission: counts connections by their peers, unless they have no name', () => {
  const { admission } = admitting({ perPeerMax: 1 });
  assert.equal(admission.admit('a'), 'admitted');
  assert.equal(admission.admit('a'), 'refused');
  assert.equal(admission.admit('b'), 'admitted');
  assert.deepEqual([admission.admit(''), admission.admit('')], ['admitted', 'admitted']);
  admission.released('a');
  assert.equal(admission.admit('a'), 'admitted');
});

test('Admission: nothing rings once it has stopped', () => {
  const { admission, told, ring } = admitting();
  admission.ranShort();
  admission.stop();
  ring();
  assert.deepEqual(told, ['pause', 'descriptors']);
});
