import type { ListenOptions } from 'node:net';
import type { Place } from '../network.ts';
import { handing, type ListenHandle } from './inner-names.ts';
import { pausableHandle } from './pausable-handle.ts';

/** More than the types of Node 20 know of. */
type NodePlace =
  { fd: number } | { _handle: ListenHandle } | (ListenOptions & { reusePort?: boolean });

/** What `server.listen` takes: a handle of ours, or else what Node makes one of; or why not. */
export async function listenOptions(place: Place): Promise<NodePlace | Error> {
  if ('fd' in place) return { fd: place.fd };
  if ('path' in place) return { path: place.path };
  if (place.reusePort && !canReusePort(process.versions.uv)) {
    return new Error('reusePort needs Node 22.12 or later');
  }
  // What is wrong with the place, Node's own way tells.
  const handle = await pausableHandle(place).catch(() => undefined);
  if (handle !== undefined) return handing(handle);
  const { host, port, ipv6Only, reusePort } = place;
  return { port, ipv6Only, reusePort, ...(host !== undefined && { host }) };
}

/** The path of a unix socket. One that came as a descriptor does not tell. */
export function pathOf(place: Place): string {
  return 'path' in place ? place.path : '';
}

/** Whether this version of libuv can. Older ones leave it out without a word. */
export function canReusePort(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 1 || minor >= 49;
}
