import assert from 'node:assert/strict';
import { test } from 'node:test';
import { turn } from '../testing/turn.ts';
import { echoing, get, message, ok, ServedConnection, streaming } from './served-connection.ts';

/** A connection that was used, and whose listener is closing now. */
async function leaving(drainIdleMs: number): Promise<ServedConnection> {
  const served = await ServedConnection.start(echoing, { drainIdleMs });
  await served.receive(get('/a'));
  served.connection.listenerClosing();
  await turn();
  return served;
}

test('drain: a request that was on its way is answered, and is the last', async () => {
  const served = await leaving(1_000);
  served.clock.advance(900);
  await served.receive(get('/b'));
  assert.deepEqual(served.answers(), ['/a', '/b']);
  assert.match(served.written(), /Connection: close\r\n\r\n\/b$/);
  assert.equal(served.wire.isEnded(), true);
});

test('drain: a connection on which no request comes ends a little later', async () => {
  const served = await leaving(1_000);
  assert.equal(served.wire.isEnded(), false);
  served.clock.advance(1_300);
  await turn();
  assert.equal(served.wire.isEnded(), true);
});

test('drain: without that time a connection ends when all that has arrived is served', async () => {
  const served = await leaving(0);
  await turn();
  assert.equal(served.wire.isEnded(), true);
});

test('drain: a connection that never had a request is no exception', async () => {
  const served = await ServedConnection.start(echoing, { drainIdleMs: 1_000 });
  served.connection.listenerClosing();
  await turn();
  served.clock.advance(1_300);
  await turn();
  assert.equal(served.wire.isEnded(), true);
});

test('drain: a request that is being read is completed and answered', async () => {
  const served = await ServedConnection.start(echoing, { drainIdleMs: 1_000 });
  await served.receive(`${message('POST /a HTTP/1.1', 'Content-Length: 2')}x`);
  served.connection.listenerClosing();
  await turn();
  served.clock.advance(1_300);
  await served.receive('y');
  assert.deepEqual(served.answers(), ['/a']);
  assert.match(served.written(), /Connection: close\r\n/);
});

test('drain: an answer that began before goes on to its end, and then all ends', async () => {
  const served = await ServedConnection.start({}, { drainIdleMs: 1_000 });
  await served.receive(get('/a'));
  const response = streaming(served, '/a');
  served.connection.listenerClosing();
  await turn();
  served.clock.advance(100_000);
  response.sendChunk('x');
  response.finish();
  await turn();
  assert.equal(served.wire.isEnded(), false);
  served.clock.advance(1_300);
  await turn();
  assert.equal(served.wire.isEnded(), true);
});

test('drain: behind a close that was asked for it changes nothing', async () => {
  const served = await ServedConnection.start();
  await served.receive(get('/a'));
  served.http.close();
  served.connection.listenerClosing();
  served.responder('/a').respond(ok('a'));
  await turn();
  assert.equal(served.wire.isEnded(), true);
});
