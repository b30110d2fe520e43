import type { HttpFault, HttpFaultKind } from '../../http/fault.ts';
import type { CloseCause } from '../../tcp/close-cause.ts';

/** What a service has seen since it began, or since it was told to begin anew. */
export interface Tally {
  /** Requests of which the application was told, and those of them that were not answered yet. */
  requests: number;
  waiting: number;

  /** Chunks that were accepted, sent and failed. */
  chunks: number;
  sent: number;
  failed: number;

  readonly closed: { [cause in CloseCause]?: number };
  readonly faults: { [kind in HttpFaultKind]?: number };

  /** Connections that never started, by their reason. */
  readonly notStarted: { [reason: string]: number };
  handedOver: number;

  /** Faults that were reported without the request that they are about. */
  anonymous: number;
}

export function newTally(): Tally {
  return {
    requests: 0,
    waiting: 0,
    chunks: 0,
    sent: 0,
    failed: 0,
    closed: {},
    faults: {},
    notStarted: {},
    handedOver: 0,
    anonymous: 0,
  };
}

/** Counts one more of a kind. */
export function countOne<Kind extends string>(
  counts: { [kind in Kind]?: number },
  kind: Kind,
): void {
  counts[kind] = (counts[kind] ?? 0) + 1;
}

/** Counts a fault, and whether it says whose it is. */
export function countFault(tally: Tally, { kind, request }: HttpFault): void {
  countOne(tally.faults, kind);
  if (request === undefined) tally.anonymous++;
}
