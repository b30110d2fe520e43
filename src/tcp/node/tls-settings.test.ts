import assert from 'node:assert/strict';
import { createPrivateKey } from 'node:crypto';
import { test } from 'node:test';
import { generate } from 'selfsigned';
import { TlsClient } from './tls-client.ts';
import { TlsServer, type TlsServerOptions } from './tls-server.ts';

const made = await generate([{ name: 'commonName', value: 'localhost' }]);
const passphrase = 'open sesame';
const key = createPrivateKey(made.private).export({
  type: 'pkcs8',
  format: 'pem',
  cipher: 'aes-256-cbc',
  passphrase,
});
const own = { key, cert: made.cert, ca: made.cert, ciphers: 'ECDHE-RSA-AES128-GCM-SHA256' };

test('TlsServer, TlsClient: take a key that is kept under a passphrase', () => {
  assert.equal(new TlsServer({ ...own, passphrase, sessionSeconds: 10 }).role, 'server');
  assert.equal(new TlsClient({ ...own, passphrase }).role, 'client');
});

test('TlsServer, TlsClient: refuse it without that, and say why', () => {
  const refusal = { name: 'TypeError', message: /^The TLS settings cannot be used: \S/ };
  assert.throws(() => new TlsServer(own), refusal);
  assert.throws(() => new TlsClient(own), refusal);
});

test('TlsServer: refuses what has no key, and says which is missing', () => {
  assert.throws(() => new TlsServer(Object.create(null) as TlsServerOptions), {
    name: 'TypeError',
    message: 'The TLS settings cannot be used: Error: key is not PEM',
  });
});
