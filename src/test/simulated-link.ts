import assert from 'node:assert/strict';
import { TcpConnection } from '../tcp/connection.ts';
import type {
  ClientLifecycleEventReceiver,
  LifecycleEventReceiver,
  ServerLifecycleEventReceiver,
} from '../tcp/handler.ts';
import { TcpListener } from '../tcp/listen/listener.ts';
import type { TcpClientOptions, TcpConnectionOptions } from '../tcp/options.ts';
import type { NetworkConditions } from '../testing/simulated-conditions.ts';
import { SimulatedNetwork } from '../testing/simulated-network.ts';

/** What a side does. Its own connection is given to `callbacks`. */
export interface LinkSide<Callbacks, Options> {
  readonly callbacks?: (connection: TcpConnection) => Partial<Callbacks>;
  readonly options?: Options;
}

/** Two connected sides over a simulated network, and the words each was told. */
export interface Link {
  readonly network: SimulatedNetwork;
  readonly server: TcpConnection;
  readonly client: TcpConnection;
  readonly serverTold: string[];
  readonly clientTold: string[];
}

interface Sides {
  readonly server?: LinkSide<ServerLifecycleEventReceiver, TcpConnectionOptions>;
  readonly client?: LinkSide<ClientLifecycleEventReceiver, TcpClientOptions>;
  readonly conditions?: NetworkConditions;
}

/** Connects two sides, and lets pass what it takes for both to hear of it. */
export function link({ server = {}, client = {}, conditions = {} }: Sides): Link {
  const network = new SimulatedNetwork(1, { latencyMs: 0, ...conditions });
  const serverTold: string[] = [];
  const clientTold: string[] = [];
  const accepted: TcpConnection[] = [];
  const listener = new TcpListener({ port: 80, network }, (socket) => {
    const handler = recorder(serverTold);
    const connection = TcpConnection.server(socket, handler, server.options);
    Object.assign(handler, server.callbacks?.(connection));
    accepted.push(connection);
    return { connection };
  });
  void listener.listen();
  network.run(0);
  const handler = recorder(clientTold);
  const target = { host: 'server', port: 80 };
  const opened = TcpConnection.client(target, handler, { network, ...client.options });
  Object.assign(handler, client.callbacks?.(opened));
  network.run(0);
  for (let ms = 0; accepted.length === 0 && ms < 1_000; ms++) network.run(1);
  const [first] = accepted;
  assert.ok(first !== undefined);
  return { network, server: first, client: opened, serverTold, clientTold };
}

/** Writes down how things begin and end. All else is up to the test. */
function recorder(
  told: string[],
): LifecycleEventReceiver & Pick<ClientLifecycleEventReceiver, 'onConnectionFailure'> {
  return {
    onReceived: () => undefined,
    onClosed: (cause) => void told.push(`closed ${cause}`),
    onTlsFailure: (reason) => void told.push(`tlsFailure ${reason}`),
    onConnectionFailure: (reason) => void told.push(`connectionFailure ${reason}`),
    ...{ onStartFailure: (reason: string) => void told.push(`startFailure ${reason}`) },
  };
}
