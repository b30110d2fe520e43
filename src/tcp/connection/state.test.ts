import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canSend, diagram, isBeginning, isBrittle, isDraining, isUsable, next } from './state.ts';
import type { Event, State } from './state.ts';

const events = [
  'dialled',
  'handshakeBegun',
  'started',
  'upgradeBegun',
  'upgraded',
  'peerEnded',
  'closeAsked',
  'drained',
  'deadlinePassed',
  'failed',
  'faulted',
  'hardClosed',
] as const satisfies readonly Event[];

/** What follows each event above, in that order; `-` where the event is a bug. */
const matrix: Readonly<Record<State, string>> = {
  starting: 'connecting handshaking open - - - closed - - - closed closed',
  connecting: '- handshaking open - - closed closed - closed closed closed closed',
  handshaking: '- - open - - closed closed - closed closed closed closed',
  open: '- - - upgrading - halfOpen draining - - closed closed closed',
  upgrading: '- - - - open closed closed - closed closed closed closed',
  halfOpen: '- - - - - - finishing - - closed closed closed',
  draining: '- - - - - finishing draining lingering closed closed closed closed',
  finishing: '- - - - - - finishing closed closed closed closed closed',
  lingering: '- - - - - closed lingering - closed closed closed closed',
  closed: '- - - - - - closed - - - - closed',
};

const states = Object.keys(matrix) as State[];

for (const state of states) {
  const row = matrix[state].split(' ');
  for (const [at, event] of events.entries()) {
    const to = row[at];
    if (to === '-') {
      test(`next: ${event} in state ${state} is a bug`, () => {
        assert.throws(() => next(state, event), { message: `bug: ${event} in state ${state}` });
      });
    } else {
      test(`next: ${event} leads from ${state} to ${to ?? 'nowhere'}`, () => {
        assert.equal(next(state, event), to);
      });
    }
  }
}

test('canSend: only while no close was asked for', () => {
  assert.deepEqual(states.filter(canSend), ['open', 'halfOpen']);
});

test('isUsable: also while it is upgraded', () => {
  assert.deepEqual(states.filter(isUsable), ['open', 'upgrading', 'halfOpen']);
});

test('isBeginning, isBrittle: before it came to be, and while it is upgraded', () => {
  const beginning = ['starting', 'connecting', 'handshaking'];
  assert.deepEqual(states.filter(isBeginning), beginning);
  assert.deepEqual(states.filter(isBrittle), [...beginning, 'upgrading']);
});

test('isDraining: while accepted octets go out', () => {
  assert.deepEqual(states.filter(isDraining), ['draining', 'finishing']);
});

test('diagram: is the table as Mermaid, without the events that change nothing', () => {
  assert.equal(
    diagram(),
    `stateDiagram-v2
  [*] --> starting
  starting --> connecting: dialled
  starting --> handshaking: handshakeBegun
  starting --> open: started
  starting --> closed: closeAsked, faulted, hardClosed
  connecting --> handshaking: handshakeBegun
  connecting --> open: started
  connecting --> closed: peerEnded, closeAsked, deadlinePassed, failed, faulted, hardClosed
  handshaking --> open: started
  handshaking --> closed: peerEnded, closeAsked, deadlinePassed, failed, faulted, hardClosed
  open --> upgrading: upgradeBegun
  open --> halfOpen: peerEnded
  open --> draining: closeAsked
  open --> closed: failed, faulted, hardClosed
  upgrading --> open: upgraded
  upgrading --> closed: peerEnded, closeAsked, deadlinePassed, failed, faulted, hardClosed
  halfOpen --> finishing: closeAsked
  halfOpen --> closed: failed, faulted, hardClosed
  draining --> finishing: peerEnded
  draining --> lingering: drained
  draining --> closed: deadlinePassed, failed, faulted, hardClosed
  finishing --> closed: drained, deadlinePassed, failed, faulted, hardClosed
  lingering --> closed: peerEnded, deadlinePassed, failed, faulted, hardClosed
  closed --> [*]
`,
  );
});
