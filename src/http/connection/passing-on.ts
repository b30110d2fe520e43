import type { TcpConnection } from '../../tcp/connection.ts';
import { sentTooEarly, type Takeover } from '../respond/takeover.ts';
import type { Parts } from './parts.ts';

/**
 * Makes the next owner of a connection, and passes it on with the octets nobody has looked at.
 * Answers whether there is somebody, and the connection is still there.
 */
export function passOn(
  connection: TcpConnection,
  take: Takeover,
  { intake, givingUp }: Parts,
): boolean {
  try {
    const result = connection.handOver(take(connection), intake.takeUnread());
    if (result === 'not-settled') givingUp.threw(sentTooEarly(), undefined);
    return result === 'handed-over';
  } catch (error) {
    givingUp.threw(error, undefined);
    return false;
  }
}
