import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, test, type TestContext } from 'node:test';
import * as tls from 'node:tls';
import { generate } from 'selfsigned';
import { startExample, type ExampleProcess } from './example-process.ts';
import { slowlyReadBack } from './slow-reader.ts';

const folder = mkdtempSync(join(tmpdir(), 'stallion-'));
after(() => rmSync(folder, { recursive: true }));
const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
writeFileSync(join(folder, 'key.pem'), key);
writeFileSync(join(folder, 'cert.pem'), cert);
process.env['STALLION_KEY'] = join(folder, 'key.pem');
process.env['STALLION_CERT'] = join(folder, 'cert.pem');

const trust = { ca: cert, servername: 'localhost', checkServerIdentity: () => undefined };

async function plain(context: TestContext, example: ExampleProcess): Promise<Socket> {
  const socket = connect(await example.port(), '127.0.0.1');
  socket.on('error', () => undefined);
  context.after(() => socket.destroy());
  await once(socket, 'connect');
  return socket;
}

test('tcp-tls-echo: sends back what comes, inside TLS', async (context) => {
  const example = startExample(context, 'tcp-tls-echo', '0');
  const socket = tls.connect({ ...trust, socket: await plain(context, example) });
  await once(socket, 'secureConnect');
  const octets = Buffer.alloc(1 << 20, 'echo');
  socket.end(octets);
  assert.equal(await text(socket), octets.toString());
  await example.line(/^secured with TLSv1\.3$/);
});

test('tcp-tls-echo: who does not speak TLS is told of', async (context) => {
  const example = startExample(context, 'tcp-tls-echo', '0');
  const socket = await plain(context, example);
  socket.end('GET / HTTP/1.1\r\n\r\n');
  assert.equal(await example.line(/^not secured/), 'not secured: tls');
});

test('tcp-starttls: goes on with TLS when the client asks for it', async (context) => {
  const example = startExample(context, 'tcp-starttls', '0');
  const socket = await plain(context, example);
  socket.write('STARTTLS\n');
  const [answer] = (await once(socket, 'data')) as [Buffer];
  assert.equal(answer.toString(), 'go ahead\n');
  socket.removeAllListeners('data');
  const secured = tls.connect({ ...trust, socket });
  await once(secured, 'secureConnect');
  secured.end('hello');
  assert.equal(await text(secured), 'hello');
  await example.line(/^secured with TLSv1\.3$/);
  assert.deepEqual(example.lines.slice(1), ['TLS: started', 'secured with TLSv1.3']);
});

test('tcp-starttls: no answer is lost on the way to a slow reader', async (context) => {
  const socket = await plain(context, startExample(context, 'tcp-starttls', '0'));
  socket.write('STARTTLS\n');
  await once(socket, 'data');
  socket.removeAllListeners('data');
  const secured = tls.connect({ ...trust, socket });
  await once(secured, 'secureConnect');
  const piece = Buffer.alloc(50_000, 'a');
  assert.equal(await slowlyReadBack(secured, piece, 800), piece.length * 800);
});

test('tcp-starttls: what was put in behind the command ends it', async (context) => {
  const example = startExample(context, 'tcp-starttls', '0');
  const socket = await plain(context, example);
  socket.write('STARTTLS\ninjected');
  assert.equal(await example.line(/^TLS: /), 'TLS: not-ready');
  assert.equal(await text(socket), 'go ahead\n');
});

test('http-tls: answers over TLS, and knows it', async (context) => {
  const [keyFile, certificateFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const example = startExample(context, 'http-tls', '0', keyFile, certificateFile);
  const socket = tls.connect({ ...trust, socket: await plain(context, example) });
  await once(socket, 'secureConnect');
  socket.end('GET /one HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
  assert.match(
    await text(socket),
    /^HTTP\/1\.1 200 OK\r\n[^]*You asked for https:\/\/localhost\/one\n$/,
  );
});
