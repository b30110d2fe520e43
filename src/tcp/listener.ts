import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { AcceptedSocket } from './accepted-socket.ts';
import { reportFault, type FaultReceiver } from './fault.ts';
import type { TcpConnectionActor } from './handler.ts';
import { NodeWire } from './node-wire.ts';
import { processClock } from './process-clock.ts';
import type { Address } from './wire.ts';

/** Where a listener listens, and who hears of its troubles. */
export interface TcpListenerOptions {
  /** 0 lets the operating system choose a free one: `listen()` tells which. */
  readonly port: number;

  /** An address or a name. Absent: every address of this machine, IPv6 and IPv4. */
  readonly host?: string;

  /** How many connections may wait in the operating system to be accepted. 511 by default. */
  readonly backlog?: number;

  /**
   * Gets what `onAccept` threw, and why a connection could not be accepted.
   * The listener goes on. Printed to the standard error stream by default.
   */
  readonly onFault?: (error: unknown) => void;
}

/** Makes the object that owns an accepted connection. */
export type AcceptReceiver = (socket: AcceptedSocket) => TcpConnectionActor;

/**
 * Accepts connections, and hands each to an object of yours.
 *
 * @example
 * const listener = new TcpListener({ port: 8080 }, (socket) => new Echo(socket));
 * await listener.listen();
 */
export class TcpListener {
  readonly #options: TcpListenerOptions;
  readonly #onAccept: AcceptReceiver;
  readonly #onFault: FaultReceiver | undefined;
  readonly #server: Server;
  readonly #actors = new Map<Socket, TcpConnectionActor>();
  #listening: Promise<Address> | undefined;
  #closing: Promise<void> | undefined;

  /**
   * @param onAccept called once for each connection. If it throws, the connection is destroyed, and
   *   the listener goes on.
   */
  constructor(options: TcpListenerOptions, onAccept: AcceptReceiver) {
    this.#options = options;
    this.#onAccept = onAccept;
    this.#onFault = options.onFault;
    this.#server = createServer({ allowHalfOpen: true, noDelay: true });
    this.#server.on('connection', (socket) => this.#accept(socket));
  }

  /** How many accepted connections are not gone yet. */
  get connectionCount(): number {
    return this.#actors.size;
  }

  /**
   * Begins to accept connections, and resolves to the address it does so at. A second call answers
   * what the first one did.
   *
   * Rejects with an `Error` whose message is one line that names the address and the reason, as
   * when the port is in use; the `cause` is the system's own error.
   */
  listen(): Promise<Address> {
    this.#listening ??= this.#listen();
    return this.#listening;
  }

  /**
   * Accepts no more, and asks every connection to end in good order: with `onListenerClosing` where
   * its owner has that, and gracefully where not. Resolves when all are gone, which the deadlines
   * of a graceful close bound. May be called at any time, and again.
   */
  close(): Promise<void> {
    if (this.#closing !== undefined) return this.#closing;
    this.#closing = this.#stop();
    for (const { connection } of [...this.#actors.values()]) connection.listenerClosing();
    return this.#closing;
  }

  /**
   * Accepts no more, and ends every connection at once: what they had still to send is lost.
   * Resolves when all are gone. May be called at any time, also while `close` waits.
   */
  hardClose(): Promise<void> {
    this.#closing ??= this.#stop();
    for (const { connection } of [...this.#actors.values()]) connection.hardClose();
    return this.#closing;
  }

  #listen(): Promise<Address> {
    if (this.#closing !== undefined) return Promise.reject(new Error('The listener is closed'));
    const { port, host, backlog } = this.#options;
    const server = this.#server;
    return new Promise((resolve, reject) => {
      const refuse = (error: NodeJS.ErrnoException): void => {
        reject(
          new Error(`Cannot listen on ${printed(host, port)}: ${reason(error)}`, { cause: error }),
        );
      };
      server.once('error', refuse);
      server.listen({ port, host, backlog }, () => {
        server.off('error', refuse);
        server.on('error', (error) => reportFault(this.#onFault, error));
        resolve(addressOf(server));
      });
    });
  }

  #accept(socket: Socket): void {
    const wire = new NodeWire(socket);
    try {
      this.#actors.set(socket, this.#onAccept({ wire, clock: processClock }));
      socket.once('close', () => this.#actors.delete(socket));
    } catch (error) {
      socket.destroy();
      reportFault(this.#onFault, error);
    }
  }

  async #stop(): Promise<void> {
    // A server that is still looking up its host cannot be closed, and would listen afterwards.
    await Promise.allSettled([this.#listening]);
    // It fails for a server that never listened, which is just as well.
    await new Promise((resolve) => this.#server.close(resolve));
    // A server is told of its last sockets a little earlier than everybody else.
    const sockets = [...this.#actors.keys()];
    await Promise.all(
      sockets.map((socket) => new Promise((resolve) => socket.once('close', resolve))),
    );
  }
}

function addressOf(server: Server): Address {
  // It is of another form only for unix sockets, and for a server that does not listen.
  const { address, port } = server.address() as AddressInfo;
  return { host: address, port };
}

function printed(host = '*', port: number): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}

/** Where the system's own words would leave a reader guessing. */
const reasons: ReadonlyMap<string | undefined, string> = new Map([
  ['EADDRINUSE', 'the port is in use'],
  ['EACCES', 'this port may not be used without more rights'],
]);

function reason({ code, message }: NodeJS.ErrnoException): string {
  return reasons.get(code) ?? message;
}
