/**
 * A protocol that begins in the plain, and goes on with TLS when the client asks for it.
 *
 * The command is read with `bufferUntil`, so that whatever somebody put in behind it is still held
 * when TLS begins: `startTls` sees it, and answers `not-ready`.
 *
 * The files of key and certificate are named by STALLION_KEY and STALLION_CERT.
 */
import { readFileSync } from 'node:fs';
import { octetString, octetStringFrom, TcpConnection, TcpListener } from 'stallion-http/tcp';
import { TlsServer } from 'stallion-http/tcp';
import type {
  AcceptedSocket,
  ServerLifecycleEventReceiver,
  TcpConnectionActor,
  TlsFailure,
} from 'stallion-http/tcp';

const { STALLION_KEY = 'key.pem', STALLION_CERT = 'cert.pem' } = process.env;
const tls = new TlsServer({ key: readFileSync(STALLION_KEY), cert: readFileSync(STALLION_CERT) });
const command = 'STARTTLS\n';

class Upgrading implements TcpConnectionActor, ServerLifecycleEventReceiver {
  readonly connection: TcpConnection;
  constructor(socket: AcceptedSocket) {
    this.connection = TcpConnection.server(socket, this);
    this.connection.bufferUntil(command.length);
  }
  onReceived(bytes: Uint8Array): void {
    if (this.connection.tls !== undefined) {
      this.connection.send(bytes);
      return;
    }
    if (octetStringFrom(bytes) !== command) {
      this.connection.close();
      return;
    }
    this.connection.send(octetString('go ahead\n'));
  }
  onSent(): void {
    // In the plain, that was the only send. The handshake begins when it is out.
    if (this.connection.tls !== undefined) return;
    const result = this.connection.startTls(tls);
    console.log(`TLS: ${result}`);
    if (result !== 'started') this.connection.hardClose();
  }
  onThrottled(): void {
    if (this.connection.tls !== undefined) this.connection.mute();
  }
  onUnthrottled(): void {
    this.connection.unmute();
  }
  onTlsReady(): void {
    this.connection.bufferUntil('streaming');
    console.log(`secured with ${this.connection.tls?.protocol ?? 'nothing'}`);
  }
  onTlsFailure(reason: TlsFailure): void {
    console.log(`not secured: ${reason}`);
  }
}

const place = { port: Number(process.argv[2] ?? 7007), host: '127.0.0.1' };
const listener = new TcpListener(place, (socket) => new Upgrading(socket));
const { host, port } = await listener.listen();
console.log(`Listening on ${host}:${port}`);
process.on('SIGTERM', () => void listener.drain(1_000));
