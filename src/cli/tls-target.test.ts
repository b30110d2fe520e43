import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { generate } from 'selfsigned';
import { referenceServer } from '../../conformance/subjects/self/reference-server.ts';
import { TlsServer } from '../tcp/index.ts';
import { CapturedTerminal } from './captured-terminal.ts';
import { run } from './program.ts';
import { targetArgument } from './target-argument.ts';

const ONE_CASE = ['--delivery', 'whole', '--id', 'get-served', '--id', 'absolute-form-*'];

/** Our own server over TLS, and a file with its certificate. */
async function secured(context: TestContext): Promise<{ target: string; ca: string }> {
  const names = [{ type: 2, value: 'localhost' } as const];
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
    extensions: [{ name: 'subjectAltName', altNames: names }],
  });
  const tls = new TlsServer({ key, cert });
  const server = referenceServer({ host: '127.0.0.1', port: 0, config: { tls } });
  const { port } = await server.listen();
  const folder = mkdtempSync(join(tmpdir(), 'stallion-'));
  context.after(async () => {
    rmSync(folder, { recursive: true });
    await server.hardClose();
  });
  const ca = join(folder, 'ca.pem');
  writeFileSync(ca, cert);
  return { target: `https://127.0.0.1:${port}`, ca };
}

async function ran(...args: readonly string[]) {
  const terminal = new CapturedTerminal();
  const code = await run(['conformance', ...args], terminal);
  return { code, printed: terminal.printed(), complained: terminal.complained() };
}

test('conformance: a target behind https:// is tested over TLS', async (context) => {
  const { target, ca } = await secured(context);
  const trusting = await ran(target, '--ca', ca, '--server-name', 'localhost', ...ONE_CASE);
  assert.deepEqual([trusting.complained, trusting.code], ['', 0]);
  const careless = await ran(target, '--insecure', ...ONE_CASE);
  assert.deepEqual([careless.complained, careless.code], ['', 0]);
});

test('conformance: a certificate that nobody vouches for is refused', async (context) => {
  const { target } = await secured(context);
  const { code, complained } = await ran(target, ...ONE_CASE);
  assert.match(complained, /^stallion: 127\.0\.0\.1:\d+ cannot be tested: .*\n$/);
  assert.equal(code, 2);
});

for (const args of [['--insecure'], ['--server-name', 'a']]) {
  test(`conformance: ${args.join(' ')} is for TLS alone`, async () => {
    const { code, complained } = await ran('127.0.0.1:1', ...args);
    assert.match(complained, /are for a target behind https:\/\/\n$/);
    assert.equal(code, 2);
  });
}

test('conformance: a file of --ca that is not there is named', async () => {
  const { code, complained } = await ran('https://127.0.0.1:1', '--ca', '/no/such/file');
  assert.match(complained, /'\/no\/such\/file' is invalid.*It cannot be read/);
  assert.equal(code, 2);
});

const targets = [
  { text: 'https://a', is: { host: 'a', port: 443, scheme: 'https' } },
  { text: 'HTTPS://[::1]:8443/', is: { host: '::1', port: 8443, scheme: 'https' } },
  { text: 'http://a', is: { host: 'a', port: 80, scheme: 'http' } },
  { text: 'ftp://a', is: undefined },
];

for (const { text, is } of targets) {
  test(`conformance: ${text} is ${is === undefined ? 'no target' : is.scheme}`, () => {
    assert.deepEqual(targetArgument(text), is);
  });
}
