import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { turn } from '../testing/turn.ts';
import { echoing, get, message, ok, post, ServedConnection } from './served-connection.ts';

test('HttpServer: tells of a request in order, with its content', async () => {
  const served = await ServedConnection.start(echoing);
  await served.receive(post('/a', 'hello'));
  assert.deepEqual(served.log, ['request POST /a', 'content hello', 'complete POST /a']);
  assert.deepEqual(served.answers(), ['/a']);
});

test('HttpServer: all that was produced during one read leaves in one write', async () => {
  const served = await ServedConnection.start(echoing);
  await served.receive(get('/a') + get('/b') + get('/c'));
  assert.deepEqual(served.answers(), ['/a', '/b', '/c']);
  assert.equal(served.wire.writes().length, 1);
});

// @spec rfc9112-9.3.2-response-order
test('HttpServer: answers leave in the order of requests, however they are given', async () => {
  const orders = fc.shuffledSubarray(['/0', '/1', '/2', '/3', '/4'], { minLength: 5 });
  await fc.assert(
    fc.asyncProperty(orders, async (order) => {
      const served = await ServedConnection.start();
      await served.receive(['/0', '/1', '/2', '/3', '/4'].map((target) => get(target)).join(''));
      for (const target of order) {
        served.responder(target).respond(ok(target));
        await turn();
      }
      assert.deepEqual(served.answers(), ['/0', '/1', '/2', '/3', '/4']);
    }),
    { numRuns: 30 },
  );
});

test('HttpServer: answers given in one turn leave in one write', async () => {
  const served = await ServedConnection.start();
  await served.receive(get('/a') + get('/b'));
  served.responder('/a').respond(ok('a'));
  served.responder('/b').respond(ok('b'));
  await turn();
  assert.deepEqual(served.answers(), ['a', 'b']);
  assert.equal(served.wire.writes().length, 1);
});

const sideBySide = [
  { name: 'safe requests are told of together', pipeline: [get('/a'), get('/b')], told: 2 },
  { name: 'an unsafe request waits', pipeline: [get('/a'), post('/b', 'x')], told: 1 },
  { name: 'a request waits for an unsafe one', pipeline: [post('/a', 'x'), get('/b')], told: 1 },
  {
    name: 'HEAD, OPTIONS and TRACE are safe',
    pipeline: ['HEAD', 'OPTIONS', 'TRACE'].map((method) => message(`${method} /a HTTP/1.1`)),
    told: 3,
  },
] as const;

// @spec rfc9112-9.3.2-parallel-safe
for (const { name, pipeline, told } of sideBySide) {
  test(`HttpServer: ${name}`, async () => {
    const served = await ServedConnection.start();
    await served.receive(pipeline.join(''));
    assert.equal(served.log.filter((line) => line.startsWith('request')).length, told);
  });
}

test('HttpServer: a request that waited is told of once the one before is answered', async () => {
  const served = await ServedConnection.start();
  await served.receive(post('/a', 'x') + post('/b', 'y') + get('/c'));
  served.responder('/a').respond(ok('a'));
  assert.equal(served.responders.has('/b'), false);
  await turn();
  served.responder('/b').respond(ok('b'));
  await turn();
  served.responder('/c').respond(ok('c'));
  await turn();
  assert.deepEqual(served.answers(), ['a', 'b', 'c']);
});

test('HttpServer: at the limit of waiting requests reading pauses, and goes on later', async () => {
  const served = await ServedConnection.start({}, { pipelinedMax: 2 });
  await served.receive(get('/a') + get('/b') + get('/c'));
  assert.deepEqual([...served.responders.keys()], ['/a', '/b']);
  assert.equal(served.wire.isPaused(), true);
  served.responder('/a').respond(ok('a'));
  await turn();
  assert.deepEqual([...served.responders.keys()], ['/a', '/b', '/c']);
  assert.equal(served.wire.isPaused(), false);
});

test('HttpServer: a request may be answered before its content has come', async () => {
  const served = await ServedConnection.start({
    onRequest: (request, responder) => {
      responder.respond(ok(request.target));
    },
  });
  await served.receive(message('POST /a HTTP/1.1', 'Content-Length: 5') + 'he');
  assert.deepEqual(served.answers(), ['/a']);
  await served.receive('llo' + get('/b'));
  assert.deepEqual(served.answers(), ['/a', '/b']);
  assert.deepEqual(served.log.slice(0, 4), [
    'request POST /a',
    'content he',
    'content llo',
    'complete POST /a',
  ]);
});

test('HttpServer: a second answer to one request is refused and not sent', async () => {
  const served = await ServedConnection.start();
  await served.receive(get('/a'));
  const responder = served.responder('/a');
  assert.equal(responder.state(), 'unanswered');
  assert.equal(responder.respond(ok('a')), 'accepted');
  assert.equal(responder.respond(ok('b')), 'already-responded');
  assert.equal(responder.state(), 'answered');
  assert.deepEqual(responder.startChunkedResponse(200), { kind: 'already-responded' });
  await turn();
  assert.deepEqual(served.answers(), ['a']);
});

// @spec rfc9110-9.3.2-no-content
// @spec rfc9110-9.3.2-same-fields-as-get
// @spec rfc9110-8.6-head-length-as-get
// @spec rfc9112-6-response-body-presence
// @spec rfc9112-6.1-te-on-head-or-304
// @spec rfc9110-8.6-may-send-on-head
// @spec rfc9110-9.3.2-may-omit-fields
test('HttpServer: the answer to HEAD has the fields of GET and no content', async () => {
  const served = await ServedConnection.start(echoing);
  await served.receive(message('HEAD /abc HTTP/1.1') + get('/d'));
  assert.equal(
    served.written(),
    'HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n/d',
  );
});

test('HttpServer: large content follows its head in the same write', async () => {
  const served = await ServedConnection.start({
    onRequestComplete: (_request, responder) => {
      responder.respond(ok('x'.repeat(10_000)));
    },
  });
  await served.receive(get('/a') + get('/b'));
  assert.equal(served.wire.writes().length, 1);
  assert.deepEqual(
    served.answers().map((content) => content.length),
    [10_000, 10_000],
  );
});

// A 2xx to CONNECT would make a tunnel, which is not offered.
// @spec rfc9110-9.3.6-may-accept-connect
// @spec rfc9110-8.6-no-cl-on-connect
// @spec rfc9110-9.3.6-no-framing-in-2xx
// @spec rfc9112-6.1-no-te-on-connect
test('HttpServer: refuses CONNECT in its turn, and the application never sees it', async () => {
  const served = await ServedConnection.start();
  await served.receive(get('/a') + message('CONNECT a:80 HTTP/1.1') + get('/b'));
  assert.deepEqual([...served.responders.keys()], ['/a']);
  served.responder('/a').respond(ok('a'));
  await turn();
  assert.deepEqual(served.answers(), ['a', '501']);
  assert.equal(served.wire.isEnded(), true);
});
