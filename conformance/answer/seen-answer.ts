import type { Fault, Response } from './response.ts';

/** An answer as the rules for all answers see it. */
export interface SeenAnswer {
  /** Absent where it could not be read to its end: then only `faults` tells of it. */
  readonly response: Response | undefined;
  readonly faults: readonly Fault[];

  /** The method that it answers. */
  readonly method: string;

  /** Whether only HTTP/1.0 had been spoken to the target before it. */
  readonly isClientOld: boolean;

  /** When it was read to its end, in milliseconds since 1970. */
  readonly readAt: number;

  /** Octets behind it that no answer begins with. */
  readonly stray: string;

  /** What came of the connection behind it: not asked where nobody waited for that. */
  readonly next: 'answer' | 'end' | 'open' | 'not-asked';
}
