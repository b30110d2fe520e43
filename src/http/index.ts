export { serverConfig, type ServerConfig } from './config.ts';
export { FieldSection } from './field-section.ts';
export type { TargetForm } from './grammar/request-target.ts';
export type { HttpServerActor, HttpServerLifecycleEventReceiver } from './handler.ts';
export { HttpServer } from './http-server.ts';
export { Request } from './request.ts';
export { ChunkedResponse } from './respond/chunked-response.ts';
export type { ChunkSendToken } from './respond/chunk-token.ts';
export { PreparedResponse } from './respond/prepared-response.ts';
export {
  Responder,
  type HeaderLines,
  type RespondResult,
  type StartChunkedResponseResult,
  type StreamingStarted,
} from './respond/responder.ts';
export {
  ResponseBuilder,
  type BodilessEnd,
  type BodilessHead,
  type BodilessStatus,
  type OpenContent,
  type OpenHead,
} from './respond/response-builder.ts';
export {
  TcpListener,
  TlsServer,
  type AcceptedSocket,
  type CloseCause,
  type StartFailure,
  type TlsServerOptions,
} from '../tcp/index.ts';
