import { isIP, type Socket } from 'node:net';
import * as tls from 'node:tls';
import { failureOf } from './failure-of.ts';
import type { HandshakeReceiver, SocketSecurity } from './handshake.ts';
import { pem, pems, type Pem } from './pem.ts';
import { versions, type TlsVersion } from './tls-version.ts';

/** What can be chosen for TLS on the side that checks a certificate. */
export interface TlsClientOptions {
  /**
   * The name to ask for (SNI), and which the certificate must be for. By default the host that the
   * connection was opened to; for an address, no name is asked for, and the certificate must be for
   * the address.
   */
  readonly serverName?: string;

  /** Who vouches for certificates of peers. The roots that Node brings by default. */
  readonly ca?: Pem | readonly Pem[];

  /**
   * Whether a certificate that nobody vouches for, or one for another name, ends the handshake.
   * With `anyone` it does not, and `tls.isAuthorized` tells. `verified` by default.
   */
  readonly trust?: 'verified' | 'anyone';

  /** A certificate to show where the server asks for one, and its key. */
  readonly cert?: Pem;
  readonly key?: Pem;
  readonly passphrase?: string;

  /** The protocols to offer by ALPN, best first. */
  readonly alpnProtocols?: readonly string[];

  /** `TLSv1.2` by default. */
  readonly minVersion?: TlsVersion;

  /** `TLSv1.3` by default. */
  readonly maxVersion?: TlsVersion;

  /** Cipher suites as OpenSSL names them, separated by colons. Node's own by default. */
  readonly ciphers?: string;

  /** What `onTlsSession` gave, to resume it. */
  readonly session?: Uint8Array;
}

/**
 * TLS on the side that checks a certificate: given as `tls` to `TcpConnection.client`, or to
 * `startTls`. Make one, and share it among connections.
 *
 * @example
 * const tls = new TlsClient({ alpnProtocols: ['http/1.1'] });
 * const connection = TcpConnection.client({ host: 'localhost', port: 8443 }, handler, { tls });
 */
export class TlsClient implements SocketSecurity {
  readonly role = 'client';

  readonly #serverName: string | undefined;
  readonly #options: tls.ConnectionOptions;

  /** @throws TypeError when a certificate or another option cannot be used; `cause` says why. */
  constructor(options: TlsClientOptions = {}) {
    this.#serverName = options.serverName;
    try {
      this.#options = connectionOptions(options);
    } catch (cause) {
      throw new TypeError(`The TLS settings cannot be used: ${String(cause)}`, { cause });
    }
  }

  secure(socket: Socket, host: string, receiver: HandshakeReceiver): void {
    const name = this.#serverName ?? host;
    const secured = tls.connect({
      ...this.#options,
      socket,
      ...(name !== '' && { host: name }),
      ...(name !== '' && isIP(name) === 0 && { servername: name }),
    });
    const refuse = (error: Error): void => {
      const isUntrusted = Boolean(secured.authorizationError);
      receiver.onHandshakeFailed(isUntrusted ? 'untrusted' : failureOf(error), error);
    };
    secured.once('error', refuse);
    secured.on('session', (session) => receiver.onSession(session));
    secured.once('secureConnect', () => {
      receiver.onHandshakeDone(secured);
      secured.off('error', refuse);
    });
  }
}

function connectionOptions(options: TlsClientOptions): tls.ConnectionOptions {
  const { trust = 'verified', alpnProtocols, session } = options;
  const { ca, cert, key, ciphers, passphrase } = options;
  return {
    secureContext: tls.createSecureContext({
      ...versions(options),
      ...(ca !== undefined && { ca: pems('ca', ca) }),
      ...(cert !== undefined && { cert: pem('cert', cert) }),
      ...(key !== undefined && { key: pem('key', key) }),
      ...(passphrase !== undefined && { passphrase }),
      ...(ciphers !== undefined && { ciphers }),
    }),
    rejectUnauthorized: trust === 'verified',
    ...(alpnProtocols && { ALPNProtocols: [...alpnProtocols] }),
    ...(session && { session: Buffer.from(session) }),
  };
}
