/**
 * A process of its own that listens and echoes: started by `startServer`, which it tells of what it
 * has seen.
 */
import { TcpConnection } from '../tcp/connection.ts';
import { TcpListener } from '../tcp/listen/listener.ts';
import { TlsServer } from '../tcp/node/tls-server.ts';
import type { EchoServerOptions, Report } from './server-process.ts';

const { tls, handshakeMs, ...place } = JSON.parse(process.argv[2] ?? '{}') as EchoServerOptions;
const security = tls && { tls: new TlsServer(tls) };
const options = { ...security, ...(handshakeMs !== undefined && { handshakeMs }) };

const told: string[] = [];
const faults: string[] = [];
const ends: { [end: string]: number } = {};
let most = 0;
let started = 0;

function tell<Key extends keyof Report>(name: Key, what: Report[Key]): void {
  process.send?.({ [name]: what });
}

function ended(end: string): void {
  ends[end] = (ends[end] ?? 0) + 1;
}

const listener = new TcpListener(
  {
    ...place,
    onPaused: (reason) => told.push(reason),
    onResumed: () => told.push('resumed'),
    onFault: (error) => faults.push(String(error)),
  },
  (socket) => {
    most = Math.max(most, listener.connectionCount);
    const connection = TcpConnection.server(
      socket,
      {
        onStarted: () => {
          started++;
        },
        onStartFailure: (reason) => {
          ended(`not started: ${reason}`);
        },
        onReceived: (bytes) => {
          connection.send(bytes);
        },
        onThrottled: () => {
          connection.mute();
        },
        onUnthrottled: () => {
          connection.unmute();
        },
        onClosed: (cause) => {
          ended(cause);
        },
      },
      options,
    );
    return { connection };
  },
);

/** How much of the processor this process takes while nothing is asked of it. */
function measureRest(): void {
  const before = process.cpuUsage();
  const began = performance.now();
  setTimeout(() => {
    const { user, system } = process.cpuUsage(before);
    tell('rest', (user + system) / 1_000 / (performance.now() - began));
  }, 400);
}

process.on('message', (asked) => {
  if (asked === 'rest') measureRest();
  else {
    const { counts, connectionCount } = listener;
    tell('seen', { counts, connectionCount, told, faults, ends, most, started });
  }
});
process.on('disconnect', () => process.exit());
tell('address', await listener.listen());
