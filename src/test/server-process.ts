import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { ListenerCounts } from '../tcp/listen/counts.ts';
import type { TcpListenerOptions } from '../tcp/listen/options.ts';
import type { Address } from '../tcp/wire.ts';
import type { Certificate } from './certificate.ts';

/** What can be said to a server in a process of its own: all that can be written as JSON. */
export interface EchoServerOptions extends Pick<
  TcpListenerOptions,
  'port' | 'host' | 'path' | 'fd' | 'backlog' | 'connectionsMax'
> {
  readonly tls?: Certificate;
  readonly handshakeMs?: number;
}

/** What such a server has seen. */
export interface Seen {
  readonly counts: ListenerCounts;
  readonly connectionCount: number;

  /** What it was told of pausing: `limit`, `descriptors`, `resumed`. */
  readonly told: readonly string[];
  readonly faults: readonly string[];

  /** How often connections ended in which way. */
  readonly ends: Readonly<{ [end: string]: number }>;

  /** The most connections that there were at a time. */
  readonly most: number;
  readonly started: number;
}

/** What such a server sends. */
export interface Report {
  readonly address: Address;
  readonly seen: Seen;

  /** Which part of a processor it used while nothing was asked of it. */
  readonly rest: number;
}

const program = fileURLToPath(new URL('./echo-server.js', import.meta.url));

/** A server that echoes, in a process of its own. */
export class ServerProcess {
  readonly #child: ChildProcess;

  constructor(child: ChildProcess) {
    this.#child = child;
  }

  async seen(): Promise<Seen> {
    this.#child.send('seen');
    return (await this.next()).seen ?? Promise.reject(new Error('other than what was asked'));
  }

  async rest(): Promise<number> {
    this.#child.send('rest');
    return (await this.next()).rest ?? Promise.reject(new Error('other than what was asked'));
  }

  /** Asks again and again until it has seen this. Rejects when that never comes. */
  async until(isSo: (seen: Seen) => boolean): Promise<Seen> {
    let seen = await this.seen();
    for (let times = 0; times < 100_000 && !isSo(seen); times++) seen = await this.seen();
    if (!isSo(seen)) throw new Error(`It has never seen that, but ${JSON.stringify(seen)}`);
    return seen;
  }

  async next(): Promise<Partial<Report>> {
    const [report] = (await once(this.#child, 'message')) as [Partial<Report>];
    return report;
  }
}

export interface Launch {
  readonly options: EchoServerOptions;

  /** How many descriptors the process may have. As many as this one, if it is not said. */
  readonly descriptors?: number;

  /** A descriptor of this process that the other one gets as its number 4. */
  readonly handedDown?: number;
}

/** Starts a server that runs until the test is over. */
export async function startServer(
  context: TestContext,
  { options, descriptors, handedDown }: Launch,
): Promise<{ server: ServerProcess; address: Address }> {
  const node = [process.execPath, program, JSON.stringify(options)];
  const limited = ['sh', '-c', `ulimit -n ${descriptors ?? ''} 2>&-; exec "$@"`, 'sh', ...node];
  const [command = '', ...words] = descriptors === undefined ? node : limited;
  const child = spawn(command, words, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc', handedDown ?? 'ignore'],
  });
  context.after(() => child.kill());
  const server = new ServerProcess(child);
  const { address } = await server.next();
  return address === undefined ? Promise.reject(new Error('no address')) : { server, address };
}

/** Why a process cannot be started with fewer descriptors here, or that it can. */
export const noDescriptorLimit =
  process.platform === 'linux' ? false : 'the descriptors of a process are counted on Linux only';
