export { serverConfig, type ServerConfig } from './config.ts';
export type { HttpFault, HttpFaultKind } from './fault.ts';
export { FieldSection } from './field-section.ts';
export type { Scheme, TargetForm } from './grammar/request-target.ts';
export type { HttpServerActor, HttpServerLifecycleEventReceiver } from './handler.ts';
export { HttpServer } from './http-server.ts';
export type {
  ConnectionClosed,
  RequestFinished,
  RequestRefused,
  RequestStarted,
} from './node/diagnostics.ts';
export { Request } from './request.ts';
export { ChunkedResponse } from './respond/chunked-response.ts';
export type { ChunkSendToken } from './respond/chunk-token.ts';
export { CloseDelimitedResponse } from './respond/close-delimited-response.ts';
export type { HeaderLines } from './respond/header-lines.ts';
export { PreparedResponse } from './respond/prepared-response.ts';
export { Responder, type ResponderState } from './respond/responder.ts';
export {
  ResponseBuilder,
  type BodilessEnd,
  type BodilessHead,
  type OpenContent,
  type OpenHead,
} from './respond/response-builder.ts';
export { SizedResponse } from './respond/sized-response.ts';
export type {
  BodilessStatus,
  ContentStatus,
  FinalStatus,
  InterimStatus,
} from './respond/status-types.ts';
export type {
  InformationalResult,
  NotStarted,
  RespondResult,
  StartChunkedResponseResult,
  StartCloseDelimitedResponseResult,
  StartSizedResponseResult,
  StreamingStarted,
} from './respond/start-results.ts';
export { serve, type RequestHandler, type ServeOptions, type Service } from './serve.ts';
export { TargetUri } from './target-uri.ts';
export type { Takeover, TakeoverResult } from './respond/takeover.ts';
export {
  TcpConnection,
  TcpListener,
  TlsServer,
  type AcceptedSocket,
  type CloseCause,
  type ServerLifecycleEventReceiver,
  type SetTimerResult,
  type StartFailure,
  type TimerToken,
  type TlsServerOptions,
} from '../tcp/index.ts';
export { requestCookies, RequestCookies, type RequestCookie } from './cookies/request-cookies.ts';
export {
  SetCookieBuilder,
  type SameSite,
  type SetCookie,
  type SetCookieErrorKind,
  type SetCookieResult,
} from './cookies/set-cookie.ts';
export { negotiate, negotiateAccept, type Negotiation } from './negotiation/negotiate.ts';
