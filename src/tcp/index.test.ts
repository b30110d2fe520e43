import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as entry from './index.ts';

test('stallion-http/tcp: has these values, and no others', () => {
  const values = ['TcpConnection', 'TcpListener', 'TlsClient', 'TlsServer'];
  values.push('octetString', 'octetStringFrom');
  assert.deepEqual(Object.keys(entry), values);
});
