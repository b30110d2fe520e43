import type { TcpConnectionOptions } from '../tcp/options.ts';
import type { Security } from '../tcp/security.ts';
import type { Request } from './request.ts';
import { fieldLine } from './respond/field-line.ts';

/**
 * The limits and times of an HTTP connection, and whether it is secured. Sizes are octets, times
 * milliseconds.
 *
 * Made by {@link serverConfig}, which checks and completes it; immutable, and shared by
 * connections. Times are noticed up to 200 ms late, and never early.
 */
export interface ServerConfig {
  /** A request line, without its line end. Longer: 414. Default 8192, as Kestrel; at least 8000. */
  readonly requestLineBytesMax: number;

  /** A header section, with line ends. Larger: 431. Default 16384, as Node. */
  readonly headerBytesMax: number;

  /** Field lines of a header section. More: 431. Default 100, as hyper, Kestrel and h2o. */
  readonly headerLinesMax: number;

  /**
   * The content of a request, after decoding. Larger: 413. A function is asked once for each
   * request, before `onRequest`. Default 1048576, as nginx and Stallion.
   */
  readonly contentBytesMax: number | ((request: Request) => number);

  /**
   * The size and the extensions of one chunk, without the line end. Longer: 400. Default 256: the
   * signatures that object stores put there fit.
   */
  readonly chunkHeaderBytesMax: number;

  /**
   * What is around the chunks of a content, before it is looked at how that compares: more than
   * this, and more than three times the content: 400. Default 100000, as h2o.
   */
  readonly chunkOverheadBytesMax: number;

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
   * Requests that are served in one turn of the event loop. Then others have their turn. Default
   * 16.
   */
  readonly turnRequestsMax: number;

  /**
   * Octets of answers that wait in memory. A chunk beyond it cuts its response, and ends the
   * connection: stop at `onThrottled`. Default 1048576.
   */
  readonly outputBytesMax: number;

  /** Octets that are read at a time, and until others have their turn. Default 65536. */
  readonly readBufferBytes: number;

  /**
   * How long a request line with its header section may take from its first octet on, and on a new
   * connection from the start. Longer: 408, or nothing where nothing has come. Default 10000, as
   * h2o; 0: for ever.
   */
  readonly headerMs: number;

  /**
   * Octets of content in a second that are the least, on the average, behind `contentGraceMs`. What
   * we do not read does not count against the client. Fewer: 408. Default 240, as Kestrel; 0: any.
   */
  readonly contentRateMin: number;

  /** How long content may come at any rate. Default 5000, as Kestrel. */
  readonly contentGraceMs: number;

  /**
   * How long it may take until the answer to a request has begun, from its complete header section
   * on. Longer: 408 where the request is not complete, and 503 where it is. Default 300000, as
   * Node's requestTimeout; 0: for ever.
   */
  readonly requestMs: number;

  /** How long a connection waits for its next request. Default 65000, as Node; 0: for ever. */
  readonly keepAliveMs: number;

  /**
   * What is said of that in `Keep-Alive`: at least a second less, so that a client which relies on
   * it does not meet the end. Default 60000, or less where `keepAliveMs` is; 0: nothing is said.
   */
  readonly keepAliveAdvertisedMs: number;

  /**
   * Octets in a second that a client has to take, each write by itself, behind `writeGraceMs`.
   * Fewer: the connection is cut. Default 240, as Kestrel; 0: any.
   */
  readonly writeRateMin: number;

  /** How long a write may take at any rate. Default 5000, as Kestrel. */
  readonly writeGraceMs: number;

  /**
   * How long a client may take no octet of what waits for it. Longer: the connection is cut.
   * Default 60000, as nginx; 0: for ever.
   */
  readonly writeIdleMs: number;

  /** Requests of one connection. The last answer says so. Default 1000, as nginx; 0: any. */
  readonly requestsMax: number;

  /** How long requests are taken on one connection. Default 3600000, as nginx; 0: for ever. */
  readonly ageMs: number;

  /**
   * By which part of `requestsMax` and `ageMs` a connection falls short of them, at random: at
   * most. From 0 to 1; default 0.1. Connections made together then do not end together.
   */
  readonly jitter: number;

  /**
   * How long a connection without a request stays open when its listener closes, for a request that
   * is on its way. Default 1000.
   */
  readonly drainIdleMs: number;

  /** How long a close waits while no octet of what was accepted leaves. Default 30000. */
  readonly drainMs: number;

  /** How long a close waits for the client to end while no octet comes. Default 5000, as nginx. */
  readonly lingerMs: number;

  /** How long it waits for the client in all. Default 30000, as nginx. */
  readonly lingerTotalMs: number;

  /** How long the TLS handshake may take. Default 10000. */
  readonly handshakeMs: number;

  /** The value of `Server` in every response. Absent: there is no such field. */
  readonly server?: string;

  /**
   * TLS with these keys, from the first octet: `new TlsServer(…)`. Absent: octets go in the plain.
   */
  readonly tls?: Security;
}

/** The members that are whole numbers. */
type Numbers = Omit<ServerConfig, 'contentBytesMax' | 'jitter' | 'server' | 'tls'>;

const DEFAULTS: Numbers = {
  // @spec rfc9110-4.1-8000-octet-uris
  // @spec rfc9110-2.3-lengths-as-sent
  requestLineBytesMax: 8192,
  headerBytesMax: 16_384,
  headerLinesMax: 100,
  chunkHeaderBytesMax: 256,
  chunkOverheadBytesMax: 100_000,
  trailerBytesMax: 8192,
  trailerLinesMax: 32,
  pipelinedMax: 16,
  turnRequestsMax: 16,
  outputBytesMax: 1_048_576,
  readBufferBytes: 65_536,
  headerMs: 10_000,
  contentRateMin: 240,
  contentGraceMs: 5_000,
  requestMs: 300_000,
  keepAliveMs: 65_000,
  keepAliveAdvertisedMs: 60_000,
  writeRateMin: 240,
  writeGraceMs: 5_000,
  writeIdleMs: 60_000,
  requestsMax: 1_000,
  ageMs: 3_600_000,
  drainIdleMs: 1_000,
  drainMs: 30_000,
  lingerMs: 5_000,
  lingerTotalMs: 30_000,
  handshakeMs: 10_000,
};

const OTHER_DEFAULTS = { contentBytesMax: 1_048_576, jitter: 0.1 };

/** By how much what is said of the keep-alive time has to fall short of it. */
const ADVERTISED_EARLIER_MS = 1_000;

/** The least that a member may be, where 0 is too little. */
const LEAST: Partial<Readonly<Record<keyof Numbers, number>>> = {
  // @spec rfc9112-3-8000-octets
  requestLineBytesMax: 8000,
  headerBytesMax: 64,
  headerLinesMax: 1,
  chunkHeaderBytesMax: 16,
  trailerBytesMax: 2,
  pipelinedMax: 1,
  turnRequestsMax: 1,
  outputBytesMax: 1024,
  readBufferBytes: 1,
  drainMs: 1,
  lingerMs: 1,
  lingerTotalMs: 1,
  handshakeMs: 1,
};

/**
 * Completes a configuration with the defaults.
 *
 * @throws RangeError naming the member and its value, when it is no whole number or below its
 * least, and when more keep-alive time is said than there is; TypeError when a member is not known,
 * or `server` cannot stand in a field.
 */
export function serverConfig(chosen: Partial<ServerConfig> = {}): ServerConfig {
  const { contentBytesMax, jitter, server, tls, ...rest } = { ...OTHER_DEFAULTS, ...chosen };
  const numbers = { ...DEFAULTS, ...advertised(rest), ...rest };
  for (const [member, value] of Object.entries(numbers)) {
    if (!Object.hasOwn(DEFAULTS, member)) {
      throw new TypeError(`The configuration has no ${member}`);
    }
    const least: unknown = Reflect.get(LEAST, member);
    checkWhole(member, value, typeof least === 'number' ? least : 0);
  }
  if (typeof contentBytesMax !== 'function') checkWhole('contentBytesMax', contentBytesMax, 0);
  if (typeof jitter !== 'number' || !(jitter >= 0 && jitter <= 1)) {
    throw new RangeError(`jitter is ${String(jitter)}, but has to be from 0 to 1`);
  }
  checkAdvertised(numbers);
  if (server !== undefined) fieldLine('Server', server);
  const named = { ...(server !== undefined && { server }), ...(tls && { tls }) };
  return Object.freeze({ ...numbers, contentBytesMax, jitter, ...named });
}

/** What is said of a keep-alive time that is shorter than usual, where nothing else was chosen. */
function advertised({ keepAliveMs = 0 }: Partial<Numbers>): Partial<Numbers> {
  const said = Math.max(0, keepAliveMs - ADVERTISED_EARLIER_MS);
  return keepAliveMs > 0 && said < DEFAULTS.keepAliveAdvertisedMs
    ? { keepAliveAdvertisedMs: said }
    : {};
}

function checkAdvertised({ keepAliveMs, keepAliveAdvertisedMs }: Numbers): void {
  if (keepAliveMs === 0 || keepAliveAdvertisedMs === 0) return;
  if (keepAliveAdvertisedMs + ADVERTISED_EARLIER_MS <= keepAliveMs) return;
  throw new RangeError(
    `keepAliveAdvertisedMs is ${String(keepAliveAdvertisedMs)}, ` +
      `but has to be a second less than keepAliveMs, which is ${String(keepAliveMs)}`,
  );
}

function checkWhole(member: string, value: unknown, least: number): void {
  if (Number.isSafeInteger(value) && Number(value) >= least) return;
  throw new RangeError(
    `${member} is ${String(value)}, but has to be a whole number from ${String(least)} on`,
  );
}

/** What of a configuration is for the TCP connection. */
export function connectionOptions(config: ServerConfig): TcpConnectionOptions {
  const { tls, handshakeMs, drainMs, lingerMs, lingerTotalMs, readBufferBytes } = config;
  const times = { handshakeMs, drainMs, lingerMs, lingerTotalMs };
  return { ...times, readBufferBytes, ...(tls && { tls }) };
}
