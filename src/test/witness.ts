import type { CloseCause } from '../tcp/close-cause.ts';
import type { TcpConnection } from '../tcp/connection.ts';
import type { TimerToken } from '../tcp/connection/user-timer.ts';
import type { ConnectionFailure } from '../tcp/failure.ts';
import type {
  ClientLifecycleEventReceiver,
  ServerLifecycleEventReceiver,
  TcpConnectionActor,
} from '../tcp/handler.ts';
import type { SendToken } from '../tcp/send-token.ts';
import type { Address } from '../tcp/wire.ts';

type Receiver = ServerLifecycleEventReceiver & ClientLifecycleEventReceiver;

/** What the owner of a connection does in a callback, after it was written down. */
export type Callbacks = (connection: TcpConnection) => Partial<Receiver>;

const lifeWords = /^(started|connected|peerEnd|tls|startFailure|connectionFailure|closed)/;

const endWord = /^(startFailure|connectionFailure|closed)/;

/** Owns a connection of either side, and writes down what it is told: `started`, `sent 1` … */
export class Witness
  implements TcpConnectionActor, ServerLifecycleEventReceiver, ClientLifecycleEventReceiver
{
  readonly connection: TcpConnection;

  readonly told: string[] = [];
  readonly faults: unknown[] = [];
  readonly attempts: Address[] = [];
  readonly sessions: Uint8Array[] = [];

  /** What was received, piece by piece. */
  readonly pieces: Uint8Array[] = [];
  receivedBytes = 0;

  readonly #own: Partial<Receiver>;
  readonly #waits = new Set<() => void>();

  constructor(connect: (witness: Witness) => TcpConnection, callbacks: Callbacks = () => ({})) {
    this.connection = connect(this);
    this.#own = callbacks(this.connection);
  }

  /** What it was told of how the connection began and ended. */
  get life(): string[] {
    return this.told.filter((word) => lifeWords.test(word));
  }

  get received(): Buffer {
    return Buffer.concat(this.pieces);
  }

  /** Waits for something to be told that begins with this. */
  until(word: string): Promise<void> {
    return this.#when(() => this.told.some((told) => told.startsWith(word)));
  }

  untilReceived(bytes: number): Promise<void> {
    return this.#when(() => this.receivedBytes >= bytes);
  }

  untilSession(count = 1): Promise<void> {
    return this.#when(() => this.sessions.length >= count);
  }

  onStarted(): void {
    this.#tell('started');
    this.#own.onStarted?.();
  }

  onStartFailure(reason: ConnectionFailure): void {
    this.#tell(`startFailure ${reason}`);
  }

  onConnecting(remote: Address): void {
    this.attempts.push(remote);
    this.#own.onConnecting?.(remote);
  }

  onConnected(): void {
    this.#tell('connected');
    this.#own.onConnected?.();
  }

  onConnectionFailure(reason: ConnectionFailure): void {
    this.#tell(`connectionFailure ${reason}`);
  }

  onReceived(bytes: Uint8Array): void | 'yield' {
    this.pieces.push(bytes);
    this.receivedBytes += bytes.length;
    this.#wake();
    return this.#own.onReceived?.(bytes);
  }

  onSent(token: SendToken): void {
    this.#tell(`sent ${token}`);
    this.#own.onSent?.(token);
  }

  onSendFailed(token: SendToken): void {
    this.#tell(`failed ${token}`);
  }

  onThrottled(): void {
    this.#tell('throttled');
    this.#own.onThrottled?.();
  }

  onUnthrottled(): void {
    this.#tell('unthrottled');
    this.#own.onUnthrottled?.();
  }

  /** As where this is absent, unless the callbacks have it. */
  onPeerEnd(): void {
    this.#tell('peerEnd');
    if (this.#own.onPeerEnd === undefined) this.connection.close();
    else this.#own.onPeerEnd();
  }

  onTimer(token: TimerToken): void {
    this.#own.onTimer?.(token);
  }

  onTlsReady(): void {
    this.#tell('tlsReady');
    this.#own.onTlsReady?.();
  }

  onTlsFailure(reason: ConnectionFailure): void {
    this.#tell(`tlsFailure ${reason}`);
  }

  onTlsSession(session: Uint8Array): void {
    this.sessions.push(session);
    this.#wake();
  }

  onClosed(cause: CloseCause): void {
    this.#tell(`closed ${cause}`);
  }

  #tell(word: string): void {
    this.told.push(word);
    this.#wake();
  }

  #wake(): void {
    for (const wait of this.#waits) wait();
  }

  #when(isSo: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const wait = (): void => {
        if (isSo()) resolve();
        else if (!this.told.some((word) => endWord.test(word))) return;
        // What it waits for can no longer be: this says nothing where it has come.
        reject(new Error(`It ended before: ${this.told.join(', ')}`));
        this.#waits.delete(wait);
      };
      this.#waits.add(wait);
      wait();
    });
  }
}
