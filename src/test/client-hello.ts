import { once } from 'node:events';
import { Duplex } from 'node:stream';
import { connect } from 'node:tls';

/** What a TLS client says first. */
export async function clientHello(): Promise<Buffer> {
  const sent: Buffer[] = [];
  const under = new Duplex({
    read: () => undefined,
    write(octets: Buffer, _encoding, done) {
      sent.push(octets);
      done();
      under.emit('said');
    },
  });
  const said = once(under, 'said');
  const client = connect({ socket: under });
  client.on('error', () => undefined);
  await said;
  client.destroy();
  return Buffer.concat(sent);
}
