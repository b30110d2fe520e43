import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diagram as readDiagram } from '../read/state.ts';
import { diagram, isAnswering, isOver, next, type ServerEvent, type ServerState } from './state.ts';

const EVENTS: readonly ServerEvent[] = [
  'closeAsked',
  'lastRequestTaken',
  'lastAnswerGiven',
  'takenOver',
  'gone',
];

/** Every state with every event, in the order of `EVENTS`. */
const matrix: Readonly<Record<ServerState, readonly ServerState[]>> = {
  serving: ['lastCall', 'finishing', 'closing', 'handedOver', 'closed'],
  lastCall: ['lastCall', 'finishing', 'closing', 'handedOver', 'closed'],
  finishing: ['finishing', 'finishing', 'closing', 'handedOver', 'closed'],
  closing: ['closing', 'closing', 'closing', 'closing', 'closed'],
  handedOver: ['handedOver', 'handedOver', 'handedOver', 'handedOver', 'handedOver'],
  closed: ['closed', 'closed', 'closed', 'closed', 'closed'],
};

for (const [state, followers] of Object.entries(matrix)) {
  test(`state: what follows ${state}`, () => {
    assert.deepEqual(
      EVENTS.map((event) => next(state as ServerState, event)),
      followers,
    );
  });
}

test('state: requests are answered until the last answer, and the end is an end', () => {
  const states = Object.keys(matrix) as ServerState[];
  assert.deepEqual(states.filter(isAnswering), ['serving', 'lastCall', 'finishing']);
  assert.deepEqual(states.filter(isOver), ['handedOver', 'closed']);
});

test('state: the diagrams show every step between two states', () => {
  assert.match(diagram(), /\n {2}serving --> finishing: lastRequestTaken\n/);
  assert.doesNotMatch(diagram(), /closing --> closing/);
  assert.match(readDiagram(), /\n {2}headerSection --> chunkedBody: chunkedBodyAhead\n/);
});
