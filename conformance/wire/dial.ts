import { connect, isIP, type OnReadOpts, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { Target } from '../target.ts';

/** A way to a target that is being opened. */
export interface Dialled {
  readonly socket: Socket;

  /** The event that says that it is open. */
  readonly open: 'connect' | 'secureConnect';
}

/** Opens the way to a target. The one place that knows what kind of way it is. */
export function dial({ host, port, tls }: Target, onread: OnReadOpts): Dialled {
  const plain = { host, port, allowHalfOpen: true, noDelay: true, onread };
  if (tls === undefined) return { socket: connect(plain), open: 'connect' };
  const { certificate, ca, serverName = isIP(host) === 0 ? host : undefined } = tls;
  const socket = connectTls({
    ...plain,
    ALPNProtocols: ['http/1.1'],
    rejectUnauthorized: certificate === 'trusted',
    ...(ca !== undefined && { ca }),
    ...(serverName !== undefined && { servername: serverName }),
  });
  // Of TLS, Node passes over the option: each octet would wait for the one before it.
  socket.setNoDelay(true);
  return { socket, open: 'secureConnect' };
}
