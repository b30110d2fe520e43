import { Socket } from 'node:net';
import type { Clock } from '../clock.ts';
import type { Network, Place, Port, PortEvents, Target } from '../network.ts';
import type { Wire } from '../wire.ts';
import { NodePort } from './node-port.ts';
import { NodeWire, type WireOrigin } from './node-wire.ts';
import { processClock } from './process-clock.ts';

/** The network of this machine, through `node:net` and `node:tls`. */
class NodeNetwork implements Network {
  readonly clock: Clock = processClock;

  connect(target: Target): Wire {
    const socket = new Socket({ allowHalfOpen: true });
    socket.setNoDelay(true);
    return new NodeWire(socket, originOf(target));
  }

  listen(place: Place, events: PortEvents): Port {
    return new NodePort(place, events);
  }
}

function originOf(where: Target): WireOrigin {
  if ('path' in where) return { target: { path: where.path } };
  const { host, port, ipVersion, localHost, localPort } = where;
  const target = {
    host,
    port,
    ...(ipVersion !== undefined && { family: ipVersion }),
    ...(localHost !== undefined && { localAddress: localHost }),
    ...(localPort !== undefined && { localPort }),
  };
  return { host, target };
}

export const nodeNetwork: Network = new NodeNetwork();
