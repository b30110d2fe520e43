import assert from 'node:assert/strict';
import { test } from 'node:test';
import { turn } from '../testing/turn.ts';
import { get, message, ok, post, ServedConnection, type Behaviour } from './served-connection.ts';

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

const rejecting = [
  { name: 'onRequest', behaviour: { onRequest: () => Promise.reject(fault) } },
  { name: 'onBodyChunk', behaviour: { onBodyChunk: () => Promise.reject(fault) } },
  { name: 'onRequestComplete', behaviour: { onRequestComplete: () => Promise.reject(fault) } },
] satisfies readonly { name: string; behaviour: Behaviour }[];

for (const { name, behaviour } of rejecting) {
  test(`HttpServer: a promise of ${name} that is rejected is a fault of its request`, async () => {
    const served = await ServedConnection.start(behaviour);
    await served.receive(post('/a', 'x'));
    await turn();
    assert.deepEqual(served.answers(), ['500']);
    assert.deepEqual([served.faults, served.faultKinds], [[fault], ['callback-rejected']]);
    assert.equal(served.faultRequests[0]?.target, '/a');
    assert.equal(served.wire.isEnded(), true);
  });
}

test('HttpServer: a promise that is fulfilled is none', async () => {
  const served = await ServedConnection.start({
    onRequestComplete: async (_request, responder) => {
      await turn();
      responder.respond(ok('a'));
    },
  });
  await served.receive(get('/a'));
  await turn();
  assert.deepEqual([served.answers(), served.faults], [['a'], []]);
});

test('HttpServer: a promise that is rejected ends the answers behind its request', async () => {
  const served = await ServedConnection.start({
    onRequestComplete: (request) =>
      request.target === '/b' ? Promise.reject(fault) : Promise.resolve(),
  });
  await served.receive(get('/a') + get('/b') + get('/c'));
  served.responder('/a').respond(ok('a'));
  await turn();
  assert.deepEqual(served.answers(), ['a', '500']);
  assert.equal(served.faultRequests[0]?.target, '/b');
});

test('HttpServer: a promise rejected when all is over is reported, and no more', async () => {
  let reject: (error: Error) => void = () => undefined;
  const pending = new Promise<void>((_resolve, refuse) => {
    reject = refuse;
  });
  const served = await ServedConnection.start({ onRequestComplete: () => pending });
  await served.receive(get('/a'));
  served.wire.fail('peer-reset');
  reject(fault);
  await turn();
  assert.deepEqual(served.faultKinds, ['callback-rejected']);
  assert.equal(served.log.at(-1), 'closed peer-reset');
});

test('HttpServer: an answer too many, and one too late, are reported', async () => {
  const served = await ServedConnection.start();
  await served.receive(get('/a') + get('/b'));
  served.responder('/a').respond(ok('a'));
  served.responder('/a').respond(ok('b'));
  served.responder('/a').startChunkedResponse(200);
  served.wire.fail('peer-reset');
  await turn();
  served.responder('/b').respond(ok('b'));
  assert.deepEqual(served.faultKinds, ['answered-twice', 'answered-twice', 'answered-after-close']);
  assert.deepEqual(
    served.faultRequests.map((request) => request?.target),
    ['/a', '/a', '/b'],
  );
  assert.deepEqual(served.faults.map(String), [
    'Error: The request was answered before',
    'Error: The request was answered before',
    'Error: The connection of the request is closed',
  ]);
});

test('HttpServer: a timer that throws is a fault of no request', async () => {
  const served = await ServedConnection.start({ onTimer: throws });
  served.http.setTimer(1_000);
  served.clock.advance(1_300);
  await turn();
  assert.deepEqual([served.faults, served.faultRequests], [[fault], [undefined]]);
  assert.equal(served.wire.isEnded(), true);
});

test('HttpServer: without onFault only errors of callbacks are printed', async (context) => {
  const print = context.mock.method(console, 'error', () => undefined);
  const served = await ServedConnection.start();
  Object.defineProperty(served, 'onFault', { value: undefined });
  await served.receive(get('/a'));
  served.responder('/a').respond(ok('a'));
  assert.equal(served.responder('/a').respond(ok('a')), 'already-responded');
  assert.equal(print.mock.callCount(), 0);
});
