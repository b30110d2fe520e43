/** HTTPS: `node http-tls.js PORT KEY.pem CERTIFICATE.pem`. Only the configuration differs. */
import { readFileSync } from 'node:fs';
import { ResponseBuilder, serve, TlsServer, type Request } from 'stallion-http';

const [, , port = '8443', keyFile = 'key.pem', certificateFile = 'cert.pem'] = process.argv;

const tls = new TlsServer({
  key: readFileSync(keyFile, 'utf8'),
  cert: readFileSync(certificateFile, 'utf8'),
  alpnProtocols: ['http/1.1'],
});

function hello({ uri }: Request) {
  return ResponseBuilder.status(200)
    .finishHeaders()
    .chunk(`You asked for ${uri.toString()}\n`)
    .build();
}

const service = await serve(hello, {
  listen: { port: Number(port), host: '127.0.0.1' },
  config: { tls },
});
console.log(`Listening on ${service.address.host}:${service.address.port}`);
process.on('SIGTERM', () => void service.drain(1_000));
