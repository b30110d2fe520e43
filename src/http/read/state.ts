import { stateDiagram } from '../../tcp/state-diagram.ts';

/** What a `RequestReader` is doing. */
export type ReadState =
  | 'requestLine'
  | 'headerSection'
  | 'sizedBody'
  | 'chunkedBody'
  | 'trailerSection'
  | 'messageEnd'
  | 'refused';

type ReadEvent =
  | 'lineRead'
  | 'sizedBodyAhead'
  | 'chunkedBodyAhead'
  | 'lastChunkRead'
  | 'bodyRead'
  | 'nextAsked'
  | 'rejected';

/**
 * The states of reading one request after the other. A refusal is the end: octets behind it are
 * never looked at.
 *
 * The reader takes each step from the row of its state, so that one the table does not have does
 * not compile. A refusal leads to the same state from wherever it comes.
 */
export const readTransitions = {
  requestLine: { lineRead: 'headerSection', rejected: 'refused' },
  headerSection: {
    sizedBodyAhead: 'sizedBody',
    chunkedBodyAhead: 'chunkedBody',
    rejected: 'refused',
  },
  sizedBody: { bodyRead: 'messageEnd' },
  chunkedBody: { lastChunkRead: 'trailerSection', rejected: 'refused' },
  trailerSection: { bodyRead: 'messageEnd', rejected: 'refused' },
  messageEnd: { nextAsked: 'requestLine' },
  refused: {},
} as const satisfies Readonly<Record<ReadState, Readonly<Partial<Record<ReadEvent, ReadState>>>>>;

/** Draws the states as a Mermaid diagram. */
export function diagram(): string {
  return stateDiagram(readTransitions, 'requestLine', 'refused');
}
