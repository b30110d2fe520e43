import type { Socket } from 'node:net';
import type { SocketOption } from '../socket-option.ts';

/** Sets an option that Node has a call for. */
export function setSocketOption(socket: Socket, option: SocketOption): 'set' | 'unsupported' {
  if (option.name === 'noDelay') socket.setNoDelay(option.value);
  else if (option.name === 'keepAlive') socket.setKeepAlive(option.value > 0, option.value * 1000);
  else return 'unsupported';
  return 'set';
}
