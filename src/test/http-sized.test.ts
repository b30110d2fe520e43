import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CloseDelimitedResponse } from '../http/respond/close-delimited-response.ts';
import type { SizedResponse } from '../http/respond/sized-response.ts';
import { turn } from '../testing/turn.ts';
import { get, message, ok, ServedConnection } from './served-connection.ts';

const head = message('HEAD /a HTTP/1.1');
const old = message('GET /a HTTP/1.0', 'Connection: keep-alive');

/** Begins an answer of so many octets to the request for `/a`. */
function sized(served: ServedConnection, length: number): SizedResponse {
  const started = served.responder('/a').startSizedResponse(200, length);
  if (started.kind !== 'streaming-started') throw new Error(started.kind);
  return started.response;
}

/** Begins an answer that ends with the connection. */
function closing(served: ServedConnection): CloseDelimitedResponse {
  const started = served.responder('/a').startCloseDelimitedResponse(200);
  if (started.kind !== 'streaming-started') throw new Error(started.kind);
  return started.response;
}

async function asked(...octets: readonly string[]): Promise<ServedConnection> {
  const served = await ServedConnection.start();
  await served.receive(octets.join(''));
  return served;
}

const sizedHead = 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n';

// @spec rfc9110-8.6-send-when-known
test('startSizedResponse: says the length, and sends octets as they come', async () => {
  const served = await asked(get('/a'), get('/b'));
  const response = sized(served, 5);
  await turn();
  assert.equal(served.written(), sizedHead);
  assert.equal(response.sendChunk('he'), 1);
  assert.equal(response.remaining(), 3);
  assert.equal(response.sendChunk(Buffer.from('llo')), 2);
  response.finish();
  response.finish();
  served.responder('/b').respond(ok('b'));
  await turn();
  assert.equal(response.isFinished(), true);
  assert.deepEqual(served.answers(), ['hello', 'b']);
  assert.deepEqual(served.log.slice(-2), ['sent 1', 'sent 2']);
  assert.equal(served.written(), `${sizedHead}helloHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nb`);
});

// @spec rfc9112-6.2-no-cl-with-te
test('startSizedResponse: more octets than were said are refused, and none is sent', async () => {
  const served = await asked(get('/a'));
  const response = sized(served, 5);
  response.sendChunk('hel');
  assert.throws(() => response.sendChunk('lo!'), {
    name: 'RangeError',
    message: '3 octets are more than the 2 to come of a content of 5',
  });
  response.sendChunk('lo');
  response.finish();
  assert.equal(response.sendChunk('more'), undefined);
  await turn();
  assert.equal(served.written(), `${sizedHead}hello`);
});

test('startSizedResponse: with fewer octets the answer is cut, and all ends', async () => {
  const served = await asked(get('/a'), get('/b'));
  const response = sized(served, 5);
  response.sendChunk('hel');
  response.finish();
  assert.equal(served.responder('/b').respond(ok('b')), 'connection-closed');
  await turn();
  assert.equal(served.written(), `${sizedHead}hel`);
  assert.equal(served.wire.isEnded(), true);
  assert.deepEqual(served.faultKinds, ['content-short', 'answered-after-close']);
});

test('startSizedResponse: given up, it is cut without a fault', async () => {
  const served = await asked(get('/a'));
  const response = sized(served, 5);
  response.abort();
  response.abort();
  await turn();
  assert.equal(served.written(), sizedHead);
  assert.equal(served.wire.isEnded(), true);
  assert.deepEqual(served.faultKinds, []);
});

test('startSizedResponse: to HEAD octets are counted and dropped', async () => {
  const served = await asked(head, get('/b'));
  const response = sized(served, 5);
  assert.equal(response.sendChunk('hello'), 1);
  response.finish();
  served.responder('/b').respond(ok('b'));
  await turn();
  assert.equal(served.written(), `${sizedHead}HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nb`);
  assert.ok(served.log.includes('sent 1'));
});

// @spec rfc9112-2.3-may-answer-as-http10
// @spec rfc9112-2.3-downgrade-only-for-cause
// @spec rfc9110-6.2-only-conformant-version
test('startSizedResponse: an HTTP/1.0 client gets it as well', async () => {
  const served = await asked(old);
  const response = sized(served, 1);
  response.sendChunk('x');
  response.finish();
  await turn();
  const fields = 'Content-Length: 1\r\nConnection: keep-alive\r\n';
  assert.equal(served.written(), `HTTP/1.1 200 OK\r\n${fields}\r\nx`);
});

test('startSizedResponse: what cannot be is refused at the call', async () => {
  const served = await asked(get('/a'));
  const responder = served.responder('/a');
  for (const length of [-1, 0.5, NaN, Infinity]) {
    assert.throws(() => responder.startSizedResponse(200, length), { name: 'RangeError' });
  }
  assert.throws(() => responder.startSizedResponse(Number('204'), 0), { name: 'TypeError' });
  assert.throws(() => responder.startSizedResponse(200, 5, [['Content-Length', '4']]), {
    message: 'The Content-Length of 4 is not the length of 5',
  });
  const same = responder.startSizedResponse(200, 0, [['content-length', '0']]);
  assert.equal(same.kind, 'streaming-started');
  assert.deepEqual(responder.startSizedResponse(200, 0), { kind: 'already-responded' });
  await turn();
  assert.equal(served.written(), 'HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n');
});

// @spec rfc9112-6.3-prefer-delimited
test('startCloseDelimitedResponse: ends with the connection, which it announces', async () => {
  const served = await asked(old);
  const response = closing(served);
  assert.equal(response.sendChunk('hel'), 1);
  assert.equal(response.isFinished(), false);
  response.sendChunk('lo');
  response.finish();
  response.finish();
  assert.equal(response.sendChunk('x'), undefined);
  await turn();
  assert.equal(served.written(), 'HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nhello');
  assert.equal(served.wire.isEnded(), true);
  assert.ok(!served.wire.calls().includes('reset'));
});

// @spec rfc9112-8-incomplete-chunked
test('startCloseDelimitedResponse: given up, it ends by a reset, which is no end', async () => {
  const served = await asked(get('/a'));
  const response = closing(served);
  response.sendChunk('hel');
  response.abort();
  response.abort();
  await turn();
  assert.equal(response.isFinished(), true);
  assert.ok(served.wire.calls().includes('reset'));
  assert.equal(served.log.at(-1), 'closed hard-closed');
});

test('startCloseDelimitedResponse: whoever gives it up, it ends by a reset', async () => {
  const byResponder = await asked(get('/a'));
  closing(byResponder);
  byResponder.responder('/a').abort();
  const byFault = await ServedConnection.start({
    onRequestComplete: (_request, responder) => {
      responder.startCloseDelimitedResponse(200);
      throw new Error('no');
    },
  });
  await byFault.receive(get('/a'));
  await turn();
  for (const { wire } of [byResponder, byFault]) assert.ok(wire.calls().includes('reset'));
});

test('startCloseDelimitedResponse: takes no length, and no further request', async () => {
  const served = await asked(get('/a'));
  const responder = served.responder('/a');
  assert.throws(() => responder.startCloseDelimitedResponse(200, [['Content-Length', '1']]), {
    message: 'A close-delimited response cannot have a Content-Length',
  });
  closing(served);
  await served.receive(get('/b'));
  assert.equal(served.responders.has('/b'), false);
  assert.deepEqual(responder.startCloseDelimitedResponse(200), { kind: 'already-responded' });
});

test('isWriteable: says whether a chunk would be on its way at once', async () => {
  const served = await asked(get('/a'), get('/b'));
  const second = served.responder('/b').startSizedResponse(200, 100_000);
  if (second.kind !== 'streaming-started') throw new Error(second.kind);
  assert.equal(second.response.isWriteable(), true);
  second.response.sendChunk('x'.repeat(65_536));
  assert.equal(second.response.isWriteable(), false, 'so much waits for its turn');
  const first = closing(served);
  assert.equal(first.isWriteable(), true);
  served.wire.answer = 'pending';
  first.sendChunk('x');
  await turn();
  assert.equal(first.isWriteable(), false, 'the client takes nothing');
  served.wire.complete();
  assert.equal(first.isWriteable(), true);
  first.finish();
  assert.equal(first.isWriteable(), false, 'finished');
});

test('isWriteable: of a chunked response', async () => {
  const served = await asked(get('/a'));
  const started = served.responder('/a').startChunkedResponse(200);
  if (started.kind !== 'streaming-started') throw new Error(started.kind);
  assert.equal(started.response.isWriteable(), true);
  started.response.abort();
  assert.equal(started.response.isWriteable(), false);
});
