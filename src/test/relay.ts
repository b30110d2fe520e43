import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import type { TestContext } from 'node:test';
import type { Address } from '../tcp/wire.ts';

/** What lies between a client and a server, and can break what goes through it. */
export interface Relay {
  readonly address: Address;

  /** The sockets to the server, in the order in which clients came. */
  readonly upstream: readonly Socket[];

  /** What the server has sent. */
  readonly answers: readonly Buffer[];
}

/** Relays what comes to a server. */
export async function relay(context: TestContext, to: Address): Promise<Relay> {
  const upstream: Socket[] = [];
  const answers: Buffer[] = [];
  const server = createServer({ allowHalfOpen: true }, (down) => {
    const up = connect({ ...to, allowHalfOpen: true });
    upstream.push(up);
    for (const socket of [up, down]) {
      socket.on('error', () => undefined);
      context.after(() => socket.destroy());
    }
    up.on('data', (octets: Buffer) => answers.push(octets));
    down.pipe(up);
    up.pipe(down);
  });
  server.listen(0, '127.0.0.1');
  context.after(() => server.close());
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no address');
  return { address: { host: address.address, port: address.port }, upstream, answers };
}

/** Resets a connection. `resetAndDestroy` sends FIN first, and the peer may see that alone. */
export function reset(socket: Socket): void {
  Reflect.set(socket, 'resetAndClosing', true);
  socket.destroy();
}
