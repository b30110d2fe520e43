import type { Server, Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';

/**
 * The handle inside a listening socket, as far as we use it. Each call answers 0, or a negative
 * error number.
 */
export interface ListenHandle {
  readonly fd: number;
  bind(host: string, port?: number, flags?: number): number;
  bind6(host: string, port: number, flags: number): number;
  open(fd: number): number;
  listen(backlog: number): number;
  readStart(): number;
  readStop(): number;
  close(): void;
}

/** What makes such handles: 1 is for one that listens. */
export type ListenHandleMaker = new (kind: 1) => ListenHandle;

const handleCalls = ['bind', 'open', 'listen', 'readStart', 'readStop', 'close'] as const;

/**
 * The handle of a server that listens, where it is what we know.
 *
 * Node does not document it. Everything else here that is not documented hangs on it, so this is
 * the place to look when a new Node does without: then listening sockets cannot pause
 * (docs/adr/0009).
 */
export function listenHandleOf(server: Server): ListenHandle | undefined {
  const handle: unknown = Reflect.get(server, '_handle');
  return isListenHandle(handle) ? handle : undefined;
}

/** What makes handles like that of this server. */
export function listenHandleMakerOf(server: Server): ListenHandleMaker | undefined {
  // The maker of a handle makes others of its kind.
  return listenHandleOf(server)?.constructor as ListenHandleMaker | undefined;
}

/** Makes a server listen by a handle of ours. */
export function handing(handle: ListenHandle): { _handle: ListenHandle } {
  return { _handle: handle };
}

/** The socket that a TLS socket was put over. */
export function socketUnder(tls: TLSSocket): Socket {
  const socket: unknown = Reflect.get(tls, '_parent');
  return socket as Socket;
}

function isListenHandle(handle: unknown): handle is ListenHandle {
  if (typeof handle !== 'object' || handle === null) return false;
  return handleCalls.every((name) => typeof Reflect.get(handle, name) === 'function');
}
