import { TcpConnection } from '../tcp/connection.ts';
import type { ServerLifecycleEventReceiver } from '../tcp/handler.ts';
import { octetStringFrom } from '../tcp/octets.ts';
import type { TcpConnectionOptions } from '../tcp/options.ts';
import { ManualClock } from './manual-clock.ts';
import { ScriptedWire } from './scripted-wire.ts';
import { turn } from './turn.ts';

type Callbacks = Required<ServerLifecycleEventReceiver>;
export type Callback = keyof Callbacks;

/** What the owner does in a callback, after it was written down. */
export type Reactions = Readonly<Partial<Record<Callback, (connection: TcpConnection) => void>>>;

/** A connection over a scripted wire, and what its owner was told: `received ab`, `sent 1` … */
export interface RecordedConnection {
  readonly connection: TcpConnection;
  readonly wire: ScriptedWire;
  readonly clock: ManualClock;
  readonly told: string[];
  readonly faults: unknown[];
}

export interface Recording {
  readonly reactions?: Reactions;

  /** Callbacks that the owner does not have. */
  readonly without?: readonly Callback[];
  readonly options?: TcpConnectionOptions;
}

/** A connection that has not started. */
export function unstarted({
  reactions = {},
  without = [],
  options = {},
}: Recording = {}): RecordedConnection {
  const wire = new ScriptedWire();
  const clock = new ManualClock();
  const told: string[] = [];
  const faults: unknown[] = [];
  const record =
    (name: Callback, says: string) =>
    (argument?: Uint8Array | number | string): void => {
      told.push([says, ...printed(argument)].join(' '));
      reactions[name]?.(connection);
    };
  const all: Callbacks = {
    onStarted: record('onStarted', 'started'),
    onReceived: record('onReceived', 'received'),
    onSendAccepted: record('onSendAccepted', 'accepted'),
    onSent: record('onSent', 'sent'),
    onSendFailed: record('onSendFailed', 'failed'),
    onThrottled: record('onThrottled', 'throttled'),
    onUnthrottled: record('onUnthrottled', 'unthrottled'),
    onPeerEnd: record('onPeerEnd', 'peerEnd'),
    onIdleTimeout: record('onIdleTimeout', 'idle'),
    onListenerClosing: record('onListenerClosing', 'listenerClosing'),
    onTimer: record('onTimer', 'timer'),
    onTlsReady: record('onTlsReady', 'tlsReady'),
    onTlsFailure: record('onTlsFailure', 'tlsFailure'),
    onStartFailure: record('onStartFailure', 'startFailure'),
    onClosed: record('onClosed', 'closed'),
  };
  const handler: Partial<Callbacks> = { ...all };
  for (const name of without) Reflect.deleteProperty(handler, name);
  const connection = TcpConnection.server(
    { wire, clock },
    { onReceived: all.onReceived, ...handler },
    { onFault: (error) => faults.push(error), ...options },
  );
  return { connection, wire, clock, told, faults };
}

/** A connection that has started. The record begins behind the start. */
export async function started(recording: Recording = {}): Promise<RecordedConnection> {
  const recorded = unstarted(recording);
  await turn();
  recorded.told.length = 0;
  return recorded;
}

function printed(argument: Uint8Array | number | string | undefined): string[] {
  if (argument === undefined) return [];
  return [argument instanceof Uint8Array ? octetStringFrom(argument) : `${argument}`];
}
