import assert from 'node:assert/strict';
import { test } from 'node:test';
import { turn } from '../testing/turn.ts';
import { get, message, ok, ServedConnection, type Behaviour } from './served-connection.ts';

const fault = new Error('the fault of the owner');

function throws(): never {
  throw fault;
}

const unanswered: readonly { name: string; behaviour: Behaviour }[] = [
  { name: 'onRequest', behaviour: { onRequest: throws } },
  { name: 'onBodyChunk', behaviour: { onBodyChunk: throws } },
  { name: 'onRequestComplete', behaviour: { onRequestComplete: throws } },
];

for (const { name, behaviour } of unanswered) {
  test(`HttpServer: a request whose ${name} throws gets 500, and the connection ends`, async () => {
    const served = await ServedConnection.start(behaviour);
    await served.receive(message('POST /a HTTP/1.1', 'Content-Length: 1') + 'x' + get('/b'));
    assert.deepEqual(served.answers(), ['500']);
    assert.match(served.written(), /\r\nConnection: close\r\n/);
    assert.equal(served.wire.isEnded(), true);
    assert.deepEqual(served.faults, [fault]);
    assert.equal(served.responders.has('/b'), false);
  });
}

test('HttpServer: an answer that was given before the fault is kept', async () => {
  const served = await ServedConnection.start({
    onRequestComplete: (_request, responder) => {
      responder.respond(ok('a'));
      throws();
    },
  });
  await served.receive(get('/a'));
  assert.deepEqual(served.answers(), ['a']);
  assert.equal(served.wire.isEnded(), true);
});

test('HttpServer: an answer that was under way at the fault is cut', async () => {
  const served = await ServedConnection.start({
    onRequestComplete: (_request, responder) => {
      responder.startChunkedResponse(200);
      throws();
    },
  });
  await served.receive(get('/a'));
  assert.equal(served.written(), 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n');
  assert.equal(served.wire.isEnded(), true);
});

test('HttpServer: answers that are due before the fault still leave first', async () => {
  const served = await ServedConnection.start({
    onRequestComplete: (request) => {
      if (request.target === '/b') throws();
    },
  });
  await served.receive(get('/a') + get('/b'));
  served.responder('/a').respond(ok('a'));
  await turn();
  assert.deepEqual(served.answers(), ['a', '500']);
});

const later: readonly { name: string; behaviour: Behaviour }[] = [
  { name: 'onChunkSent', behaviour: { onChunkSent: throws } },
  { name: 'onThrottled', behaviour: { onThrottled: throws } },
  { name: 'onUnthrottled', behaviour: { onUnthrottled: throws } },
];

for (const { name, behaviour } of later) {
  test(`HttpServer: a fault in ${name} ends the connection in order`, async () => {
    const served = await ServedConnection.start(behaviour);
    await served.receive(get('/a'));
    const started = served.responder('/a').startChunkedResponse(200);
    served.wire.answer = 'pending';
    if (started.kind === 'streaming-started') started.response.sendChunk('x');
    await turn();
    served.wire.complete();
    await turn();
    assert.deepEqual(served.faults, [fault]);
    assert.equal(served.wire.isEnded(), true);
  });
}

for (const name of ['onChunkFailed', 'onClosed'] as const) {
  test(`HttpServer: a fault in ${name} is reported, and the rest is told`, async () => {
    const served = await ServedConnection.start({ [name]: throws });
    await served.receive(get('/a'));
    const started = served.responder('/a').startChunkedResponse(200);
    served.wire.answer = 'pending';
    if (started.kind === 'streaming-started') started.response.sendChunk('x');
    await turn();
    served.wire.fail('peer-reset');
    await turn();
    assert.deepEqual(served.faults, [fault]);
    assert.deepEqual(served.log.slice(-2), ['failed 1', 'closed peer-reset']);
  });
}

test('HttpServer: without onFault a fault goes to the standard error stream', async (context) => {
  const printed = context.mock.method(console, 'error', () => undefined);
  const served = await ServedConnection.start({ onRequestComplete: throws });
  Reflect.set(served, 'onFault', undefined);
  await served.receive(get('/a'));
  assert.equal(printed.mock.calls[0]?.arguments.at(-1), fault);
});

test('HttpServer: a fault in onFault harms nobody', async (context) => {
  const printed = context.mock.method(console, 'error', () => undefined);
  const served = await ServedConnection.start({ onRequestComplete: throws });
  Reflect.set(served, 'onFault', throws);
  await served.receive(get('/a'));
  assert.equal(printed.mock.calls[0]?.arguments.at(-1), fault);
  assert.deepEqual(served.answers(), ['500']);
});

test('HttpServer: a fault below the connection is reported as well', async () => {
  const served = await ServedConnection.start();
  await served.receive(get('/a'));
  Reflect.set(served.wire, 'write', throws);
  served.responder('/a').respond(ok('a'));
  await turn();
  assert.deepEqual(served.faults, [fault]);
  assert.equal(served.log.at(-1), 'closed fault');
});
