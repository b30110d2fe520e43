import type { Target } from './network.ts';
import { shown } from './options.ts';

/**
 * @throws RangeError when a port is not a number from 0 to 65,535.
 * @throws TypeError when there is neither a host nor a path.
 */
export function checkTarget(target: Target): void {
  if ('path' in target) {
    if (target.path === '') throw new TypeError('The path of a unix socket is empty');
    return;
  }
  if (target.host === '') throw new TypeError('The host to connect to is empty');
  checkPort('port', target.port);
  if (target.localPort !== undefined) checkPort('localPort', target.localPort);
}

/** @throws RangeError when it is not a number from 0 to 65,535. */
export function checkPort(name: string, port: number): void {
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return;
  throw new RangeError(`${name} is a whole number from 0 to 65535, not ${shown(port)}`);
}
