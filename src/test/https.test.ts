import assert from 'node:assert/strict';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { test, type TestContext } from 'node:test';
import { connect } from 'node:tls';
import { serverConfig } from '../http/config.ts';
import { HttpServer } from '../http/http-server.ts';
import { ResponseBuilder } from '../http/respond/response-builder.ts';
import { TcpListener } from '../tcp/listen/listener.ts';
import { TlsServer } from '../tcp/node/tls-server.ts';
import type { Address } from '../tcp/wire.ts';
import { makeCertificates } from './certificate.ts';

const { ca, server: own } = await makeCertificates();
const config = serverConfig({ tls: new TlsServer({ ...own, alpnProtocols: ['http/1.1'] }) });
const hello = ResponseBuilder.status(200).finishHeaders().chunk('Hello').build();

async function serving(context: TestContext, failures: string[] = []): Promise<Address> {
  const listener = new TcpListener({ port: 0, host: '127.0.0.1' }, (socket) => {
    const http: HttpServer = new HttpServer(
      socket,
      {
        onRequestComplete: (_request, responder) => {
          responder.respond(hello);
        },
        onStartFailure: (reason) => {
          failures.push(reason);
        },
      },
      config,
    );
    return http;
  });
  context.after(() => listener.hardClose());
  return listener.listen();
}

async function ask(address: Address, ...requests: string[]): Promise<string> {
  const socket = connect({ ...address, ca, servername: 'localhost', ALPNProtocols: ['http/1.1'] });
  await once(socket, 'secureConnect');
  assert.equal(socket.alpnProtocol, 'http/1.1');
  socket.end(
    requests.map((target) => `GET ${target} HTTP/1.1\r\nHost: localhost\r\n\r\n`).join(''),
  );
  return text(socket);
}

const statuses = (answers: string): string[] => answers.match(/HTTP\/1\.1 \d+/g) ?? [];

test('HTTPS: a client that has ended is answered, in order', async (context) => {
  const answers = await ask(await serving(context), '/', '/a', '/b');
  assert.deepEqual(statuses(answers), Array(3).fill('HTTP/1.1 200'));
});

test('HTTPS: targets are those of https', async (context) => {
  const address = await serving(context);
  // @spec rfc9110-7.4-https-needs-security
  assert.deepEqual(statuses(await ask(address, 'https://localhost/')), ['HTTP/1.1 200']);
  assert.deepEqual(statuses(await ask(address, 'http://localhost/')), ['HTTP/1.1 421']);
});

test('HTTPS: the owner hears of a handshake that failed', async (context) => {
  const failures: string[] = [];
  const address = await serving(context, failures);
  const socket = connect({ ...address, servername: 'localhost' });
  await assert.rejects(once(socket, 'secureConnect'));
  while (failures.length === 0) await new Promise((resolve) => setImmediate(resolve));
  assert.equal(failures.length, 1);
});
