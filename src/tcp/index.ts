export type { AcceptedSocket } from './accepted-socket.ts';
export type { Alarm, Clock } from './clock.ts';
export type { CloseCause } from './close-cause.ts';
export { TcpConnection } from './connection.ts';
export type {
  BufferUntilResult,
  Framing,
  ReadBufferMinimumResult,
  ReadBufferResizeResult,
} from './connection/read-buffer.ts';
export type { SetTimerResult, TimerToken } from './connection/user-timer.ts';
export type { ConnectionFailure, StartFailure, TlsFailure } from './failure.ts';
export type {
  ClientLifecycleEventReceiver,
  LifecycleEventReceiver,
  ServerLifecycleEventReceiver,
  TcpConnectionActor,
} from './handler.ts';
export type { AcceptReceiver } from './listen/accepting.ts';
export type { PauseReason } from './listen/admission.ts';
export type { ListenerCounts } from './listen/counts.ts';
export { TcpListener, type Drained } from './listen/listener.ts';
export type { TcpListenerOptions } from './listen/options.ts';
export type { AcceptFailure, Network, Place, Port, PortEvents, Target } from './network.ts';
export type { Pem } from './node/pem.ts';
export { TlsClient, type TlsClientOptions } from './node/tls-client.ts';
export { TlsServer, type TlsServerOptions } from './node/tls-server.ts';
export type { TlsVersion } from './node/tls-version.ts';
export { octetString, octetStringFrom, type Octets, type OctetString } from './octets.ts';
export type { TcpClientOptions, TcpConnectionOptions } from './options.ts';
export type { Security, TlsDetails } from './security.ts';
export type { SendResult, SendToken } from './send-token.ts';
export type { SocketOption, SocketOptionResult } from './socket-option.ts';
export type { StartTlsResult } from './start-tls.ts';
export type { Address, Wire, WireEvents, WireFailure } from './wire.ts';
