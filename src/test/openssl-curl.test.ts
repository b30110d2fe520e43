import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { HttpServerActor } from '../http/handler.ts';
import { HttpServer } from '../http/http-server.ts';
import { serverConfig } from '../http/config.ts';
import { ResponseBuilder } from '../http/respond/response-builder.ts';
import type { Responder } from '../http/respond/responder.ts';
import type { Request } from '../http/request.ts';
import type { AcceptedSocket } from '../tcp/accepted-socket.ts';
import { TcpListener } from '../tcp/listen/listener.ts';
import { TlsServer } from '../tcp/node/tls-server.ts';
import { makeCertificates } from './certificate.ts';
import { echo, meet } from './meeting.ts';

/** Why a program cannot be used here, or that it can. */
function missing(program: string): string | false {
  const { error } = spawnSync(program, ['version']);
  return error === undefined ? false : `${program} is not installed`;
}

const { ca, server: own } = await makeCertificates();
const folder = mkdtempSync(join(tmpdir(), 'stallion-'));
const caFile = join(folder, 'ca.pem');
writeFileSync(caFile, ca);
after(() => {
  rmSync(folder, { recursive: true });
});

/** Waits until a program has printed this, and answers all that it printed. */
async function printed(program: ChildProcessWithoutNullStreams, text: string): Promise<string> {
  let all = '';
  program.stdout.on('data', (bytes: Buffer) => {
    all += bytes.toString();
    if (all.includes(text)) program.stdout.emit('printed');
  });
  await once(program.stdout, 'printed');
  return all;
}

const versions = { tls1_2: 'TLSv1.2', tls1_3: 'TLSv1.3' };

for (const [option, version] of Object.entries(versions)) {
  test(
    `openssl: it has a line echoed with ${version}`,
    { skip: missing('openssl') },
    async (context) => {
      const meeting = await meet(context, {
        options: { tls: new TlsServer(own) },
        callbacks: echo,
      });
      const { host, port } = meeting.address;
      const trust = ['-CAfile', caFile, '-verify_return_error', '-verify_hostname', 'localhost'];
      const program = spawn('openssl', [
        ...['s_client', '-quiet', '-no_ign_eof', '-servername', 'localhost', `-${option}`],
        ...trust,
        ...['-connect', `${host}:${port}`],
      ]);
      context.after(() => program.kill());
      program.stdin.write('a line\n');
      await printed(program, 'a line\n');
      const server = await meeting.server();
      assert.equal(server.connection.tls?.protocol, version);
      assert.equal(server.connection.tls.serverName, 'localhost');
      program.stdin.end();
      const [status] = (await once(program, 'exit')) as [number];
      assert.equal(status, 0);
      await server.until('closed');
      assert.deepEqual(server.life, ['started', 'peerEnd', 'closed closed']);
    },
  );
}

const hello = ResponseBuilder.status(200)
  .header('Content-Type', 'text/plain')
  .finishHeaders()
  .chunk('Hello')
  .build();

class Hello implements HttpServerActor {
  readonly http: HttpServer;
  get connection(): HttpServer['connection'] {
    return this.http.connection;
  }
  constructor(socket: AcceptedSocket, tls: TlsServer) {
    this.http = new HttpServer(socket, this, serverConfig({ tls }));
  }
  onRequestComplete(_request: Request, responder: Responder): void {
    responder.respond(hello);
  }
}

for (const [option, version] of Object.entries(versions)) {
  test(
    `curl: it gets an answer over HTTPS with ${version}`,
    { skip: missing('curl') },
    async (context) => {
      const tls = new TlsServer({ ...own, alpnProtocols: ['http/1.1'] });
      const place = { port: 0, host: '127.0.0.1' };
      const listener = new TcpListener(place, (socket) => new Hello(socket, tls));
      context.after(() => listener.hardClose());
      const { port } = await listener.listen();
      const only = option === 'tls1_2' ? ['--tls-max', '1.2'] : ['--tlsv1.3'];
      const program = spawn('curl', [
        ...['--silent', '--show-error', '--include', '--cacert', caFile, ...only],
        `https://127.0.0.1:${port}/`,
      ]);
      context.after(() => program.kill());
      const output = await printed(program, 'Hello');
      assert.match(output, /^HTTP\/1\.1 200 OK\r\n[^]*\r\n\r\nHello$/);
      const [status] = (await once(program, 'exit')) as [number];
      assert.equal(status, 0);
    },
  );
}
