/** What a command has of the terminal it runs in. */
export interface Terminal {
  /** Gives what comes in. */
  readonly in: AsyncIterable<Uint8Array>;

  /** Takes what was asked for: data, for a person or for a program. */
  readonly out: NodeJS.WritableStream;

  /** Takes everything else: progress and complaints. */
  readonly err: NodeJS.WritableStream;

  /** Aborted when the user asks to stop (SIGINT, SIGTERM). */
  readonly interruption: AbortSignal;
}

/** Complains in one line. */
export function complain(terminal: Terminal, text: string): void {
  terminal.err.write(`stallion: ${text}\n`);
}

/** The words of an error, as one line. */
export function words(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replaceAll(/\s*\n\s*/g, ' ').trim();
}
