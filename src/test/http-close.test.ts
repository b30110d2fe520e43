import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import type { Responder } from '../http/respond/responder.ts';
import { ResponseBuilder } from '../http/respond/response-builder.ts';
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

/** The values of `Connection` in all that was written. */
function announced(served: ServedConnection): string[] {
  return [...served.written().matchAll(/\r\nConnection: ([^\r]*)/g)].map(([, value = '']) => value);
}

const persistence = [
  { name: '1.1 persists', request: get('/'), announced: [], ends: false },
  // @spec rfc9112-9.6-server-close-after-response
  // @spec rfc9112-9.6-close-in-final-response
  {
    name: 'close ends it, and is announced',
    request: get('/', 'Connection: close'),
    announced: ['close'],
    ends: true,
  },
  {
    name: 'close is found in a list, in any case',
    request: get('/', 'Connection: keep-alive, CLOSE'),
    announced: ['close'],
    ends: true,
  },
  {
    name: 'an option that only looks like close persists',
    request: get('/', 'Connection: xclose'),
    announced: [],
    ends: false,
  },
  {
    name: '1.0 ends',
    request: message('GET / HTTP/1.0'),
    announced: ['close'],
    ends: true,
  },
  {
    name: '1.0 that asks to go on persists, and is told so',
    request: message('GET / HTTP/1.0', 'Connection: Keep-Alive'),
    announced: ['keep-alive'],
    ends: false,
  },
] as const;

for (const { name, request, announced: values, ends } of persistence) {
  test(`HttpServer: ${name}`, async () => {
    const served = await ServedConnection.start(echoing);
    await served.receive(request);
    assert.deepEqual(served.answers(), ['/']);
    assert.deepEqual(announced(served), values);
    assert.equal(served.wire.isEnded(), ends);
  });
}

// @spec rfc9112-9.6-no-requests-after-close
test('HttpServer: nothing behind a request that asked for close is looked at', async () => {
  const served = await ServedConnection.start();
  await served.receive(get('/a') + get('/b', 'Connection: close') + get('/c'));
  await served.receive(get('/d'));
  assert.deepEqual([...served.responders.keys()], ['/a', '/b']);
  served.responder('/b').respond(ok('b'));
  served.responder('/a').respond(ok('a'));
  await turn();
  assert.deepEqual(served.answers(), ['a', 'b']);
  assert.deepEqual(announced(served), ['close']);
  await served.receive(get('/e'));
  assert.deepEqual([...served.responders.keys()], ['/a', '/b']);
});

test('HttpServer: the content of the last request is read whole', async () => {
  const served = await ServedConnection.start(echoing);
  await served.receive(
    message('POST /a HTTP/1.1', 'Connection: close', 'Content-Length: 5') + 'hel',
  );
  await served.receive('lo');
  assert.deepEqual(served.answers(), ['/a']);
  assert.deepEqual(served.log.at(-1), 'complete POST /a');
});

// @spec rfc9112-9.6-server-close-after-sending
// @spec rfc9112-9.6-no-requests-after-sending-close
test('HttpServer: answers behind one that ends the connection are dropped', async () => {
  const served = await ServedConnection.start();
  await served.receive(get('/a') + get('/b'));
  const dropped = streaming(served, '/b');
  dropped.sendChunk('b');
  streaming(served, '/a', [['Connection', 'close']]).finish();
  assert.equal(dropped.sendChunk('more'), undefined);
  await turn();
  assert.equal(
    served.written(),
    'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n',
  );
  assert.equal(served.wire.isEnded(), true);
  assert.equal(served.responder('/b').respond(ok('b')), 'already-responded');
  served.wire.peerEnd();
  await turn();
  assert.deepEqual(served.log.slice(-2), ['failed 1', 'closed closed']);
});

// @spec rfc9112-2.2-not-grammar
test('HttpServer: an error answer takes its turn behind the answers that are due', async () => {
  const served = await ServedConnection.start();
  await served.receive(get('/a') + get('/b') + 'NONSENSE\r\n\r\n' + get('/c'));
  assert.deepEqual(served.answers(), []);
  served.responder('/b').respond(ok('b'));
  served.responder('/a').respond(ok('a'));
  await turn();
  assert.deepEqual(served.answers(), ['a', 'b', '400']);
  assert.deepEqual(announced(served), ['close']);
  assert.equal(served.wire.isEnded(), true);
  assert.deepEqual([...served.responders.keys()], ['/a', '/b']);
});

// @spec rfc9110-15.5-explain-error
test('HttpServer: an error answer says in a line what was wrong', async () => {
  const served = await ServedConnection.start();
  await served.receive('GET / HTTP/1.1\r\n\r\n');
  assert.equal(
    served.written(),
    'HTTP/1.1 400 Bad Request\r\n' +
      'Content-Type: text/plain; charset=utf-8\r\n' +
      'Content-Length: 17\r\n' +
      'Connection: close\r\n' +
      '\r\n' +
      'There is no Host\n',
  );
});

const explained = [
  { octets: 'GET / HTTP/2.0\r\n', status: 505, says: 'Only HTTP/1.0 and HTTP/1.1 are spoken here' },
  {
    octets: message('POST / HTTP/1.1', 'Transfer-Encoding: gzip, chunked'),
    status: 501,
    says: 'A transfer coding is not known',
  },
];

// @spec rfc9110-6.6.1-date-in-other-statuses
// @spec rfc9110-15.6-explain-error
// @spec rfc9110-15.6.2-501
// @spec rfc9110-15.6.6-505-explains
test('HttpServer: an answer of 5xx says why, and has a Date', async () => {
  for (const { octets, status, says } of explained) {
    const served = await ServedConnection.start();
    await served.receive(octets);
    const text = served.wire.written();
    assert.ok(text.startsWith(`HTTP/1.1 ${status} `) && text.endsWith(`\r\n\r\n${says}\n`), text);
    assert.match(text, /\r\nDate: /);
  }
});

test('HttpServer: an error answer to HEAD has no content', async () => {
  const served = await ServedConnection.start();
  await served.receive('HEAD / HTTP/1.1\r\n\r\n');
  assert.match(served.written(), /^HTTP\/1\.1 400 [^]*\r\n\r\n$/);
});

const insideContent = [
  { name: 'an unanswered request gets the error', early: false, answers: ['400'] },
  { name: 'an answered request keeps its answer', early: true, answers: ['/a'] },
] as const;

for (const { name, early, answers } of insideContent) {
  test(`HttpServer: after an error in its content ${name}`, async () => {
    const served = await ServedConnection.start({
      onRequest: (request, responder) => {
        if (early) responder.respond(ok(request.target));
      },
    });
    await served.receive(message('POST /a HTTP/1.1', 'Transfer-Encoding: chunked') + 'x\r\n');
    assert.deepEqual(served.answers(), answers);
    assert.equal(served.wire.isEnded(), true);
    assert.deepEqual(served.log, ['request POST /a']);
  });
}

test('HttpServer: after an error in its content an answer under way is cut', async () => {
  const served = await ServedConnection.start({
    onRequest: (_request, responder) => {
      const started = responder.startChunkedResponse(200);
      if (started.kind === 'streaming-started') started.response.sendChunk('part');
    },
  });
  await served.receive(message('POST /a HTTP/1.1', 'Transfer-Encoding: chunked') + 'x\r\n');
  assert.equal(
    served.written(),
    'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\npart\r\n',
  );
  assert.equal(served.wire.isEnded(), true);
});

// @spec rfc9112-9.6-half-close-still-interested
test('HttpServer: a client that has ended still gets all its answers', async () => {
  const served = await ServedConnection.start();
  await served.receive(get('/a') + post('/b', 'x'));
  served.wire.peerEnd();
  await turn();
  served.responder('/a').respond(ok('a'));
  await turn();
  served.responder('/b').respond(ok('b'));
  await turn();
  assert.deepEqual(served.answers(), ['a', 'b']);
  assert.equal(served.wire.isDestroyed(), true);
  assert.equal(served.log.at(-1), 'closed closed');
});

const ended = [
  { name: 'between requests is let go', octets: '', answers: [] },
  { name: 'after one request is let go', octets: get('/a'), answers: ['/a'] },
  { name: 'after an empty line is let go', octets: '\r\n', answers: [] },
  // @spec rfc9112-8-incomplete-request
  { name: 'inside a request line gets 400', octets: 'GET', answers: ['400'] },
  { name: 'inside a header section gets 400', octets: 'GET / HTTP/1.1\r\nHo', answers: ['400'] },
  {
    name: 'inside content gets 400',
    octets: message('POST / HTTP/1.1', 'Content-Length: 2') + 'x',
    answers: ['400'],
  },
] as const;

for (const { name, octets, answers } of ended) {
  test(`HttpServer: a client that ends ${name}`, async () => {
    const served = await ServedConnection.start(echoing);
    if (octets !== '') await served.receive(octets);
    served.wire.peerEnd();
    await turn();
    assert.deepEqual(served.answers(), answers);
    assert.equal(served.log.at(-1), 'closed closed');
  });
}

test('close: serves what has arrived, and announces the end in the last answer', async () => {
  const served = await ServedConnection.start();
  await served.receive(get('/a') + post('/b', 'x'));
  served.http.close();
  await turn();
  assert.equal(served.wire.isEnded(), false);
  served.responder('/a').respond(ok('a'));
  await turn();
  assert.equal(served.wire.isEnded(), false);
  served.responder('/b').respond(ok('b'));
  await turn();
  assert.equal(served.wire.isEnded(), true);
  assert.deepEqual(served.answers(), ['a', 'b']);
  assert.deepEqual(announced(served), ['close']);
});

test('close: takes no request that comes behind the announcement', async () => {
  const served = await ServedConnection.start();
  await served.receive(get('/a'));
  served.http.close();
  served.responder('/a').respond(ok('a'));
  await served.receive(get('/b'));
  assert.deepEqual(served.log.slice(0, 2), ['request GET /a', 'complete GET /a']);
  assert.deepEqual(served.answers(), ['a']);
});

test('close: a client that never stops sending requests is not served for ever', async () => {
  const served = await ServedConnection.start(echoing, { pipelinedMax: 3 });
  await served.receive(get('/0'));
  served.http.close();
  await served.receive([1, 2, 3, 4, 5].map((count) => get(`/${count}`)).join(''));
  assert.deepEqual(served.answers(), ['/0', '/1', '/2', '/3']);
  assert.deepEqual(announced(served), ['close']);
});

test('close: a request that lies in the system is read before the end', async () => {
  const served = await ServedConnection.start(echoing);
  served.http.close();
  await Promise.resolve();
  await served.receive(get('/a'));
  assert.deepEqual(served.answers(), ['/a']);
  assert.deepEqual(announced(served), ['close']);
});

test('close: an idle connection ends in the next turn but one', async () => {
  const served = await ServedConnection.start();
  served.http.close();
  served.http.close();
  await turn();
  await turn();
  assert.equal(served.wire.isEnded(), true);
});

test('close: a request that has begun to arrive may be completed, but not for ever', async () => {
  const served = await ServedConnection.start(echoing, { headerMs: 1_000 });
  const later = mock.method(served.clock, 'later');
  await served.receive('GET /a');
  served.http.close();
  for (let had = 0; had < 3; had++) await turn();
  assert.equal(later.mock.callCount(), 0, 'nobody looks for it again and again');
  await served.receive(' HTTP/1.1\r\nHost: a\r\n\r\n');
  assert.deepEqual(served.answers(), ['/a']);
  const slow = await ServedConnection.start(echoing, { headerMs: 1_000 });
  await slow.receive('GET /a');
  slow.http.close();
  await turn();
  slow.clock.advance(1_300);
  await turn();
  assert.deepEqual(slow.answers(), ['408']);
});

test('close: the request that is being read is completed and answered', async () => {
  const served = await ServedConnection.start(echoing);
  await served.receive(message('POST /a HTTP/1.1', 'Content-Length: 2') + 'x');
  served.http.close();
  await served.receive('y');
  assert.deepEqual(served.answers(), ['/a']);
  assert.deepEqual(announced(served), ['close']);
  assert.equal(served.wire.isEnded(), true);
});

test('HttpServer: an answer to a connection that is gone is refused', async () => {
  const served = await ServedConnection.start();
  await served.receive(get('/a') + get('/b'));
  served.wire.fail('peer-reset');
  await turn();
  assert.equal(served.responder('/a').respond(ok('a')), 'connection-closed');
  assert.deepEqual(served.responder('/b').startChunkedResponse(200), {
    kind: 'connection-closed',
  });
  assert.equal(served.log.at(-1), 'closed peer-reset');
});

test('HttpServer: a listener that closes lets it complete what was begun', async () => {
  const served = await ServedConnection.start();
  await served.receive(get('/a'));
  served.connection.listenerClosing();
  await turn();
  assert.equal(served.wire.isEnded(), false);
  served.responder('/a').respond(ok('a'));
  await turn();
  assert.deepEqual(announced(served), ['close']);
  assert.equal(served.wire.isEnded(), true);
});

test('HttpServer: an answer that was given in the turn of the end goes nowhere', async () => {
  const served = await ServedConnection.start();
  await served.receive(get('/a'));
  assert.equal(served.responder('/a').respond(ok('a')), 'accepted');
  served.wire.fail('peer-reset');
  await turn();
  assert.deepEqual(served.answers(), []);
  assert.deepEqual(served.log.slice(-1), ['closed peer-reset']);
});

// @spec rfc9112-9.6-no-requests-after-sending-close
const decisions = [
  {
    name: 'a whole answer that closes',
    decide: (responder: Responder) => {
      const closing = ResponseBuilder.status(200).header('Connection', 'close').finishHeaders();
      responder.respond(closing.build());
    },
  },
  {
    name: 'a chunked answer that closes, and has only begun',
    decide: (responder: Responder) => {
      responder.startChunkedResponse(200, [['Connection', 'close']]);
    },
  },
  {
    name: 'an answer that was given up',
    decide: (responder: Responder) => {
      responder.abort();
    },
  },
] as const;

for (const { name, decide } of decisions) {
  test(`HttpServer: no request is taken behind ${name}`, async () => {
    const served = await ServedConnection.start({
      onRequestComplete: (request, responder) => {
        if (request.target === '/last') decide(responder);
      },
    });
    await served.receive(get('/waiting') + get('/last') + get('/b'));
    await served.receive(get('/c'));
    assert.deepEqual([...served.responders.keys()], ['/waiting', '/last']);
  });
}
