/** A server that the suite can be pointed at, and how to bring it up. */
export interface Subject {
  readonly name: string;

  /** Debian packages that have to be there. None where npm's are enough. */
  readonly packages: readonly string[];

  /** The program that has to be there; `undefined` where it always is. */
  readonly program: string | undefined;

  /** The paths to test, as in `--path` and `--echo-path`. */
  readonly path: string;
  readonly echoPath: string;

  /** What the server says of its version, as one line. */
  version(): string;

  /**
   * What to run so that it listens on this port of 127.0.0.1, with its files in `folder`. The
   * process stays in the foreground and ends on SIGTERM.
   */
  command(port: number, folder: string): readonly [program: string, ...args: string[]];
}
