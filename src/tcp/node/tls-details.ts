import type { TLSSocket } from 'node:tls';
import type { TlsDetails } from '../security.ts';

/** Reads off a socket what its handshake has agreed on. */
export function tlsDetails(socket: TLSSocket): TlsDetails {
  const { servername } = socket as { servername?: string | false | null };
  const { alpnProtocol } = socket;
  return {
    protocol: String(socket.getProtocol()),
    cipher: socket.getCipher().standardName,
    alpnProtocol: typeof alpnProtocol === 'string' ? alpnProtocol : undefined,
    serverName: typeof servername === 'string' ? servername : undefined,
    peerCertificate: socket.getPeerX509Certificate()?.raw,
    isAuthorized: socket.authorized,
    isResumed: socket.isSessionReused(),
  };
}
