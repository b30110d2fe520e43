import assert from 'node:assert/strict';
import { test } from 'node:test';
import { turn } from '../testing/turn.ts';
import {
  echoing,
  get,
  message,
  ok,
  post,
  ServedConnection,
  streaming,
} from './served-connection.ts';

/** Lets time pass, and what follows from it happen. */
async function pass(served: ServedConnection, ms: number): Promise<void> {
  served.clock.advance(ms);
  await turn();
}

test('headerMs: a header section has to be there in time, however its octets come', async () => {
  const served = await ServedConnection.start(echoing, { headerMs: 1_000 });
  for (const octet of 'GET / HTT') {
    await served.receive(octet);
    await pass(served, 100);
  }
  assert.deepEqual(served.answers(), []);
  await pass(served, 300);
  assert.deepEqual(served.answers(), ['408']);
  assert.equal(served.wire.isEnded(), true);
});

test('headerMs: on a new connection counts from the start, and nothing is said', async () => {
  const served = await ServedConnection.start(echoing, { headerMs: 1_000 });
  await pass(served, 900);
  assert.equal(served.wire.isEnded(), false);
  await pass(served, 300);
  assert.equal(served.written(), '');
  assert.equal(served.wire.isEnded(), true);
});

test('headerMs: counts anew for each request, from its first octet', async () => {
  const served = await ServedConnection.start(echoing, { headerMs: 1_000 });
  for (const target of ['/a', '/b']) {
    await served.receive(get(target));
    await pass(served, 5_000);
  }
  await served.receive('GET');
  await pass(served, 900);
  await served.receive(' /c HTTP/1.1\r\nHost: a\r\n\r\n');
  await pass(served, 5_000);
  assert.deepEqual(served.answers(), ['/a', '/b', '/c']);
});

test('headerMs: 408 takes its turn behind answers that are due', async () => {
  const served = await ServedConnection.start({}, { headerMs: 1_000 });
  await served.receive(`${get('/a')}GET /b`);
  await pass(served, 1_200);
  assert.equal(served.written(), '');
  served.responder('/a').respond(ok('a'));
  await turn();
  assert.deepEqual(served.answers(), ['a', '408']);
});

test('headerMs: 0 is for ever', async () => {
  const served = await ServedConnection.start(echoing, { headerMs: 0, keepAliveMs: 0 });
  await pass(served, 10_000_000);
  await served.receive('GET');
  await pass(served, 10_000_000);
  assert.equal(served.wire.isEnded(), false);
});

const head = message('POST /a HTTP/1.1', 'Content-Length: 100000');

/** Sends so many octets in each second, ten times as often. */
async function trickle(served: ServedConnection, rate: number, seconds: number): Promise<void> {
  for (let tenth = 0; tenth < seconds * 10; tenth++) {
    if (served.wire.isEnded()) return;
    await served.receive('x'.repeat(rate / 10));
    await pass(served, 100);
  }
}

test('contentRateMin: content that comes too slowly gets 408', async () => {
  const served = await ServedConnection.start(echoing, { contentRateMin: 100 });
  await served.receive(head);
  await trickle(served, 90, 4);
  assert.deepEqual(served.answers(), [], 'within contentGraceMs any rate will do');
  await trickle(served, 90, 4);
  assert.deepEqual(served.answers(), ['408']);
});

test('contentRateMin: content that comes as fast as that may take its time', async () => {
  const served = await ServedConnection.start(echoing, { contentRateMin: 100 });
  await served.receive(head);
  await trickle(served, 110, 60);
  assert.deepEqual(served.answers(), []);
  assert.equal(served.wire.isEnded(), false);
});

test('contentRateMin: counts for each request by itself', async () => {
  const served = await ServedConnection.start(echoing, { contentRateMin: 100 });
  await served.receive(post('/a', 'x'.repeat(10_000)));
  await served.receive(message('POST /b HTTP/1.1', 'Content-Length: 5'));
  await pass(served, 4_900);
  assert.deepEqual(served.answers(), ['/a']);
  await pass(served, 300);
  assert.deepEqual(served.answers(), ['/a', '408']);
});

test('contentRateMin: while our answers wait, its content need not come', async () => {
  const served = await ServedConnection.start({
    onRequest: (request, responder) => void served.responders.set(request.target, responder),
  });
  await served.receive(head);
  const response = streaming(served, '/a');
  served.wire.answer = 'pending';
  response.sendChunk('x');
  await turn();
  await pass(served, 4_900);
  served.wire.answer = 'written';
  served.wire.complete();
  await turn();
  await pass(served, 4_900);
  assert.equal(served.wire.isEnded(), false);
  await pass(served, 300);
  assert.equal(served.wire.isEnded(), true);
});

test('contentRateMin: 0 is any', async () => {
  const served = await ServedConnection.start({}, { contentRateMin: 0, requestMs: 0 });
  await served.receive(head);
  await pass(served, 10_000_000);
  assert.equal(served.wire.isEnded(), false);
});

test('requestMs: a request that is not answered in time gets 503', async () => {
  const served = await ServedConnection.start({}, { requestMs: 1_000 });
  await served.receive(get('/a') + get('/b'));
  await pass(served, 900);
  assert.equal(served.written(), '');
  await pass(served, 300);
  assert.deepEqual(served.answers(), ['503']);
  assert.deepEqual(served.faultKinds, ['not-answered']);
  assert.equal(served.responder('/a').respond(ok('a')), 'already-responded');
  assert.equal(served.wire.isEnded(), true);
});

test('requestMs: a request that is not complete in time gets 408', async () => {
  const served = await ServedConnection.start({}, { requestMs: 1_000 });
  await served.receive(`${head}x`);
  await pass(served, 1_200);
  assert.deepEqual(served.answers(), ['408']);
  assert.deepEqual(served.faultKinds, []);
});

test('requestMs: an answer that has begun may take its time', async () => {
  const served = await ServedConnection.start({}, { requestMs: 1_000 });
  await served.receive(get('/a'));
  const response = streaming(served, '/a');
  await pass(served, 100_000);
  response.finish();
  await turn();
  assert.equal(served.wire.isEnded(), false);
});

// @spec rfc9112-9.5-graceful-timeout
// @spec rfc9112-9.5-may-close-any-time
test('keepAliveMs: a connection without a request ends in order', async () => {
  const served = await ServedConnection.start(echoing, { keepAliveMs: 2_000 });
  await served.receive(get('/a'));
  await pass(served, 1_900);
  await served.receive(get('/b'));
  await pass(served, 1_900);
  assert.equal(served.wire.isEnded(), false);
  await pass(served, 300);
  assert.equal(served.wire.isEnded(), true);
  assert.deepEqual(served.answers(), ['/a', '/b']);
});

test('keepAliveMs: does not count while an answer is due', async () => {
  const served = await ServedConnection.start({}, { keepAliveMs: 2_000 });
  await served.receive(get('/a'));
  await pass(served, 50_000);
  served.responder('/a').respond(ok('a'));
  await turn();
  assert.deepEqual(served.answers(), ['a']);
});

test('keepAliveMs: 0 is for ever', async () => {
  const served = await ServedConnection.start(echoing, { keepAliveMs: 0 });
  await served.receive(get('/a'));
  await pass(served, 10_000_000);
  assert.equal(served.wire.isEnded(), false);
});

test('keepAliveAdvertisedMs: is said where the connection goes on', async () => {
  const served = await ServedConnection.start(echoing, { keepAliveAdvertisedMs: 5_000 });
  await served.receive(get('/a') + get('/b', 'Connection: close'));
  const fields = [...served.written().matchAll(/^(?:Connection|Keep-Alive): (.*)\r$/gm)];
  assert.deepEqual(
    fields.map(([, value]) => value),
    ['keep-alive', 'timeout=5', 'close'],
  );
});

test('writeIdleMs: a client that takes nothing is given up', async () => {
  const served = await ServedConnection.start({}, { writeIdleMs: 2_000, writeRateMin: 0 });
  await served.receive(get('/a'));
  const response = streaming(served, '/a');
  served.wire.answer = 'pending';
  response.sendChunk('x'.repeat(100));
  await turn();
  for (let time = 0; time < 5; time++) {
    await pass(served, 1_500);
    served.wire.progress(1);
  }
  assert.equal(served.log.at(-1), 'throttled', 'as long as it takes some, it is not');
  await pass(served, 3_400);
  assert.deepEqual(served.log.slice(-2), ['failed 1', 'closed hard-closed']);
});

test('writeRateMin: a client that takes too little is given up', async () => {
  const served = await ServedConnection.start({}, { writeRateMin: 100, writeGraceMs: 1_000 });
  await served.receive(get('/a'));
  const response = streaming(served, '/a');
  await turn();
  served.wire.answer = 'pending';
  response.sendChunk('x'.repeat(1_000));
  await turn();
  for (let second = 0; second < 11; second++) {
    assert.equal(served.log.at(-1), 'throttled');
    served.wire.progress(1);
    await pass(served, 1_000);
  }
  await pass(served, 300);
  assert.equal(served.log.at(-1), 'closed hard-closed');
});

test('writeRateMin: each write counts by itself', async () => {
  const served = await ServedConnection.start({}, { writeRateMin: 100, writeGraceMs: 1_000 });
  await served.receive(get('/a'));
  const response = streaming(served, '/a');
  await turn();
  served.wire.answer = 'pending';
  for (let second = 0; second < 20; second++) {
    response.sendChunk('x');
    await turn();
    await pass(served, 900);
    served.wire.complete();
    await turn();
  }
  assert.equal(served.log.at(-1), 'unthrottled');
});

test('writeIdleMs: an answer that is to be the last is no exception', async () => {
  const served = await ServedConnection.start(echoing, { writeIdleMs: 2_000, writeRateMin: 0 });
  served.wire.answer = 'pending';
  await served.receive(get('/a', 'Connection: close'));
  await pass(served, 2_300);
  assert.equal(served.log.at(-1), 'closed hard-closed');
});

test('writeIdleMs: 0 is for ever', async () => {
  const forEver = { writeIdleMs: 0, writeRateMin: 0, requestMs: 0 };
  const served = await ServedConnection.start(echoing, forEver);
  served.wire.answer = 'pending';
  await served.receive(get('/a'));
  await pass(served, 10_000_000);
  assert.equal(served.log.at(-1), 'throttled');
});

test('setTimer: rings once, unless it was taken back, and one is set at a time', async () => {
  const served = await ServedConnection.start();
  const token = served.http.setTimer(1_000);
  assert.equal(served.http.setTimer(1_000), 'already-active');
  await pass(served, 1_300);
  assert.deepEqual(served.log, [`timer ${token}`]);
  const second = served.http.setTimer(1_000);
  if (typeof second === 'string') throw new Error(second);
  assert.equal(served.http.cancelTimer(second), true);
  await pass(served, 5_000);
  assert.deepEqual(served.log, [`timer ${token}`]);
});
