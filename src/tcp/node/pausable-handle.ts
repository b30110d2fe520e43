import cluster from 'node:cluster';
import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import { createServer, type ListenOptions } from 'node:net';
import { listenHandleMakerOf, type ListenHandle, type ListenHandleMaker } from './inner-names.ts';

/** libuv's flags for a port: IPv6 takes no IPv4, and others may listen there, too. */
const IPV6_ONLY = 1;
const REUSE_PORT = 2;

/** A port to bind. */
export interface Binding {
  readonly host: string | undefined;
  readonly port: number;
  readonly ipv6Only: boolean;
  readonly reusePort: boolean;
}

/**
 * A handle for a server to listen by that can stop accepting, and go on, as one that Node makes
 * from a host and a port cannot.
 *
 * Stopping to read also stops accepting, if only a handle that listens counts as one that reads:
 * and it does where its descriptor came from outside. So we bind, and then hand the handle its own
 * descriptor. Listening anew is what goes on (docs/adr/0009).
 *
 * Absent where that cannot be: Node's own way is taken then, and says what is wrong if something
 * is.
 */
export async function pausableHandle(
  binding: Binding,
  maker = tcpMaker(),
): Promise<ListenHandle | undefined> {
  const Maker = await maker;
  if (Maker === undefined) return undefined;
  const handle = new Maker(1);
  const error = (await bind(handle, binding)) || handle.open(handle.fd);
  if (error === 0) return handle;
  handle.close();
  return undefined;
}

async function bind(handle: ListenHandle, binding: Binding): Promise<number> {
  const { host, port, ipv6Only, reusePort } = binding;
  const flags = (ipv6Only ? IPV6_ONLY : 0) | (reusePort ? REUSE_PORT : 0);
  if (host === undefined) {
    return handle.bind6('::', port, flags) && handle.bind('0.0.0.0', port, flags & REUSE_PORT);
  }
  const { address, family } = await lookup(host);
  if (family === 6) return handle.bind6(address, port, flags);
  return handle.bind(address, port, flags & REUSE_PORT);
}

let found: Promise<ListenHandleMaker | undefined> | undefined;

async function tcpMaker(): Promise<ListenHandleMaker | undefined> {
  // What workers of a cluster share is accepted by the primary process.
  if (cluster.isWorker) return undefined;
  found ??= makerBehind({ port: 0, host: '127.0.0.1' });
  return found;
}

/** Finds what makes handles by listening for a moment where nobody comes. */
export async function makerBehind(options: ListenOptions): Promise<ListenHandleMaker | undefined> {
  const server = createServer();
  server.listen(options);
  const isListening = await once(server, 'listening').then(
    () => true,
    () => false,
  );
  const maker = isListening ? listenHandleMakerOf(server) : undefined;
  server.close();
  return maker;
}
