import assert from 'node:assert/strict';
import { test } from 'node:test';
import { turn } from '../testing/turn.ts';
import { get, message, ok, ServedConnection, streaming } from './served-connection.ts';

test('informational: interim responses leave at once, and in the order of requests', async () => {
  const served = await ServedConnection.start();
  await served.receive(get('/a') + get('/b'));
  const [first, second] = [served.responder('/a'), served.responder('/b')];
  assert.equal(second.informational(103, [['Link', '</b.css>']]), 'accepted');
  assert.equal(first.informational(103, [['Link', '</a.css>']]), 'accepted');
  assert.equal(first.informational(102), 'accepted');
  await turn();
  const hints = 'HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n';
  assert.equal(served.written(), `${hints}HTTP/1.1 102 Processing\r\n\r\n`);
  first.respond(ok('a'));
  second.respond(ok('b'));
  await turn();
  const [, , ...rest] = served.written().split('HTTP/1.1 ').slice(1);
  assert.deepEqual(rest, [
    '200 OK\r\nContent-Length: 1\r\n\r\na',
    '103 Early Hints\r\nLink: </b.css>\r\n\r\n',
    '200 OK\r\nContent-Length: 1\r\n\r\nb',
  ]);
});

// @spec rfc9110-15.2-no-1xx-to-http10
test('informational: a client of HTTP/1.0 gets none', async () => {
  const served = await ServedConnection.start();
  await served.receive(message('GET /a HTTP/1.0'));
  assert.equal(served.responder('/a').informational(103), 'not-supported');
  await turn();
  assert.equal(served.written(), '');
});

test('informational: none comes behind the answer', async () => {
  const served = await ServedConnection.start();
  await served.receive(get('/a') + get('/b'));
  served.responder('/a').respond(ok('a'));
  assert.equal(served.responder('/a').informational(103), 'already-responded');
  streaming(served, '/b');
  assert.equal(served.responder('/b').informational(103), 'already-responded');
  assert.deepEqual(served.faultKinds, ['answered-twice', 'answered-twice']);
});

for (const status of [99, 100, 101, 200, 103.5, NaN]) {
  test(`informational: ${status} is no interim response that one can ask for`, async () => {
    const served = await ServedConnection.start();
    await served.receive(get('/a'));
    assert.throws(() => served.responder('/a').informational(status), {
      name: 'RangeError',
      message: `The status ${status} is not one of an interim response: 102 to 199`,
    });
  });
}

// @spec rfc9110-15.2-1xx-has-no-content
// @spec rfc9110-8.6-no-cl-on-1xx-204
test('informational: has no field that frames, and none that could end its line', async () => {
  const served = await ServedConnection.start();
  await served.receive(get('/a'));
  const responder = served.responder('/a');
  for (const name of ['Content-Length', 'transfer-encoding', 'Connection', 'Upgrade']) {
    assert.throws(() => responder.informational(103, [[name, '1']]), { name: 'TypeError' });
  }
  assert.throws(() => responder.informational(103, [['X', 'a\r\nb']]), { name: 'TypeError' });
  assert.equal(responder.informational(150), 'accepted');
  await turn();
  assert.equal(served.written(), 'HTTP/1.1 150 \r\n\r\n');
});

test('finish: trailers follow the last chunk, and repeated ones stay repeated', async () => {
  const served = await ServedConnection.start();
  await served.receive(get('/a'));
  const response = streaming(served, '/a');
  response.sendChunk('x');
  response.finish([
    ['X-Sum', '1'],
    ['X-Sum', '2'],
  ]);
  response.finish([['X-Sum', '3']]);
  await turn();
  assert.match(served.written(), /\r\n1\r\nx\r\n0\r\nX-Sum: 1\r\nX-Sum: 2\r\n\r\n$/);
});

// @spec rfc9110-6.5.1-no-unfit-trailer-sent
// @spec rfc9110-6.5.1-nothing-needed-in-trailers
test('finish: a field that has no place in trailers is refused', async () => {
  const served = await ServedConnection.start();
  await served.receive(get('/a'));
  const response = streaming(served, '/a');
  for (const name of ['Content-Length', 'host', 'Set-Cookie', 'Trailer', 'Authorization']) {
    assert.throws(() => response.finish([[name, '1']]), {
      name: 'TypeError',
      message: `The field ${name} cannot be in a trailer section`,
    });
  }
  assert.throws(() => response.finish([['X', 'a\nb']]), { name: 'TypeError' });
  assert.equal(response.isFinished(), false);
  response.finish();
  await turn();
  assert.match(served.written(), /\r\n\r\n0\r\n\r\n$/);
});

test('finish: to HEAD trailers are not sent either', async () => {
  const served = await ServedConnection.start();
  await served.receive(message('HEAD /a HTTP/1.1'));
  streaming(served, '/a').finish([['X', '1']]);
  await turn();
  assert.equal(served.written(), 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n');
});
