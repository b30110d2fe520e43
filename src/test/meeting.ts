import { connect, type Socket } from 'node:net';
import type { TestContext } from 'node:test';
import { TcpConnection } from '../tcp/connection.ts';
import { TcpListener } from '../tcp/listen/listener.ts';
import type { TcpListenerOptions } from '../tcp/listen/options.ts';
import type { Target } from '../tcp/network.ts';
import type { TcpClientOptions, TcpConnectionOptions } from '../tcp/options.ts';
import type { Address } from '../tcp/wire.ts';
import { turnsUntil } from './turns-until.ts';
import { Witness, type Callbacks } from './witness.ts';

/** How the connections of one side are made, and what their owners do. */
export interface Side<Options> {
  readonly options?: Options;
  readonly callbacks?: Callbacks;
}

export interface MeetingPlace extends Side<TcpConnectionOptions> {
  readonly listener?: Partial<TcpListenerOptions>;
}

/** A listener on real sockets, and those that came to it. */
export class Meeting {
  readonly listener: TcpListener;
  readonly address: Address;

  /** The owners of what was accepted, in order. */
  readonly servers: readonly Witness[];

  readonly #target: Target;
  readonly #context: TestContext;

  constructor(
    context: TestContext,
    what: { listener: TcpListener; address: Address; servers: readonly Witness[]; target: Target },
  ) {
    this.#context = context;
    this.listener = what.listener;
    this.address = what.address;
    this.servers = what.servers;
    this.#target = what.target;
  }

  /** Connects with a connection of ours. */
  dial(
    { options = {}, callbacks }: Side<TcpClientOptions> = {},
    target: Target = this.#target,
  ): Witness {
    const witness = dial(target, { options, ...(callbacks && { callbacks }) });
    this.#context.after(() => witness.connection.hardClose());
    return witness;
  }

  /** Connects with a socket of Node. */
  socket(): Socket {
    const socket = connect({ ...this.address, allowHalfOpen: true });
    socket.on('error', () => undefined);
    this.#context.after(() => socket.destroy());
    return socket;
  }

  /** Waits for the server side of the connection that was accepted as this one. */
  async server(at = 0): Promise<Witness> {
    await turnsUntil(() => this.servers.length > at);
    const server = this.servers[at];
    return server ?? Promise.reject(new Error('nobody came'));
  }

  /** Waits until all that was accepted is gone. */
  untilEmpty(): Promise<void> {
    return turnsUntil(() => this.listener.connectionCount === 0);
  }
}

/** Opens a connection of ours. */
export function dial(
  target: Target,
  { options = {}, callbacks }: Side<TcpClientOptions> = {},
): Witness {
  return new Witness(
    (owner) =>
      TcpConnection.client(target, owner, {
        onFault: (error) => owner.faults.push(error),
        ...options,
      }),
    callbacks,
  );
}

/** Listens on 127.0.0.1, if nothing else is said, until the test is over. */
export async function meet(
  context: TestContext,
  { options = {}, callbacks, listener: listenerOptions = {} }: MeetingPlace = {},
): Promise<Meeting> {
  const servers: Witness[] = [];
  const isElsewhere = listenerOptions.path !== undefined || listenerOptions.fd !== undefined;
  const local = isElsewhere ? {} : { port: 0, host: '127.0.0.1' };
  const listener = new TcpListener({ ...local, ...listenerOptions }, (socket) => {
    const server = new Witness(
      (owner) =>
        TcpConnection.server(socket, owner, {
          onFault: (error) => owner.faults.push(error),
          ...options,
        }),
      callbacks,
    );
    servers.push(server);
    return server;
  });
  const address = await listener.listen();
  context.after(() => listener.hardClose());
  const { path } = listenerOptions;
  const target = path === undefined ? address : { path };
  return new Meeting(context, { listener, address, servers, target });
}

/** Sends back what comes, and never more than goes out. */
export const echo: Callbacks = (connection) => ({
  onReceived: (bytes) => {
    connection.send(bytes);
  },
  onThrottled: () => {
    connection.mute();
  },
  onUnthrottled: () => {
    connection.unmute();
  },
});
