import { stateDiagram } from '../../tcp/state-diagram.ts';

/**
 * Where an HTTP connection stands.
 *
 * - `serving`: requests are read and answered.
 * - `lastCall`: the connection is to end. What has arrived is still served, and on a connection
 *   without a request, one that is on its way.
 * - `finishing`: no further request will be taken; the last one may still have a body to read, and
 *   answers may still be due.
 * - `closing`: the last answer is complete, or nothing more can be answered; what is written
 *   leaves.
 * - `handedOver`: the connection goes on under another owner, and without HTTP.
 * - `closed`: the connection is gone.
 */
export type ServerState =
  'serving' | 'lastCall' | 'finishing' | 'closing' | 'handedOver' | 'closed';

/**
 * What happens to it.
 *
 * - `closeAsked`: the application or the listener asked for the end.
 * - `lastRequestTaken`: the client, the application or an error ended the taking of requests.
 * - `lastAnswerGiven`: nothing is left to be answered.
 * - `takenOver`: an upgrade or a tunnel was given the connection.
 * - `gone`: the connection under it was closed.
 */
export type ServerEvent =
  'closeAsked' | 'lastRequestTaken' | 'lastAnswerGiven' | 'takenOver' | 'gone';

const transitions = {
  serving: {
    closeAsked: 'lastCall',
    lastRequestTaken: 'finishing',
    lastAnswerGiven: 'closing',
    takenOver: 'handedOver',
    gone: 'closed',
  },
  lastCall: {
    closeAsked: 'lastCall',
    lastRequestTaken: 'finishing',
    lastAnswerGiven: 'closing',
    takenOver: 'handedOver',
    gone: 'closed',
  },
  finishing: {
    closeAsked: 'finishing',
    lastRequestTaken: 'finishing',
    lastAnswerGiven: 'closing',
    takenOver: 'handedOver',
    gone: 'closed',
  },
  closing: {
    closeAsked: 'closing',
    lastRequestTaken: 'closing',
    lastAnswerGiven: 'closing',
    takenOver: 'closing',
    gone: 'closed',
  },
  handedOver: {
    closeAsked: 'handedOver',
    lastRequestTaken: 'handedOver',
    lastAnswerGiven: 'handedOver',
    takenOver: 'handedOver',
    gone: 'handedOver',
  },
  closed: {
    closeAsked: 'closed',
    lastRequestTaken: 'closed',
    lastAnswerGiven: 'closed',
    takenOver: 'closed',
    gone: 'closed',
  },
} as const satisfies Readonly<Record<ServerState, Readonly<Record<ServerEvent, ServerState>>>>;

/** The state that follows. */
export function next(state: ServerState, event: ServerEvent): ServerState {
  return transitions[state][event];
}

/** Whether requests are answered in this state. */
export function isAnswering(state: ServerState): boolean {
  return state === 'serving' || state === 'lastCall' || state === 'finishing';
}

/** Whether nothing is done with the connection any more. */
export function isOver(state: ServerState): boolean {
  return state === 'closed' || state === 'handedOver';
}

/** Draws the states as a Mermaid diagram. */
export function diagram(): string {
  return stateDiagram(transitions, 'serving', 'closed');
}
