import { connect, type OnReadOpts, type Socket } from 'node:net';
import type { Target } from '../target.ts';

/** Opens the way to a target. The one place that knows what kind of way it is. */
export function dial({ host, port }: Target, onread: OnReadOpts): Socket {
  return connect({ host, port, allowHalfOpen: true, noDelay: true, onread });
}
