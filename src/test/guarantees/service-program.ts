/**
 * A server in a process of its own, whose one argument says how it is set up. It tells its parent
 * where it listens, and does what it is told.
 */
import { existsSync, readdirSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { TcpListener, type Drained } from '../../tcp/listen/listener.ts';
import type { TcpListenerOptions } from '../../tcp/listen/options.ts';
import { serverConfig, type ServerConfig } from '../../http/config.ts';
import { TlsServer } from '../../tcp/node/tls-server.ts';
import type { Address } from '../../tcp/wire.ts';
import type { Certificate } from '../certificate.ts';
import { ServiceActor, type Held } from './service-actor.ts';
import { newTally, type Tally } from './service-tally.ts';

const DESCRIPTORS = '/proc/self/fd';

/** How it is set up: all that can be written as JSON. */
export interface ServiceSetup {
  readonly tls?: Certificate;
  readonly listen?: Pick<TcpListenerOptions, 'connectionsMax' | 'backlog'>;
  readonly config?: Partial<Omit<ServerConfig, 'contentBytesMax' | 'tls'>> & {
    readonly contentBytesMax?: number;
  };
}

/** What it can be told: to say what it has seen, to hold back no answer any more, or to end. */
export type ServiceOrder = 'see' | 'answer' | { readonly drainMs: number };

/** What it says. */
export interface ServiceReport {
  readonly address?: Address;
  readonly tally: Tally;
  readonly connections: number;
  readonly rssBytes: number;
  readonly heapBytes: number;

  /** What objects and buffers hold that are not garbage. */
  readonly heldBytes: number;

  /** How many descriptors are open, where that can be counted. */
  readonly descriptors: number | undefined;

  /** The time that its processor was used, in microseconds. */
  readonly cpuMicros: number;
  readonly drained?: Drained;
}

const { listen = {}, config = {}, tls } = JSON.parse(process.argv[2] ?? '{}') as ServiceSetup;
const tally = newTally();
const held: Held = { answers: new Set(), isOver: false };
const settings = serverConfig({ ...config, ...(tls && { tls: new TlsServer(tls) }) });
const listener = new TcpListener(
  { ...listen, port: 0, host: '127.0.0.1' },
  (socket) => new ServiceActor(socket, settings, tally, held),
);

async function say(more: Pick<ServiceReport, 'address' | 'drained'>): Promise<void> {
  // Buffers go in a turn behind the objects that had them.
  for (let times = 0; times < 3; times++) {
    global.gc?.();
    await setImmediate();
  }
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed, external } = process.memoryUsage();
  const report: ServiceReport = {
    ...more,
    tally,
    connections: listener.connectionCount,
    rssBytes: rss,
    heapBytes: heapUsed,
    heldBytes: heapUsed + external,
    descriptors: existsSync(DESCRIPTORS) ? readdirSync(DESCRIPTORS).length : undefined,
    cpuMicros: user + system,
  };
  process.send?.(report);
}

async function obey(order: ServiceOrder): Promise<void> {
  if (order === 'see') {
    await say({});
  } else if (order === 'answer') {
    held.isOver = true;
    for (const answer of held.answers) answer();
    await say({});
  } else {
    await say({ drained: await listener.drain(order.drainMs) });
    // Nothing but this channel may keep the process alive now.
    process.disconnect();
  }
}

process.on('message', (order) => void obey(order as ServiceOrder));
await say({ address: await listener.listen() });
