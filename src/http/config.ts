import type { TcpConnectionOptions } from '../tcp/options.ts';
import type { Security } from '../tcp/security.ts';

/**
 * The limits and times of an HTTP connection, and whether it is secured. Sizes are octets, times
 * milliseconds.
 *
 * Made by {@link serverConfig}, which checks and completes it; immutable, and shared by
 * connections.
 */
export interface ServerConfig {
  /** A request line, without its line end. Longer: 414. Default 8192, as Kestrel; at least 8000. */
  readonly requestLineBytesMax: number;

  /** A header section, with line ends. Larger: 431. Default 16384, as Node. */
  readonly headerBytesMax: number;

  /** Field lines of a header section. More: 431. Default 100, as hyper, Kestrel and h2o. */
  readonly headerLinesMax: number;

  /**
   * The content of a request, after decoding. Larger: 413. Default 1048576, as nginx and Stallion.
   */
  readonly contentBytesMax: number;

  /**
   * The size and the extensions of one chunk, without the line end. Longer: 400, and so is a body
   * whose chunks have 64 times as much in all beyond what their content pays for. Default 256: the
   * signatures that object stores put there fit.
   */
  readonly chunkHeaderBytesMax: number;

  /** A trailer section, with line ends. Larger: 431. Default 8192, as Stallion. */
  readonly trailerBytesMax: number;

  /** Field lines of a trailer section. More: 431. Default 32. */
  readonly trailerLinesMax: number;

  /**
   * Requests with safe methods that may wait for their answers at once. At the limit reading
   * pauses. Default 16.
   */
  readonly pipelinedMax: number;

  /**
   * How long no octet may move, in either direction, while the client is the one to act. An
   * unfinished request gets 408; a connection between requests is closed. 0: for ever. Default
   * 65000, as Node.
   */
  readonly idleMs: number;

  /** How long the TLS handshake may take. Default 10000. */
  readonly handshakeMs: number;

  /**
   * TLS with these keys, from the first octet: `new TlsServer(…)`. Absent: octets go in the plain.
   */
  readonly tls?: Security;
}

/** The members that are numbers. */
type Numbers = Omit<ServerConfig, 'tls'>;

const DEFAULTS: Numbers = {
  // @spec rfc9110-4.1-8000-octet-uris
  requestLineBytesMax: 8192,
  headerBytesMax: 16_384,
  headerLinesMax: 100,
  contentBytesMax: 1_048_576,
  chunkHeaderBytesMax: 256,
  trailerBytesMax: 8192,
  trailerLinesMax: 32,
  pipelinedMax: 16,
  idleMs: 65_000,
  handshakeMs: 10_000,
};

/** The least that each member may be. */
const LEAST: Numbers = {
  // @spec rfc9112-3-8000-octets
  requestLineBytesMax: 8000,
  headerBytesMax: 64,
  headerLinesMax: 1,
  contentBytesMax: 0,
  chunkHeaderBytesMax: 16,
  trailerBytesMax: 2,
  trailerLinesMax: 0,
  pipelinedMax: 1,
  idleMs: 0,
  handshakeMs: 1,
};

/**
 * Completes a configuration with the defaults.
 *
 * @throws RangeError naming the member and its value, when it is no whole number or below its
 * least; TypeError when a member is not known.
 */
export function serverConfig(chosen: Partial<ServerConfig> = {}): ServerConfig {
  const { tls, ...rest } = chosen;
  const numbers = { ...DEFAULTS, ...rest };
  for (const [member, value] of Object.entries(numbers)) {
    const least: unknown = Reflect.get(LEAST, member);
    if (typeof least !== 'number') throw new TypeError(`The configuration has no ${member}`);
    if (!Number.isSafeInteger(value) || value < least) {
      throw new RangeError(
        `${member} is ${String(value)}, but has to be a whole number from ${String(least)} on`,
      );
    }
  }
  return Object.freeze(tls === undefined ? numbers : { ...numbers, tls });
}

/** What of a configuration is for the TCP connection. */
export function connectionOptions({
  tls,
  idleMs,
  handshakeMs,
}: ServerConfig): TcpConnectionOptions {
  return { handshakeMs, ...(tls && { tls }), ...(idleMs > 0 && { idleMs }) };
}
