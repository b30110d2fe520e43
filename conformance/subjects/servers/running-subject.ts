import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Subject } from './subject.ts';

/** How long a server may take until it accepts a connection, and how often that is tried. */
const START_MS_MAX = 15_000;
const TRY_EVERY_MS = 50;

/** A subject that has been started. */
export class RunningSubject {
  readonly port: number;
  readonly #process: ChildProcess;
  readonly #folder: string;

  /** Made by `start`. */
  constructor(port: number, process: ChildProcess, folder: string) {
    this.port = port;
    this.#process = process;
    this.#folder = folder;
  }

  /**
   * Starts a subject on a free port of 127.0.0.1.
   *
   * @throws Error naming the subject when it ends or does not listen in time.
   */
  static async start(subject: Subject): Promise<RunningSubject> {
    const port = await freePort();
    const folder = mkdtempSync(join(tmpdir(), `stallion-${subject.name}-`));
    const [program, ...args] = subject.command(port, folder);
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    const failure = new Promise<never>((_resolve, rejected) => {
      child.once('error', rejected);
      child.once('exit', (code) => {
        rejected(new Error(`${subject.name} ended with ${String(code)} while it was started`));
      });
    });
    const running = new RunningSubject(port, child, folder);
    try {
      await Promise.race([failure, listening(port, subject.name)]);
    } catch (error) {
      await running.stop();
      throw error;
    }
    failure.catch(() => undefined);
    return running;
  }

  /** Ends the process, waits for it, and removes its files. */
  async stop(): Promise<void> {
    if (this.#process.exitCode === null && this.#process.kill('SIGTERM')) {
      await once(this.#process, 'exit');
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function listening(port: number, name: string): Promise<void> {
  const deadline = performance.now() + START_MS_MAX;
  while (performance.now() < deadline) {
    if (await accepts(port)) return;
    await delay(TRY_EVERY_MS);
  }
  throw new Error(
    `${name} does not listen on port ${String(port)} after ${String(START_MS_MAX)} ms`,
  );
}

async function accepts(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
