import { Duplex } from 'node:stream';
import type { ServerLifecycleEventReceiver, TcpConnection } from 'stallion-http';

type Done = (error?: Error | null) => void;

/**
 * Owns a TCP connection and shows it as a stream of Node, for packages that want one. Backpressure
 * goes through in both directions: what the stream does not want is not read, and what the
 * connection does not take is not asked for. What is written before the connection is ours waits.
 */
export class ConnectionDuplex implements ServerLifecycleEventReceiver {
  readonly stream: Duplex;
  readonly #connection: TcpConnection;
  #isOurs = false;

  /** What waits until the connection takes octets again. */
  #waiting: { readonly octets: readonly Uint8Array[]; readonly done: Done } | undefined;

  /** Called when the server is about to end. */
  onGoingAway: () => void = () => undefined;

  constructor(connection: TcpConnection) {
    this.#connection = connection;
    this.stream = new Duplex({
      read: () => connection.unmute(),
      write: (octets: Uint8Array, _encoding, done) => this.#send([octets], done),
      final: (done) => {
        connection.close();
        done();
      },
      destroy: (error, done) => {
        connection.hardClose();
        done(error);
      },
    });
  }

  onStarted(): void {
    this.#isOurs = true;
    this.#flush();
  }

  onReceived(bytes: Uint8Array): void {
    if (!this.stream.push(bytes)) this.#connection.mute();
  }

  onPeerEnd(): void {
    this.stream.push(null);
  }

  onUnthrottled(): void {
    this.#flush();
  }

  onListenerClosing(): void {
    this.onGoingAway();
  }

  onClosed(): void {
    this.#waiting?.done(new Error('The connection is closed'));
    this.stream.destroy();
  }

  #send(octets: readonly Uint8Array[], done: Done): void {
    const result = this.#isOurs ? this.#connection.send(octets) : 'not-writeable';
    if (result === 'not-writeable') this.#waiting = { octets, done };
    else done(result === 'accepted' ? null : new Error('The connection is closed'));
  }

  #flush(): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting !== undefined) this.#send(waiting.octets, waiting.done);
  }
}
