import { createServer, type Server, type Socket } from 'node:net';
import type { Place, Port, PortEvents } from '../network.ts';
import type { Address } from '../wire.ts';
import { descriptorRoom } from './descriptors.ts';
import { listenHandleOf } from './inner-names.ts';
import { listenOptions, pathOf } from './listen-options.ts';
import { NodeWire } from './node-wire.ts';

const noDescriptors = new Set(['EMFILE', 'ENFILE']);

/** Nothing rings for about 25 days. */
const longMs = 2 ** 31 - 1;

/** A port over a server of `node:net`. */
export class NodePort implements Port {
  readonly #events: PortEvents;
  readonly #server: Server;
  readonly #place: Place;
  #state: 'accepting' | 'paused' = 'accepting';

  /** Connections that came all the same while paused. They are not read, and wait. */
  readonly #parked: Socket[] = [];

  /** One for all wires of this port. */
  readonly #origin = { onReleased: (wire: NodeWire): void => this.#events.onReleased(wire) };

  /** Keeps the process alive while nothing is listened for. */
  #alive: NodeJS.Timeout | undefined;

  constructor(place: Place, events: PortEvents) {
    this.#events = events;
    this.#place = place;
    this.#server = createServer({ allowHalfOpen: true, noDelay: true, pauseOnConnect: true });
    this.#server.on('connection', (socket) => this.#arrived(socket));
    void this.#listen();
  }

  pause(): void {
    this.#state = 'paused';
    const handle = listenHandleOf(this.#server);
    if (handle?.readStart() !== 0) return;
    handle.readStop();
    this.#alive ??= setInterval(() => undefined, longMs);
  }

  resume(): void {
    this.#state = 'accepting';
    if (this.#alive !== undefined) {
      this.#sleep();
      listenHandleOf(this.#server)?.listen(this.#place.backlog);
    }
    setImmediate(() => this.#unpark());
  }

  room(): number {
    return descriptorRoom();
  }

  close(): void {
    this.#sleep();
    for (const socket of this.#parked) socket.destroy();
    this.#server.close(() => this.#events.onClosed());
  }

  async #listen(): Promise<void> {
    const server = this.#server;
    const refuse = (error: Error): void => this.#events.onListenFailed(error);
    try {
      const options = await listenOptions(this.#place);
      if (options instanceof Error) {
        refuse(options);
        return;
      }
      server.once('error', refuse);
      server.listen(options, this.#place.backlog, () => {
        server.off('error', refuse);
        server.on('error', (error) => this.#failed(error));
        this.#events.onListening(this.#address());
      });
    } catch (cause) {
      refuse(new Error(String(cause), { cause }));
    }
  }

  #address(): Address {
    const address = this.#server.address();
    if (address !== null && typeof address === 'object') {
      return { host: address.address, port: address.port };
    }
    return { host: pathOf(this.#place), port: 0 };
  }

  #arrived(socket: Socket): void {
    if (this.#state === 'accepting') this.#accept(socket);
    else if (this.#parked.length >= this.#place.backlog) socket.destroy();
    else this.#parked.push(socket);
  }

  #unpark(): void {
    while (this.#state === 'accepting') {
      const socket = this.#parked.shift();
      if (socket === undefined) return;
      this.#accept(socket);
    }
  }

  #accept(socket: Socket): void {
    const wire = new NodeWire(socket, this.#origin);
    this.#events.onAccepted(wire);
  }

  #failed(error: NodeJS.ErrnoException): void {
    const isShort = noDescriptors.has(error.code ?? '');
    this.#events.onAcceptFailed(isShort ? 'no-descriptors' : 'failed', error);
  }

  #sleep(): void {
    clearInterval(this.#alive);
    this.#alive = undefined;
  }
}
