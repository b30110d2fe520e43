import type { Security } from '../tcp/security.ts';

/** What can be chosen for TLS in a simulation. */
export interface SimulatedTlsOptions {
  readonly role: 'server' | 'client';

  /** Whether a server has a certificate that clients trust. It has by default. */
  readonly isTrusted?: boolean;
}

/**
 * TLS without a secret: a handshake of three messages in the order of TLS 1.3, behind which octets
 * go as they are. It shows what a connection makes of a handshake that takes its time, goes wrong,
 * or is interrupted.
 */
export class SimulatedTls implements Security {
  readonly role: 'server' | 'client';
  readonly isTrusted: boolean;

  constructor({ role, isTrusted = true }: SimulatedTlsOptions) {
    this.role = role;
    this.isTrusted = isTrusted;
  }
}
