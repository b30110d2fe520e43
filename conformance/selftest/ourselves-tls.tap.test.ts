import { generate } from 'selfsigned';
import { TlsServer } from 'stallion-http';
import { t as all, test } from 'tap';
import { tested } from './tested-suite.ts';

// Each of some thousand connections has a handshake.
all.setTimeout(110_000);

void test('the suite on our own server, over TLS', { timeout: 110_000 }, async (t) => {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
  });
  await tested(t, { tls: new TlsServer({ key, cert }) }, { certificate: 'any' });
});
