import { stateDiagram } from '../tcp/state-diagram.ts';

/**
 * Where an HTTP connection stands.
 *
 * - `serving`: requests are read and answered.
 * - `finishing`: no further request will be taken; the last one may still have a body to read, and
 *   answers may still be due.
 * - `closing`: the last answer is complete, or nothing more can be answered; what is written
 *   leaves.
 * - `closed`: the connection is gone.
 */
export type ServerState = 'serving' | 'finishing' | 'closing' | 'closed';

/**
 * What happens to it.
 *
 * - `lastRequestTaken`: the client, the application or an error ended the taking of requests.
 * - `lastAnswerGiven`: nothing is left to be answered.
 * - `gone`: the connection under it was closed.
 */
export type ServerEvent = 'lastRequestTaken' | 'lastAnswerGiven' | 'gone';

const transitions = {
  serving: { lastRequestTaken: 'finishing', lastAnswerGiven: 'closing', gone: 'closed' },
  finishing: { lastRequestTaken: 'finishing', lastAnswerGiven: 'closing', gone: 'closed' },
  closing: { lastRequestTaken: 'closing', lastAnswerGiven: 'closing', gone: 'closed' },
  closed: { lastRequestTaken: 'closed', lastAnswerGiven: 'closed', gone: 'closed' },
} as const satisfies Readonly<Record<ServerState, Readonly<Record<ServerEvent, ServerState>>>>;

/** The state that follows. */
export function next(state: ServerState, event: ServerEvent): ServerState {
  return transitions[state][event];
}

/** Draws the states as a Mermaid diagram. */
export function diagram(): string {
  return stateDiagram(transitions, 'serving', 'closed');
}
