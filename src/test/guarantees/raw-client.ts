import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { TestContext } from 'node:test';
import type { Address } from '../../tcp/wire.ts';

/** How a connection ended as its client sees it. */
export type Ending = 'fin' | 'reset' | 'failed';

/** A client that sends octets, keeps what comes back, and sees how it ends. */
export class RawClient {
  readonly socket: Socket;
  readonly #parts: Buffer[] = [];
  readonly #ended: Promise<Ending>;
  #bytes = 0;

  constructor(socket: Socket) {
    this.socket = socket;
    this.socket.on('data', (octets: Buffer) => {
      this.#parts.push(octets);
      this.#bytes += octets.length;
    });
    this.#ended = new Promise((resolve) => {
      this.socket.on('end', () => resolve('fin'));
      this.socket.on('error', (error: NodeJS.ErrnoException) => {
        resolve(error.code === 'ECONNRESET' || error.code === 'EPIPE' ? 'reset' : 'failed');
      });
    });
  }

  get bytes(): number {
    return this.#bytes;
  }

  send(octets: string | Uint8Array): void {
    this.socket.write(octets);
  }

  text(): string {
    return Buffer.concat(this.#parts).toString('latin1');
  }

  /** Waits until so many octets have come. Rejects where the connection ends before. */
  async untilBytes(bytes: number): Promise<void> {
    while (this.#bytes < bytes) {
      const come = once(this.socket, 'data').then(() => 'octets');
      const what = await Promise.race([come, this.#ended]);
      if (what !== 'octets' && this.#bytes < bytes) throw new Error(`ended too early: ${what}`);
    }
  }

  /** Waits for the end of what comes, and closes. */
  async ended(): Promise<Ending> {
    const ending = await this.#ended;
    this.socket.destroy();
    return ending;
  }
}

/** A client that is gone when the test is over. */
export async function rawClient(context: TestContext, address: Address): Promise<RawClient> {
  // FIN of the server does not end the direction of the client.
  const client = new RawClient(connect({ ...address, allowHalfOpen: true, noDelay: true }));
  context.after(() => client.socket.destroy());
  await once(client.socket, 'connect');
  return client;
}

/** So many of them, opened some at a time because a backlog is finite. */
export async function rawClients(
  context: TestContext,
  address: Address,
  count: number,
): Promise<RawClient[]> {
  const clients: RawClient[] = [];
  while (clients.length < count) {
    const batch = Math.min(BATCH, count - clients.length);
    const some = Array.from({ length: batch }, () => rawClient(context, address));
    clients.push(...(await Promise.all(some)));
  }
  return clients;
}

const BATCH = 200;
