/** The server under test, and what is known of it before it is asked anything. */
export interface Target {
  readonly host: string;
  readonly port: number;

  /** Where the target speaks TLS: what is asked of its certificate. Absent: octets in the plain. */
  readonly tls?: TargetTls;

  /** The value of `Host` in requests. */
  readonly hostHeader: string;

  /** A path that answers 200. */
  readonly path: string;

  /** A path that answers what it was sent, as `SUBJECT.md` says. */
  readonly echoPath: string;
}

/** How TLS is spoken with a target. */
export interface TargetTls {
  /** Whether its certificate has to be one to trust. */
  readonly certificate: 'trusted' | 'any';

  /** Who is trusted, in PEM, instead of those that Node trusts. */
  readonly ca?: string;

  /** The name that is asked for, where it is not the host. */
  readonly serverName?: string;
}

/** How long is waited for a target, in milliseconds. */
export interface Patience {
  /**
   * For an answer that is due. An end is waited for twice as long, because a server may go on
   * reading for a while before it closes, and the RFC sets no time for that.
   */
  readonly timeoutMs: number;

  /** For octets that must not come: how long a silence is. */
  readonly quietMs: number;
}
