/**
 * How one side of a connection does TLS: its keys, what it trusts, which protocols it offers.
 *
 * Made once, by `new TlsServer(…)` or `new TlsClient(…)`, and shared by all connections. What is
 * inside is of concern only to the network that the connection runs over, so a simulated network
 * can have a security of its own.
 */
export interface Security {
  /** Which side of the handshake this is. It is independent of who opened the connection. */
  readonly role: 'server' | 'client';
}

/** What the handshake has agreed on. */
export interface TlsDetails {
  /** `TLSv1.2` or `TLSv1.3`. */
  readonly protocol: string;

  /** The cipher suite by its standard name, such as `TLS_AES_256_GCM_SHA384`. */
  readonly cipher: string;

  /** The protocol that was chosen by ALPN, if one was. */
  readonly alpnProtocol: string | undefined;

  /** The name that the client asked for (SNI), if it did. */
  readonly serverName: string | undefined;

  /** The peer's certificate in DER, as `new X509Certificate(…)` of `node:crypto` takes it. */
  readonly peerCertificate: Uint8Array | undefined;

  /** Whether the peer's certificate was checked and found good. */
  readonly isAuthorized: boolean;

  /** Whether an earlier session was resumed. */
  readonly isResumed: boolean;
}
