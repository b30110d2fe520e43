import type { Place } from '../network.ts';

/** One line that says where it was not possible to listen, and why. */
export function cannotListen(place: Place, cause: Error): Error {
  const reason = 'port' in place ? portReason(cause) : cause.message;
  return new Error(`Cannot listen on ${printed(place)}: ${reason}`, { cause });
}

function printed(place: Place): string {
  if ('path' in place) return place.path;
  if ('fd' in place) return `descriptor ${place.fd}`;
  const { host = '*', port } = place;
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}

/** Where the system's own words would leave a reader guessing. */
const reasons: ReadonlyMap<string | undefined, string> = new Map([
  ['EADDRINUSE', 'the port is in use'],
  ['EACCES', 'this port may not be used without more rights'],
]);

function portReason({ code, message }: NodeJS.ErrnoException): string {
  return reasons.get(code) ?? message;
}
