import { serverConfig, TcpListener, type ServerConfig } from 'stallion-http';
import { ReferenceConnection } from './reference-connection.ts';

/** Where the reference server listens, and what limits it has. */
export interface ReferenceOptions {
  readonly host: string;

  /** 0 lets the operating system choose. */
  readonly port: number;
  readonly config?: Partial<ServerConfig>;
}

/**
 * The reference application behind our own server: what `stallion serve` runs, and what the suite
 * tests when it is given no target.
 */
export function referenceServer(options: ReferenceOptions): TcpListener {
  const config = serverConfig(options.config);
  return new TcpListener(
    { host: options.host, port: options.port },
    (socket) => new ReferenceConnection(socket, config),
  );
}
