import { stateDiagram } from '../state-diagram.ts';

/** What a connection is doing. */
export type State =
  /** It was made, and no callback has run. */
  | 'starting'
  /** It is being connected to a peer. */
  | 'connecting'
  /** The TLS handshake it begins with is under way. */
  | 'handshaking'
  /** Both sides may send. */
  | 'open'
  /** It was open in the plain, and the TLS handshake is under way. */
  | 'upgrading'
  /** The peer has ended; we may still send. */
  | 'halfOpen'
  /** A close was asked for, and what was accepted goes out. The peer may still send. */
  | 'draining'
  /** A close was asked for, and what was accepted goes out. The peer has ended. */
  | 'finishing'
  /** Our FIN is out, and we wait for the peer's. */
  | 'lingering'
  | 'closed';

/** What moves a connection from one state to the next. */
export type Event =
  /** A connection of our own making sets out for its peer. */
  | 'dialled'
  | 'handshakeBegun'
  /** Octets may flow. */
  | 'started'
  | 'upgradeBegun'
  | 'upgraded'
  /** The peer's FIN came. */
  | 'peerEnded'
  | 'closeAsked'
  /** The operating system has taken everything that was accepted, and FIN behind it. */
  | 'drained'
  | 'deadlinePassed'
  /** The connection broke below us. */
  | 'failed'
  /** A callback threw. */
  | 'faulted'
  | 'hardClosed';

type Table = Readonly<Record<State, Readonly<Partial<Record<Event, State>>>>>;

const broken = { failed: 'closed', faulted: 'closed', hardClosed: 'closed' } as const;

/** Nothing was promised to anybody yet, so whatever ends the connection ends it at once. */
const brittle = {
  peerEnded: 'closed',
  closeAsked: 'closed',
  deadlinePassed: 'closed',
  ...broken,
} as const;

const transitions: Table = {
  starting: {
    dialled: 'connecting',
    handshakeBegun: 'handshaking',
    started: 'open',
    closeAsked: 'closed',
    faulted: 'closed',
    hardClosed: 'closed',
  },
  connecting: { handshakeBegun: 'handshaking', started: 'open', ...brittle },
  handshaking: { started: 'open', ...brittle },
  open: { upgradeBegun: 'upgrading', peerEnded: 'halfOpen', closeAsked: 'draining', ...broken },
  upgrading: { upgraded: 'open', ...brittle },
  halfOpen: { closeAsked: 'finishing', ...broken },
  draining: {
    peerEnded: 'finishing',
    closeAsked: 'draining',
    drained: 'lingering',
    deadlinePassed: 'closed',
    ...broken,
  },
  finishing: { closeAsked: 'finishing', drained: 'closed', deadlinePassed: 'closed', ...broken },
  lingering: {
    peerEnded: 'closed',
    closeAsked: 'lingering',
    deadlinePassed: 'closed',
    ...broken,
  },
  closed: { closeAsked: 'closed', hardClosed: 'closed' },
};

/**
 * Answers the state that follows.
 *
 * @throws Error when the event cannot happen in this state.
 */
export function next(state: State, event: Event): State {
  const to = transitions[state][event];
  if (to === undefined) throw new Error(`bug: ${event} in state ${state}`);
  return to;
}

/** Whether new octets are accepted for sending. */
export function canSend(state: State): boolean {
  return state === 'open' || state === 'halfOpen';
}

/** Whether the connection came to be, and is neither closed nor closing. */
export function isUsable(state: State): boolean {
  return canSend(state) || state === 'upgrading';
}

/** Whether the connection has yet to come to be. */
export function isBeginning(state: State): boolean {
  return state === 'starting' || state === 'connecting' || state === 'handshaking';
}

/** Whether whatever happens ends the connection at once. */
export function isBrittle(state: State): boolean {
  return isBeginning(state) || state === 'upgrading';
}

/** Whether a graceful close waits for what was accepted to go out. */
export function isDraining(state: State): boolean {
  return state === 'draining' || state === 'finishing';
}

/** Draws the table as a Mermaid state diagram. Events that change nothing are left out. */
export function diagram(): string {
  return stateDiagram(transitions, 'starting', 'closed');
}
