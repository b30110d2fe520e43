import type { Socket } from 'node:net';
import * as tls from 'node:tls';
import { reportFault } from '../fault.ts';
import { failureOf } from './failure-of.ts';
import type { HandshakeReceiver, SocketSecurity } from './handshake.ts';
import { socketUnder } from './inner-names.ts';
import { pem, pems, type Pem } from './pem.ts';
import { versions, type TlsVersion } from './tls-version.ts';

/** What can be chosen for TLS on the side that has to show a certificate. PEM where not said. */
export interface TlsServerOptions {
  readonly key: Pem;

  /** The certificate, and behind it those that lead to a root. */
  readonly cert: Pem;
  readonly passphrase?: string;

  /**
   * Whether the peer has to show a certificate, too. `required` ends the handshake where it shows
   * none, or one that `ca` does not vouch for; with `requested`, `tls.isAuthorized` tells.
   * `ignored` by default.
   */
  readonly clientCertificate?: 'ignored' | 'requested' | 'required';

  /** Who vouches for certificates of peers. The roots that Node brings by default. */
  readonly ca?: Pem | readonly Pem[];

  /**
   * The protocols to choose from by ALPN, best first. A peer that wants none of them is refused.
   */
  readonly alpnProtocols?: readonly string[];

  /**
   * Chooses one of the protocols that the peer offers by ALPN, instead of `alpnProtocols`. No
   * answer, or one that was not offered, refuses the peer.
   */
  readonly onAlpn?: (offered: readonly string[], serverName: string) => string | undefined;

  /**
   * Chooses by the name that the peer asks for (SNI). No answer stands for these settings here. If
   * it throws or rejects, that handshake fails; if it never answers, it fails in its time.
   */
  readonly onServerName?: (
    serverName: string,
  ) => TlsServer | undefined | Promise<TlsServer | undefined>;

  /** `TLSv1.2` by default. */
  readonly minVersion?: TlsVersion;

  /** `TLSv1.3` by default. */
  readonly maxVersion?: TlsVersion;

  /** Cipher suites as OpenSSL names them, separated by colons. Node's own by default. */
  readonly ciphers?: string;

  /** How long a session can be resumed, in seconds. 300 by default. */
  readonly sessionSeconds?: number;

  /** 48 octets that processes share so that each can resume the sessions of the others. */
  readonly ticketKeys?: Uint8Array;

  /**
   * Gets what `onAlpn` and `onServerName` threw. Printed to the standard error stream by default.
   */
  readonly onFault?: (error: unknown) => void;
}

/** Time limits are those of the connections. The longest that a timer of Node can be. */
const noTimeout = 2 ** 31 - 1;

/**
 * TLS on the side that shows a certificate: given as `tls` to `TcpConnection.server`, or to
 * `startTls`. Make one, and share it among connections: what is in it is prepared once, and only
 * connections of one and the same resume each other's sessions.
 *
 * @example
 * const tls = new TlsServer({ key, cert });
 * const listener = new TcpListener({ port: 8443 }, (socket) => new Echo(socket, { tls }));
 */
export class TlsServer implements SocketSecurity {
  readonly role = 'server';

  readonly #options: TlsServerOptions;
  readonly #server: tls.Server;
  readonly #waiting = new WeakMap<Socket, HandshakeReceiver>();
  #context: tls.SecureContext | undefined;

  /** @throws TypeError when key, certificate or another option cannot be used; `cause` says why. */
  constructor(options: TlsServerOptions) {
    this.#options = options;
    try {
      this.#server = tls.createServer(this.#serverOptions());
    } catch (cause) {
      throw new TypeError(`The TLS settings cannot be used: ${String(cause)}`, { cause });
    }
    this.#server.on('secureConnection', (socket) => {
      this.#receiverOf(socket)?.onHandshakeDone(socket);
    });
    this.#server.on('tlsClientError', (error, socket) => {
      const isUntrusted = Boolean(socket.authorizationError);
      const failure = isUntrusted ? 'untrusted' : failureOf(error);
      this.#receiverOf(socket)?.onHandshakeFailed(failure, error);
    });
  }

  /**
   * From here on Node's TLS stands between the socket and its owner: what is sent goes out as
   * application data, an end sends a closure alert ahead of FIN and waits for none, and a peer that
   * ends without one has ended all the same, since Node does not tell the difference.
   *
   * @spec rfc9112-9.7-tls-application-data
   * @spec rfc9112-9.8-closure-alert
   * @spec rfc9112-9.8-expect-incomplete-tls-close
   * @spec rfc9112-9.8-need-not-wait-for-alert
   */
  secure(socket: Socket, _host: string, receiver: HandshakeReceiver): void {
    this.#waiting.set(socket, receiver);
    this.#server.emit('connection', socket);
  }

  #receiverOf(socket: tls.TLSSocket): HandshakeReceiver | undefined {
    return this.#waiting.get(socketUnder(socket));
  }

  #serverOptions(): tls.TlsOptions {
    const { onAlpn, onServerName, alpnProtocols, sessionSeconds, ticketKeys } = this.#options;
    const { clientCertificate = 'ignored' } = this.#options;
    return {
      ...this.#contextOptions(),
      handshakeTimeout: noTimeout,
      requestCert: clientCertificate !== 'ignored',
      rejectUnauthorized: clientCertificate === 'required',
      ...(alpnProtocols && { ALPNProtocols: [...alpnProtocols] }),
      ...(onAlpn && { ALPNCallback: (asked) => this.#chooseProtocol(onAlpn, asked) }),
      ...(onServerName && {
        SNICallback: (name, done) => void this.#chooseContext(() => onServerName(name), done),
      }),
      ...(sessionSeconds !== undefined && { sessionTimeout: sessionSeconds }),
      ...(ticketKeys && { ticketKeys: Buffer.from(ticketKeys) }),
    };
  }

  #contextOptions(): tls.SecureContextOptions {
    const { key, cert, passphrase, ca, ciphers } = this.#options;
    return {
      key: pem('key', key),
      cert: pem('cert', cert),
      ...versions(this.#options),
      ...(passphrase !== undefined && { passphrase }),
      ...(ca !== undefined && { ca: pems('ca', ca) }),
      ...(ciphers !== undefined && { ciphers }),
    };
  }

  #chooseProtocol(
    choose: NonNullable<TlsServerOptions['onAlpn']>,
    { protocols, servername }: { protocols: string[]; servername: string },
  ): string | undefined {
    try {
      const chosen = choose(protocols, servername);
      return chosen !== undefined && protocols.includes(chosen) ? chosen : undefined;
    } catch (error) {
      reportFault(this.#options.onFault, error);
      return undefined;
    }
  }

  async #chooseContext(
    choose: () => TlsServer | undefined | Promise<TlsServer | undefined>,
    done: (error: Error | null, context?: tls.SecureContext) => void,
  ): Promise<void> {
    let chosen;
    try {
      chosen = (await choose()) ?? this;
    } catch (cause) {
      reportFault(this.#options.onFault, cause);
      done(new Error('onServerName threw', { cause }));
      return;
    }
    done(null, chosen.#secureContext());
  }

  #secureContext(): tls.SecureContext {
    this.#context ??= tls.createSecureContext(this.#contextOptions());
    return this.#context;
  }
}
