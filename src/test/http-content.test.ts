import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Request } from '../http/request.ts';
import { turn } from '../testing/turn.ts';
import { get, message, ok, post, ServedConnection, type Behaviour } from './served-connection.ts';

const CONTINUE = 'HTTP/1.1 100 Continue\r\n\r\n';
const expecting = message('POST /a HTTP/1.1', 'Content-Length: 2', 'Expect: 100-continue');
const pausing: Behaviour = { onRequest: (_request, responder) => responder.pauseContent() };

/** A connection whose application lets the content of the first request wait. */
async function paused(octets: string): Promise<ServedConnection> {
  const served = await ServedConnection.start({
    onRequest: (request, responder) => {
      served.responders.set(request.target, responder);
      if (request.target === '/a') responder.pauseContent();
    },
  });
  await served.receive(octets);
  return served;
}

// @spec rfc9110-10.1.1-100-or-final
test('pauseContent: a client that waits is told to go on when the content is wanted', async () => {
  const served = await paused(expecting);
  assert.equal(served.written(), '');
  served.responder('/a').resumeContent();
  served.responder('/a').resumeContent();
  await turn();
  assert.equal(served.written(), CONTINUE);
  await served.receive('xy');
  assert.deepEqual(served.log.slice(1), ['content xy', 'complete POST /a']);
});

// @spec rfc9110-10.1.1-final-after-100
test('pauseContent: a client that was told to go on gets its answer', async () => {
  const served = await paused(expecting);
  served.responder('/a').resumeContent();
  await served.receive('xy');
  served.responder('/a').respond(ok('a'));
  await turn();
  assert.equal(served.written(), `${CONTINUE}HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\na`);
});

// @spec rfc9110-10.1.1-close-or-read-on
test('pauseContent: a final answer first, and 100 never comes', async () => {
  const served = await paused(expecting);
  served.responder('/a').respond(ok('a'));
  served.responder('/a').resumeContent();
  await turn();
  const fields = 'Content-Length: 1\r\nConnection: close\r\n';
  assert.equal(served.written(), `HTTP/1.1 200 OK\r\n${fields}\r\na`);
  assert.equal(served.wire.isEnded(), true);
});

test('pauseContent: a client that did not wait is held back, and nothing is lost', async () => {
  const served = await paused(`${post('/a', 'hello')}${get('/b')}`);
  assert.deepEqual(served.log, ['request POST /a']);
  assert.equal(served.wire.isPaused(), true);
  served.responder('/a').resumeContent();
  await turn();
  assert.deepEqual(served.log.slice(1), ['content hello', 'complete POST /a']);
  served.responder('/a').respond(ok('a'));
  await turn();
  assert.equal(served.log.at(-1), 'complete GET /b');
});

test('pauseContent: in the midst of content the next run waits', async () => {
  const served = await ServedConnection.start({
    onBodyChunk: (_content, request) => served.responder(request.target).pauseContent(),
    onRequest: (request, responder) => void served.responders.set(request.target, responder),
  });
  await served.receive(message('POST /a HTTP/1.1', 'Transfer-Encoding: chunked'));
  await served.receive('1\r\nx\r\n1\r\ny\r\n0\r\n\r\n');
  assert.deepEqual(served.log.slice(1), ['content x']);
  served.responder('/a').resumeContent();
  await turn();
  assert.deepEqual(served.log.slice(1), ['content x', 'content y']);
  served.responder('/a').resumeContent();
  await turn();
  assert.equal(served.log.at(-1), 'complete POST /a');
});

test('pauseContent: behind the end of the request it does nothing', async () => {
  const served = await ServedConnection.start();
  await served.receive(get('/a'));
  served.responder('/a').pauseContent();
  served.responder('/a').respond(ok('a'));
  await served.receive(get('/b'));
  served.responder('/a').resumeContent();
  served.responder('/b').respond(ok('b'));
  await turn();
  assert.deepEqual(served.answers(), ['a', 'b']);
});

test('pauseContent: the time that the application takes does not count', async () => {
  const served = await ServedConnection.start(pausing, { contentGraceMs: 1_000 });
  await served.receive(message('POST /a HTTP/1.1', 'Content-Length: 5'));
  served.clock.advance(100_000);
  await turn();
  assert.equal(served.written(), '');
});

const limits = [
  { name: 'a length within the limit', octets: post('/4', '1234'), answers: [] },
  { name: 'a length above it', octets: post('/4', '12345'), answers: ['413'] },
  {
    name: 'chunks within the limit',
    octets: `${message('POST /4 HTTP/1.1', 'Transfer-Encoding: chunked')}4\r\n1234\r\n0\r\n\r\n`,
    answers: [],
  },
  {
    name: 'chunks above it',
    octets: `${message('POST /4 HTTP/1.1', 'Transfer-Encoding: chunked')}4\r\n1234\r\n1\r\n`,
    answers: ['413'],
  },
] as const;

for (const { name, octets, answers } of limits) {
  // @spec rfc9110-15.5.14-may-close
  test(`contentBytesMax: a function decides for each request: ${name}`, async () => {
    const asked: string[] = [];
    const contentBytesMax = ({ target }: Request): number => {
      asked.push(target);
      return Number(target.slice(1));
    };
    const served = await ServedConnection.start({}, { contentBytesMax });
    await served.receive(octets);
    assert.deepEqual([asked, served.answers()], [['/4'], answers]);
    assert.equal(served.log.includes('complete POST /4'), answers.length === 0);
    assert.equal(served.wire.isEnded(), answers.length > 0);
  });
}

test('contentBytesMax: a function that throws is a fault of its request', async () => {
  const error = new Error('no limit');
  const contentBytesMax = (): number => {
    throw error;
  };
  const served = await ServedConnection.start({}, { contentBytesMax });
  await served.receive(get('/a') + get('/b'));
  assert.deepEqual(served.answers(), ['500']);
  assert.deepEqual([served.faults, served.log], [[error], []]);
  assert.equal(served.wire.isEnded(), true);
});
