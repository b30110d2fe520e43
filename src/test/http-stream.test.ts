import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChunkedResponse } from '../http/respond/chunked-response.ts';
import { turn } from '../testing/turn.ts';
import { echoing, get, message, ok, ServedConnection, streaming } from './served-connection.ts';

const HEAD = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n';

// @spec rfc9112-7.1-chunk-grammar
// @spec rfc9112-7.4-only-chunked-without-te
// @spec rfc9112-6.1-response-coding-ends
test('ChunkedResponse: sends head, chunks and the last chunk', async () => {
  const served = await ServedConnection.start();
  await served.receive(get('/a') + get('/b'));
  const response = streaming(served, '/a');
  assert.equal(served.responder('/a').state(), 'streaming');
  assert.equal(response.sendChunk('hello'), 1);
  assert.equal(response.sendChunk(new Uint8Array(16).fill(0x78)), 2);
  response.finish();
  assert.equal(served.responder('/a').state(), 'answered');
  served.responder('/b').respond(ok('b'));
  await turn();
  assert.equal(
    served.written(),
    `${HEAD}5\r\nhello\r\n10\r\n${'x'.repeat(16)}\r\n0\r\n\r\n` +
      'HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nb',
  );
  assert.deepEqual(served.log.slice(-2), ['sent 1', 'sent 2']);
});

test('ChunkedResponse: a large chunk is not copied, and framed as any other', async () => {
  const served = await ServedConnection.start();
  await served.receive(get('/a'));
  const response = streaming(served, '/a');
  response.sendChunk(new Uint8Array(5000).fill(0x78));
  response.finish();
  await turn();
  assert.equal(served.written(), `${HEAD}1388\r\n${'x'.repeat(5000)}\r\n0\r\n\r\n`);
  assert.equal(served.log.at(-1), 'sent 1');
});

test('ChunkedResponse: an empty chunk, and one behind the end, is not sent', async () => {
  const served = await ServedConnection.start();
  await served.receive(get('/a'));
  const response = streaming(served, '/a');
  assert.equal(response.sendChunk(''), undefined);
  response.finish();
  response.finish();
  response.abort();
  assert.equal(response.sendChunk('x'), undefined);
  await turn();
  assert.equal(served.written(), `${HEAD}0\r\n\r\n`);
  assert.equal(served.wire.isEnded(), false);
});

test('ChunkedResponse: chunks that wait for their turn are reported when they left', async () => {
  const served = await ServedConnection.start();
  await served.receive(get('/a') + get('/b'));
  const second = streaming(served, '/b');
  second.sendChunk('b');
  await turn();
  assert.equal(served.written(), '');
  const first = streaming(served, '/a');
  first.sendChunk('a');
  first.finish();
  await turn();
  assert.deepEqual(served.log.slice(-2), ['sent 2', 'sent 1']);
  assert.equal(served.written(), `${HEAD}1\r\na\r\n0\r\n\r\n${HEAD}1\r\nb\r\n`);
});

test('ChunkedResponse: onChunkSent never runs inside sendChunk, and may send more', async () => {
  const response: { current?: ChunkedResponse } = {};
  let sending = 'no';
  const nested: string[] = [];
  const served = await ServedConnection.start({
    onChunkSent: (token) => {
      nested.push(sending);
      sending = 'yes';
      if (token < 1000) response.current?.sendChunk('x');
      else response.current?.finish();
      sending = 'no';
    },
  });
  await served.receive(get('/a'));
  response.current = streaming(served, '/a');
  response.current.sendChunk('x');
  await turn();
  await turn();
  assert.equal(nested.length, 1000);
  assert.deepEqual([...new Set(nested)], ['no']);
  assert.ok(served.written().endsWith('1\r\nx\r\n0\r\n\r\n'));
});

// @spec rfc9110-9.3.2-no-content
test('ChunkedResponse: an answer to HEAD has its head alone, and settles its chunks', async () => {
  const served = await ServedConnection.start();
  await served.receive(message('HEAD /a HTTP/1.1') + get('/b'));
  const response = streaming(served, '/a');
  response.sendChunk('x');
  response.finish();
  await turn();
  assert.equal(served.written(), HEAD);
  assert.equal(served.log.at(-1), 'sent 1');
});

// @spec rfc9112-6.1-te-only-to-http11
test('startChunkedResponse: refuses HTTP/1.0, and lets another answer be given', async () => {
  const served = await ServedConnection.start();
  await served.receive(message('GET /a HTTP/1.0'));
  const responder = served.responder('/a');
  assert.deepEqual(responder.startChunkedResponse(200), { kind: 'chunked-not-supported' });
  assert.equal(responder.respond(ok('a')), 'accepted');
  await turn();
  assert.deepEqual(served.answers(), ['a']);
});

const misuses = [
  {
    name: 'a status without content',
    status: 204,
    fields: [],
    error: /204 response has no content/,
  },
  { name: 'an interim status', status: 100, fields: [], error: /not a final/ },
  // @spec rfc9112-6.2-no-cl-with-te
  {
    name: 'a Content-Length',
    status: 200,
    fields: [['Content-Length', '1']],
    error: /cannot have a Content-Length/,
  },
  { name: 'a name that is no token', status: 200, fields: [['a b', 'c']], error: /not a token/ },
] as const;

for (const { name, status, fields, error } of misuses) {
  test(`startChunkedResponse: refuses ${name}, and the request stays unanswered`, async () => {
    const served = await ServedConnection.start();
    await served.receive(get('/a'));
    const code: number = status;
    assert.throws(() => served.responder('/a').startChunkedResponse(code, fields), error);
    assert.equal(served.responder('/a').state(), 'unanswered');
  });
}

// @spec rfc9112-8-incomplete-chunked
test('abort: what was sent leaves, no last chunk follows, and the connection ends', async () => {
  const served = await ServedConnection.start();
  await served.receive(get('/a'));
  const response = streaming(served, '/a');
  response.sendChunk('part');
  response.abort();
  response.finish();
  await turn();
  assert.equal(served.written(), `${HEAD}4\r\npart\r\n`);
  assert.equal(served.wire.isEnded(), true);
});

test('abort: a request without an answer ends the connection behind earlier answers', async () => {
  const served = await ServedConnection.start();
  await served.receive(get('/a') + get('/b'));
  served.responder('/b').abort();
  served.responder('/b').abort();
  await turn();
  assert.equal(served.wire.isEnded(), false);
  served.responder('/a').respond(ok('a'));
  await turn();
  assert.deepEqual(served.answers(), ['a']);
  assert.equal(served.wire.isEnded(), true);
});

test('abort: an answer that is complete stays', async () => {
  const served = await ServedConnection.start(echoing);
  await served.receive(get('/a'));
  served.responder('/a').abort();
  await turn();
  assert.equal(served.wire.isEnded(), false);
});

test('HttpServer: what cannot leave waits in order, and is one write when it can', async () => {
  const served = await ServedConnection.start();
  await served.receive(get('/a'));
  const response = streaming(served, '/a');
  served.wire.answer = 'pending';
  response.sendChunk('1');
  await turn();
  assert.equal(served.log.at(-1), 'throttled');
  response.sendChunk('2');
  response.sendChunk('3');
  await turn();
  assert.equal(served.written(), `${HEAD}1\r\n1\r\n`);
  served.wire.answer = 'written';
  served.wire.complete();
  await turn();
  assert.deepEqual(served.log.slice(-4), ['sent 1', 'unthrottled', 'sent 2', 'sent 3']);
  assert.equal(served.wire.writes().length, 2);
});

test('HttpServer: while the client takes nothing, none of its requests is read', async () => {
  const served = await ServedConnection.start(echoing);
  served.wire.answer = 'pending';
  await served.receive(get('/a'));
  assert.equal(served.wire.isPaused(), true);
  await served.receive(get('/b'));
  assert.deepEqual(served.answers(), ['/a']);
  served.wire.answer = 'written';
  served.wire.complete();
  await turn();
  assert.deepEqual(served.answers(), ['/a', '/b']);
  assert.equal(served.wire.isPaused(), false);
});

test('HttpServer: when throttling goes on behind what waited, nothing is told', async () => {
  const served = await ServedConnection.start();
  await served.receive(get('/a'));
  const response = streaming(served, '/a');
  served.wire.answer = 'pending';
  response.sendChunk('1');
  await turn();
  response.sendChunk('2');
  served.wire.complete();
  await turn();
  assert.deepEqual(served.log.slice(-2), ['throttled', 'sent 1']);
  served.wire.complete();
  await turn();
  assert.deepEqual(served.log.slice(-2), ['sent 2', 'unthrottled']);
});

test('HttpServer: the last answer leaves whole before the connection ends', async () => {
  const served = await ServedConnection.start(echoing);
  served.wire.answer = 'pending';
  await served.receive(get('/a') + get('/b', 'Connection: close'));
  assert.deepEqual(served.answers(), ['/a', '/b']);
  assert.equal(served.wire.isEnded(), false);
  served.wire.complete();
  await turn();
  assert.equal(served.wire.isEnded(), true);
});

test('HttpServer: chunks that did not leave fail in order, before onClosed', async () => {
  const served = await ServedConnection.start();
  await served.receive(get('/a') + get('/b'));
  const second = streaming(served, '/b');
  second.sendChunk('b');
  const first = streaming(served, '/a');
  first.sendChunk('1');
  await turn();
  served.wire.answer = 'pending';
  first.sendChunk('2');
  await turn();
  first.sendChunk('3');
  await turn();
  served.wire.fail('peer-reset');
  await turn();
  assert.deepEqual(served.log.slice(-5), [
    'throttled',
    'failed 3',
    'failed 4',
    'failed 1',
    'closed peer-reset',
  ]);
  assert.equal(first.sendChunk('x'), undefined);
});
