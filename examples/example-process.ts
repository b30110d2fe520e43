import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

/** An example that runs, until the test is over. */
export class ExampleProcess {
  readonly #child: ChildProcess;

  /** Resolves when it has ended, and all that it printed is here. */
  readonly #closed: Promise<unknown>;
  readonly #lines: string[] = [];
  #onLine: () => void = () => undefined;

  constructor(child: ChildProcess) {
    this.#child = child;
    if (child.stdout === null) throw new Error('bug: the example has no output');
    createInterface(child.stdout).on('line', (line) => {
      this.#lines.push(line);
      this.#onLine();
    });
    this.#closed = once(child, 'close').then(() => this.#onLine());
  }

  /** For signals. */
  get pid(): number {
    if (this.#child.pid === undefined) throw new Error('The example did not start');
    return this.#child.pid;
  }

  /** What it has printed. */
  get lines(): readonly string[] {
    return this.#lines;
  }

  /** Waits until it has printed a line that matches, and answers that. */
  async line(pattern: RegExp): Promise<string> {
    for (;;) {
      const found = this.#lines.find((line) => pattern.test(line));
      if (found !== undefined) return found;
      if (this.#child.exitCode !== null) {
        throw new Error(`It ended without ${String(pattern)}: ${this.#lines.join(' | ')}`);
      }
      await new Promise<void>((resolve) => {
        this.#onLine = resolve;
      });
    }
  }

  /** The port that it says it listens on. */
  async port(): Promise<number> {
    return Number(/:(\d+)$/.exec(await this.line(/^Listening on /))?.[1]);
  }

  /** Waits until it has ended by itself, and answers how. */
  async ended(): Promise<number | null> {
    await this.#closed;
    return this.#child.exitCode;
  }

  /** Asks it to stop, and answers how it ended. */
  async stop(): Promise<number | null> {
    this.#child.kill();
    await this.#closed;
    return this.#child.exitCode;
  }
}

/** Starts a compiled example with these arguments. */
export function startExample(
  context: TestContext,
  name: string,
  ...parameters: string[]
): ExampleProcess {
  const program = fileURLToPath(new URL(`${name}.js`, import.meta.url));
  const child = spawn(process.execPath, [program, ...parameters], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const example = new ExampleProcess(child);
  context.after(() => example.stop());
  return example;
}
