import assert from 'node:assert/strict';
import { test } from 'node:test';
import { turn } from '../testing/turn.ts';
import { echoing, get, message, ok, ServedConnection, streaming } from './served-connection.ts';

/** So many requests, for `/0`, `/1` … */
function requests(count: number): string {
  return Array.from({ length: count }, (_, index) => get(`/${index}`)).join('');
}

test('turnRequestsMax: others have their turn behind so many requests', async () => {
  const served = await ServedConnection.start(echoing, { turnRequestsMax: 2 });
  served.wire.receive(requests(5));
  assert.deepEqual(served.answers(), ['/0', '/1']);
  await Promise.resolve();
  assert.deepEqual(served.answers(), ['/0', '/1'], 'a microtask is no turn');
  assert.equal(served.wire.isPaused(), true);
  await turn();
  assert.deepEqual(served.answers(), ['/0', '/1', '/2', '/3']);
  await turn();
  assert.deepEqual(served.answers(), ['/0', '/1', '/2', '/3', '/4']);
  assert.equal(served.wire.isPaused(), false);
  assert.equal(served.wire.writes().length, 3, 'one for each turn');
});

test('turnRequestsMax: where nothing is left no turn is lost', async () => {
  const served = await ServedConnection.start(echoing, { turnRequestsMax: 2 });
  served.wire.receive(requests(2));
  assert.deepEqual([served.answers().length, served.wire.isPaused()], [2, false]);
});

test('yieldRead: what was read and not told of waits for a later turn', async () => {
  const served = await ServedConnection.start({
    onRequestComplete: (request, responder) => {
      responder.respond(ok(request.target));
      setImmediate(() => served.log.push('others'));
      served.http.yieldRead();
    },
  });
  served.wire.receive(requests(2));
  assert.deepEqual(served.answers(), ['/0']);
  await turn();
  await turn();
  const order = served.log.filter((entry) => !entry.startsWith('request'));
  assert.deepEqual(order, ['complete GET /0', 'others', 'complete GET /1', 'others']);
});

test('yieldRead: in the midst of content the next run waits', async () => {
  const served = await ServedConnection.start({
    onBodyChunk: () => {
      served.http.yieldRead();
      served.http.yieldRead();
    },
  });
  const chunks = '1\r\nx\r\n1\r\ny\r\n0\r\n\r\n';
  served.wire.receive(message('POST / HTTP/1.1', 'Transfer-Encoding: chunked') + chunks);
  assert.equal(served.log.at(-1), 'content x');
  await turn();
  assert.equal(served.log.at(-1), 'content y');
  await turn();
  assert.equal(served.log.at(-1), 'complete POST /');
});

test('yieldRead: an answer does not end the turn of the others', async () => {
  const served = await ServedConnection.start({
    onRequestComplete: () => served.http.yieldRead(),
  });
  served.wire.receive(requests(2));
  served.responder('/0').respond(ok('a'));
  await Promise.resolve();
  await Promise.resolve();
  assert.deepEqual([served.answers(), served.log.at(-1)], [['a'], 'complete GET /0']);
  await turn();
  assert.equal(served.log.at(-1), 'complete GET /1');
});

test('pipelining: while much waits for its turn, no further request is read', async () => {
  const served = await ServedConnection.start();
  await served.receive(requests(2));
  const second = streaming(served, '/1');
  second.sendChunk('x'.repeat(65_536));
  await served.receive(get('/2'));
  assert.equal(served.responders.has('/2'), false);
  assert.equal(served.wire.isPaused(), true);
  served.responder('/0').respond(ok('a'));
  await turn();
  assert.equal(served.responders.has('/2'), true);
  assert.equal(served.wire.isPaused(), false);
});

test('outputBytesMax: a chunk that there is no room for cuts its response', async () => {
  const served = await ServedConnection.start({}, { outputBytesMax: 10_000 });
  await served.receive(requests(2));
  const second = streaming(served, '/1');
  assert.equal(second.sendChunk('x'.repeat(9_000)), 1);
  assert.equal(second.sendChunk('y'.repeat(2_000)), undefined);
  assert.equal(second.isFinished(), true);
  assert.deepEqual(served.faultKinds, ['output-overflow']);
  served.responder('/0').respond(ok('a'));
  await turn();
  assert.match(served.written(), /\r\n2328\r\nx{9000}\r\n$/, 'and no last chunk');
  assert.equal(served.wire.isEnded(), true);
});

test('outputBytesMax: what a client takes at once may be as much as it is', async () => {
  const served = await ServedConnection.start({}, { outputBytesMax: 10_000 });
  await served.receive(requests(1));
  const response = streaming(served, '/0');
  for (let count = 0; count < 100; count++) {
    assert.notEqual(response.sendChunk('x'.repeat(9_000)), undefined);
    if (count % 7 === 6) await turn();
  }
  await turn();
  assert.deepEqual(served.faultKinds, []);
});

test('outputBytesMax: of a client that takes nothing no more is kept', async () => {
  const served = await ServedConnection.start({}, { outputBytesMax: 200_000 });
  await served.receive(requests(1));
  const response = streaming(served, '/0');
  served.wire.answer = 'pending';
  let accepted = 0;
  while (response.sendChunk('x'.repeat(1_000)) !== undefined) accepted++;
  assert.ok(accepted >= 200 && accepted <= 270, `${accepted} KB`);
  served.wire.fail('peer-reset');
  await turn();
  const settled = served.log.filter((entry) => /^(?:sent|failed)/.test(entry));
  assert.equal(settled.length, accepted, 'and each chunk is settled');
});

test('outputBytesMax: one chunk alone may be larger', async () => {
  const served = await ServedConnection.start({}, { outputBytesMax: 10_000 });
  await served.receive(requests(1));
  const response = streaming(served, '/0');
  await turn();
  assert.equal(response.sendChunk('x'.repeat(1_000_000)), 1);
  response.finish();
  await turn();
  assert.deepEqual(served.faultKinds, []);
});
