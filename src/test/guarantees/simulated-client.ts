import { TcpConnection } from '../../tcp/connection.ts';
import type { CloseCause } from '../../tcp/close-cause.ts';
import type { ConnectionFailure } from '../../tcp/failure.ts';
import type { ClientLifecycleEventReceiver } from '../../tcp/handler.ts';
import type { Security } from '../../tcp/security.ts';
import type { SimulatedNetwork } from '../../testing/simulated-network.ts';

/** A client with all the time in the world: what ends it is the server, or the test. */
const PATIENT = { connectMs: 600_000, drainMs: 600_000, lingerMs: 600_000, lingerTotalMs: 600_000 };

/** What distinguishes one client from another. */
export interface ClientOptions {
  readonly tls?: Security | undefined;

  /** For how long at most it reads, and does not read, by turns. Reads all the time by default. */
  readonly pausesMs?: number;

  /** Gets what else goes wrong. */
  readonly onFault?: (error: unknown) => void;
}

/** A client on a simulated network. It sends octets, and keeps what comes. */
export class SimulatedClient implements ClientLifecycleEventReceiver {
  readonly connection: TcpConnection;

  /** When the server has ended, in milliseconds of the network. */
  peerEndedAt: number | undefined;
  endedAt: number | undefined;
  end: CloseCause | `not connected: ${ConnectionFailure}` | undefined;

  readonly #network: SimulatedNetwork;
  readonly #options: ClientOptions;
  readonly #runs: Uint8Array[] = [];
  readonly #toSend: Uint8Array[] = [];
  #finish: 'no' | 'when-sent' = 'no';
  #reading: 'flowing' | 'paused' | 'stopped' = 'flowing';

  constructor(network: SimulatedNetwork, options: ClientOptions = {}) {
    this.#network = network;
    this.#options = options;
    const { tls, onFault } = options;
    const more = { ...(tls && { tls }), ...(onFault && { onFault }) };
    const target = { host: 'server', port: 80 };
    this.connection = TcpConnection.client(target, this, { network, ...PATIENT, ...more });
  }

  /** All that has come, a character for each octet. */
  received(): string {
    return Buffer.concat(this.#runs).toString('latin1');
  }

  /** Sends octets as soon as that is possible. */
  send(octets: string): void {
    if (octets !== '') this.#toSend.push(Buffer.from(octets, 'latin1'));
    this.#flush();
  }

  /** Sends nothing more behind what is to be sent, but goes on to receive. */
  finish(): void {
    this.#finish = 'when-sent';
    this.#flush();
  }

  /** Reads nothing from now on. */
  stopReading(): void {
    this.#reading = 'stopped';
    this.connection.mute();
  }

  onConnected(): void {
    const { pausesMs } = this.#options;
    if (pausesMs !== undefined) this.#pauseNowAndThen(pausesMs);
    this.#flush();
  }

  onReceived(bytes: Uint8Array): void {
    this.#runs.push(bytes);
  }

  onUnthrottled(): void {
    this.#flush();
  }

  onPeerEnd(): void {
    this.peerEndedAt = this.#network.clock.now();
    this.connection.close();
  }

  onConnectionFailure(reason: ConnectionFailure): void {
    this.end = `not connected: ${reason}`;
  }

  onClosed(cause: CloseCause): void {
    this.end = cause;
    this.endedAt = this.#network.clock.now();
  }

  #flush(): void {
    while (this.#toSend.length > 0 && this.connection.isWriteable()) {
      const next = this.#toSend.splice(0);
      this.connection.send(next);
    }
    if (this.#finish === 'no' || this.#toSend.length > 0 || !this.connection.isWriteable()) return;
    // A connection that is closed while it is muted would drop what comes.
    if (this.#reading !== 'flowing') return;
    this.#finish = 'no';
    this.connection.close();
  }

  #pauseNowAndThen(mostMs: number): void {
    this.#later(mostMs, () => {
      if (this.connection.isClosed() || this.#reading !== 'flowing') return;
      this.#reading = 'paused';
      this.connection.mute();
      this.#later(mostMs, () => {
        if (this.#reading !== 'paused') return;
        this.#reading = 'flowing';
        this.connection.unmute();
        this.#flush();
        this.#pauseNowAndThen(mostMs);
      });
    });
  }

  #later(mostMs: number, happen: () => void): void {
    const { clock, random } = this.#network;
    clock.at(clock.now() + random.between(1, mostMs), happen);
  }
}
