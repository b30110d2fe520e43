import assert from 'node:assert/strict';
import { test } from 'node:test';
import { referenceServer } from './reference-server.ts';

/** Asks the reference server, and answers what it said. */
async function asked(target: string, method = 'GET', body: string | null = null) {
  const server = referenceServer({ host: '127.0.0.1', port: 0 });
  const { port } = await server.listen();
  const response = await fetch(`http://127.0.0.1:${port}${target}`, { method, body });
  const content = await response.text();
  await server.hardClose();
  return { status: response.status, headers: response.headers, content };
}

const contract = [
  { target: '/', status: 200, content: 'OK\n' },
  { target: '/any/path?q', status: 200, content: 'OK\n' },
  { target: '/slow?ms=5', status: 200, content: 'OK\n' },
  { target: '/slow?ms=10001', status: 400 },
  { target: '/slow?ms=x', status: 400 },
  { target: '/chunked?n=3&size=4', status: 200, content: 'x'.repeat(12) },
  { target: '/chunked?n=0', status: 200, content: '' },
  { target: '/chunked?n=2&size=0', status: 200, content: '' },
  { target: '/chunked?n=10001', status: 400 },
  { target: '/chunked?size=65537', status: 400 },
  { target: '/big?bytes=100000', status: 200, content: 'x'.repeat(100_000) },
  { target: '/big?bytes=100000001', status: 400 },
  { target: '/close', status: 200, content: 'OK\n' },
  { target: '/status/404', status: 404, content: 'Status 404\n' },
  { target: '/status/204', status: 204, content: '' },
  { target: '/status/205', status: 205, content: '' },
  { target: '/status/304', status: 304, content: '' },
  { target: '/status/999', status: 200, content: 'OK\n' },
] as const;

for (const { target, status, ...rest } of contract) {
  test(`reference application: GET ${target} gets ${status}`, async () => {
    const response = await asked(target);
    assert.equal(response.status, status);
    if ('content' in rest) assert.equal(response.content, rest.content);
  });
}

test('reference application: /echo tells what the application was given', async () => {
  const { content } = await asked('/echo?a=b', 'POST', 'h\u00e9llo');
  const seen = JSON.parse(content) as Record<string, unknown>;
  assert.equal(seen['method'], 'POST');
  assert.equal(seen['target'], '/echo?a=b');
  assert.equal(seen['content'], 'h\u00c3\u00a9llo');
  assert.deepEqual(seen['trailers'], []);
});

test('reference application: /close announces the end', async () => {
  assert.equal((await asked('/close')).headers.get('connection'), 'close');
});

test('reference application: /chunked uses the chunked coding', async () => {
  assert.equal((await asked('/chunked?n=2')).headers.get('transfer-encoding'), 'chunked');
});

test('reference application: a method that it does not know gets 501', async () => {
  assert.equal((await asked('/', 'PROPFIND')).status, 501);
});
