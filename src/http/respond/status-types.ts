/** A status whose response has no content: its builder has no call that would add any. */
export type BodilessStatus = 204 | 205 | 304;

/** A status, unless it is known to be an interim one. */
export type FinalStatus<Status extends number> = `${Status}` extends `1${string}` ? never : Status;

/** A status, unless it is known that its responses have no content. */
export type ContentStatus<Status extends number> = Status extends BodilessStatus
  ? never
  : FinalStatus<Status>;

/** A status, unless it is known to be a final one, or one that the server sends by itself. */
export type InterimStatus<Status extends number> = number extends Status
  ? Status
  : Status extends 100 | 101
    ? never
    : `${Status}` extends `1${string}`
      ? Status
      : never;
