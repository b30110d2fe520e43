import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diagram as readDiagram } from './read/state.ts';
import { diagram, next, type ServerEvent, type ServerState } from './state.ts';

const EVENTS: readonly ServerEvent[] = ['lastRequestTaken', 'lastAnswerGiven', 'gone'];

/** Every state with every event, in the order of `EVENTS`. */
const matrix: Readonly<Record<ServerState, readonly ServerState[]>> = {
  serving: ['finishing', 'closing', 'closed'],
  finishing: ['finishing', 'closing', 'closed'],
  closing: ['closing', 'closing', 'closed'],
  closed: ['closed', 'closed', 'closed'],
};

for (const [state, followers] of Object.entries(matrix)) {
  test(`state: what follows ${state}`, () => {
    assert.deepEqual(
      EVENTS.map((event) => next(state as ServerState, event)),
      followers,
    );
  });
}

test('state: the diagrams show every step between two states', () => {
  assert.match(diagram(), /\n {2}serving --> finishing: lastRequestTaken\n/);
  assert.doesNotMatch(diagram(), /closing --> closing/);
  assert.match(readDiagram(), /\n {2}headerSection --> chunkedBody: chunkedBodyAhead\n/);
});
