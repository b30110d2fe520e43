import { connectionFailure, tlsFailure, type EndCause } from '../failure.ts';
import type {
  ClientLifecycleEventReceiver,
  LifecycleEventReceiver,
  ServerLifecycleEventReceiver,
} from '../handler.ts';
import type { Address } from '../wire.ts';

/** All that may be told to whoever owns a connection, of either side. */
type Receiver = LifecycleEventReceiver &
  Pick<ServerLifecycleEventReceiver, 'onListenerClosing'> &
  Pick<ClientLifecycleEventReceiver, 'onTlsSession'>;

/** The owner of a connection: how one of a server and one of a client hear of its beginning. */
export interface ConnectionOwner {
  readonly role: 'server' | 'client';

  /** Who is told. Changes when the connection is handed over. */
  receiver: Receiver;
  attempted(remote: Address): void;
  started(): void;
  notStarted(cause: EndCause): void;
}

/** Tells that the peer has ended. Answers whether there was somebody who wanted to hear it. */
export function tellPeerEnd({ receiver }: ConnectionOwner): boolean {
  receiver.onPeerEnd?.();
  return receiver.onPeerEnd !== undefined;
}

/** The owner of a connection that was accepted. */
export class ServerOwner implements ConnectionOwner {
  readonly role = 'server';
  receiver: ServerLifecycleEventReceiver;

  constructor(receiver: ServerLifecycleEventReceiver) {
    this.receiver = receiver;
  }

  attempted(): void {
    throw new Error('bug: an accepted connection connects');
  }

  started(): void {
    this.receiver.onStarted?.();
  }

  notStarted(cause: EndCause): void {
    this.receiver.onStartFailure?.(tlsFailure(cause));
  }
}

/** The owner of a connection that we open. */
export class ClientOwner implements ConnectionOwner {
  readonly role = 'client';
  receiver: ClientLifecycleEventReceiver;

  constructor(receiver: ClientLifecycleEventReceiver) {
    this.receiver = receiver;
  }

  attempted(remote: Address): void {
    this.receiver.onConnecting?.(remote);
  }

  started(): void {
    this.receiver.onConnected?.();
  }

  notStarted(cause: EndCause): void {
    this.receiver.onConnectionFailure(connectionFailure(cause));
  }
}
