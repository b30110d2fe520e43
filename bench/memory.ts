/**
 * How much resident memory an idle keep-alive connection costs a server: in a fresh process for
 * each sample, servers by turns, after each connection has had one answer, and after a garbage
 * collection. The client is this process.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { request } from './servers/answer.ts';
import type { Report } from './servers/reporting.ts';

/** The servers that are compared, and their programs. */
const programs = {
  'node-http': new URL('./servers/node-http.js', import.meta.url),
  stallion: new URL('./servers/stallion.js', import.meta.url),
  'stallion-tcp': new URL('./servers/stallion-tcp.js', import.meta.url),
  null: new URL('./servers/null.js', import.meta.url),
};
type Server = keyof typeof programs;

/** What was measured of one server. */
export interface MemoryResult {
  readonly server: Server;

  /** Octets of each connection, connected, and after one answer: the median of all rounds. */
  readonly connectedBytes: number;
  readonly answeredBytes: number;
}

/** Opens so many connections at a time, because a backlog is finite. */
const batch = 200;

export async function measureMemory(connections: number, rounds: number): Promise<MemoryResult[]> {
  const samples = new Map<Server, { connected: number[]; answered: number[] }>();
  for (const server of Object.keys(programs) as Server[]) {
    samples.set(server, { connected: [], answered: [] });
  }
  for (let round = 0; round < rounds; round++) {
    for (const [server, { connected, answered }] of samples) {
      const sample = await measureOne(server, connections);
      connected.push(sample.connectedBytes);
      answered.push(sample.answeredBytes);
    }
  }
  return [...samples].map(([server, { connected, answered }]) => ({
    server,
    connectedBytes: median(connected),
    answeredBytes: median(answered),
  }));
}

async function measureOne(
  server: Server,
  connections: number,
): Promise<Omit<MemoryResult, 'server'>> {
  const child = fork(fileURLToPath(programs[server]), { execArgv: ['--expose-gc'] });
  try {
    const [{ port }] = (await once(child, 'message')) as [{ port: number }];
    const atStart = await rss(child);
    const sockets = await openAll(port, connections);
    const connected = await rss(child);
    await askAll(sockets);
    const answered = await rss(child);
    for (const socket of sockets) socket.destroy();
    return {
      connectedBytes: (connected - atStart) / connections,
      answeredBytes: (answered - atStart) / connections,
    };
  } finally {
    child.kill();
    await once(child, 'exit');
  }
}

async function rss(child: ChildProcess): Promise<number> {
  child.send('report');
  const [{ rssBytes }] = (await once(child, 'message')) as [Report];
  return rssBytes;
}

async function openAll(port: number, connections: number): Promise<Socket[]> {
  const sockets: Socket[] = [];
  while (sockets.length < connections) {
    const count = Math.min(batch, connections - sockets.length);
    const opened = Array.from({ length: count }, () => connect(port, '127.0.0.1'));
    await Promise.all(opened.map((socket) => once(socket, 'connect')));
    sockets.push(...opened);
  }
  return sockets;
}

async function askAll(sockets: readonly Socket[]): Promise<void> {
  for (let first = 0; first < sockets.length; first += batch) {
    const some = sockets.slice(first, first + batch);
    await Promise.all(
      some.map(async (socket) => {
        socket.write(request);
        await once(socket, 'data');
      }),
    );
  }
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[sorted.length >> 1] ?? 0;
}
