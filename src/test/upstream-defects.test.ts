// One test for each defect that was found by reading upstream, named for what is right. Where more
// is shown elsewhere, docs/upstream.md says where.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { serverConfig } from '../http/config.ts';
import { ResponseBuilder } from '../http/respond/response-builder.ts';
import type { ChunkedResponse } from '../http/respond/chunked-response.ts';
import { turn } from '../testing/turn.ts';
import {
  echoing,
  empty,
  get,
  message,
  ok,
  post,
  ServedConnection,
  streaming,
} from './served-connection.ts';

const CHUNKED = message('POST /c HTTP/1.1', 'Transfer-Encoding: chunked');

test('U1: behind the end that was decided nothing of the same read is told of', async () => {
  const asked = await ServedConnection.start();
  await asked.receive(get('/1', 'Connection: close') + get('/2'));
  assert.deepEqual(asked.log, ['request GET /1', 'complete GET /1']);

  const own = await ServedConnection.start({
    onRequestComplete: (_request, responder) => {
      responder.respond(
        ResponseBuilder.status(200).header('Connection', 'close').finishHeaders().build(),
      );
    },
  });
  await own.receive(get('/1') + get('/2'));
  assert.deepEqual(own.log.slice(0, 2), ['request GET /1', 'complete GET /1']);
  assert.ok(!own.log.some((entry) => entry.endsWith('/2')));

  const last = await ServedConnection.start(echoing, { requestsMax: 2 });
  await last.receive(get('/1') + get('/2') + get('/3'));
  assert.deepEqual(last.answers(), ['/1', '/2']);
});

test('U2: an early refusal with answers due, and more in the same read, harm nobody', async () => {
  const served = await ServedConnection.start({
    onRequest: ({ method }, responder) => {
      if (method !== 'POST') return;
      responder.respond(
        ResponseBuilder.status(413).header('Connection', 'close').finishHeaders().build(),
      );
    },
  });
  await served.receive(get('/slow') + post('/large', 'x'.repeat(100)) + get('/3') + get('/4'));
  served.responder('/slow').respond(ok('slow'));
  await turn();
  assert.deepEqual(served.answers(), ['slow', '413']);
  assert.ok(!served.log.some((entry) => entry.endsWith('/3') || entry.endsWith('/4')));
  assert.deepEqual(served.faults, []);

  const many = await ServedConnection.start();
  const requests = Array.from({ length: 102 }, (_, at) => get(`/${at}`)).join('');
  await many.receive(requests);
  for (let at = 0; at < 102; at++) {
    many.responder(`/${at}`).respond(ok(`/${at}`));
    await turn();
  }
  assert.equal(many.answers().length, 102);
  assert.deepEqual(many.faults, []);
});

test('U3: at the limit nothing is refused, and each request is told of once', async () => {
  const served = await ServedConnection.start({}, { pipelinedMax: 2 });
  await served.receive(get('/1') + get('/2') + get('/3'));
  const begun = ['request GET /1', 'complete GET /1', 'request GET /2', 'complete GET /2'];
  assert.deepEqual(served.log, begun);
  assert.equal(served.written(), '');
  served.responder('/1').respond(ok('1'));
  await turn();
  assert.deepEqual(served.log, [...begun, 'request GET /3', 'complete GET /3']);
});

test('U4: a refusal stands behind answers that are due, and never inside one', async () => {
  const waiting = await ServedConnection.start();
  await waiting.receive(`${get('/1')}nonsense\r\n\r\n`);
  assert.equal(waiting.written(), '');
  waiting.responder('/1').respond(ok('1'));
  await turn();
  assert.deepEqual(waiting.answers(), ['1', '400']);

  const streamed = await ServedConnection.start();
  await streamed.receive(`${get('/1')}nonsense\r\n\r\n`);
  const response = streaming(streamed, '/1');
  response.sendChunk('in the midst');
  await turn();
  assert.ok(!streamed.written().includes('400'));
  response.finish();
  await turn();
  assert.match(streamed.written(), /in the midst\r\n0\r\n\r\nHTTP\/1\.1 400 /);
});

test('U5: both the early refusal and the answer before it are sent', async () => {
  const served = await ServedConnection.start({
    onRequest: ({ method }, responder) => {
      if (method !== 'POST') return;
      responder.respond(empty(413));
      served.http.close();
    },
  });
  await served.receive(get('/1') + post('/2', 'x'));
  served.responder('/1').respond(ok('1'));
  await turn();
  assert.deepEqual(served.answers(), ['1', '413']);
  await turn();
  await turn();
  assert.equal(served.wire.isEnded(), true);
});

test('U6: a stream that goes on with each chunk that was sent comes to its end', async () => {
  for (const method of ['GET', 'HEAD']) {
    let left = 3;
    let response: ChunkedResponse | undefined;
    const served = await ServedConnection.start({
      onRequestComplete: (_request, responder) => {
        const started = responder.startChunkedResponse(200);
        if (started.kind !== 'streaming-started') return;
        started.response.sendChunk('first');
        // Kept only now: nothing was told from inside `sendChunk`.
        response = started.response;
      },
      onChunkSent: () => {
        if (left-- > 0) response?.sendChunk('more');
        else response?.finish();
      },
    });
    await served.receive(message(`${method} / HTTP/1.1`));
    for (let turns = 0; turns < 10; turns++) await turn();
    assert.deepEqual([method, response?.isFinished()], [method, true]);
    assert.equal(served.log.filter((entry) => entry.startsWith('sent')).length, 4);
  }
});

test('U7: repeated fields stay repeated in a stream, and it has no length', async () => {
  const served = await ServedConnection.start();
  await served.receive(get('/'));
  const cookies = [
    ['Set-Cookie', 'a=1'],
    ['Set-Cookie', 'b=2'],
  ] as const;
  const wrong = [...cookies, ['Content-Length', '1']] as const;
  assert.throws(() => served.responder('/').startChunkedResponse(200, wrong), /Content-Length/);
  streaming(served, '/', cookies);
  await turn();
  assert.match(served.written(), /\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\n/);
  assert.match(served.written(), /\r\nTransfer-Encoding: chunked\r\n/);
});

test('U8: the last that is told of pressure is true, and nothing is behind the end', async () => {
  const served = await ServedConnection.start({
    onUnthrottled: () => void response.sendChunk('again'),
  });
  await served.receive(get('/'));
  const response = streaming(served, '/');
  served.wire.answer = 'pending';
  for (let times = 0; times < 3; times++) {
    response.sendChunk('more');
    await turn();
    served.wire.complete();
    await turn();
  }
  const told = served.log.filter((entry) => entry.endsWith('throttled'));
  assert.ok(told.length > 2);
  for (const [at, entry] of told.entries()) {
    assert.equal(entry, at % 2 === 0 ? 'throttled' : 'unthrottled', 'they come by turns');
  }
  assert.equal(told.at(-1) === 'unthrottled', served.connection.isWriteable());
  served.wire.fail('peer-reset');
  await turn();
  assert.equal(served.log.at(-1), 'closed peer-reset');
});

test('U9: a client that never closes does not keep the connection', async () => {
  const served = await ServedConnection.start(echoing, { lingerMs: 1_000 });
  await served.receive(get('/', 'Connection: close'));
  assert.equal(served.wire.isEnded(), true);
  served.clock.advance(1_300);
  await turn();
  assert.match(served.log.at(-1) ?? '', /^closed/);
});

test('U10: a TLS handshake has a deadline, and it is on without being asked for', () => {
  assert.equal(serverConfig({}).handshakeMs, 10_000);
});

test('U11: an octet now and then keeps no request open', async () => {
  const served = await ServedConnection.start(echoing, { headerMs: 1_000 });
  for (const octet of get('/', `X: ${'x'.repeat(100)}`)) {
    served.wire.receive(octet);
    served.clock.advance(59);
    await turn();
    if (served.wire.isEnded()) break;
  }
  assert.deepEqual(served.answers(), ['408']);
});

test('U12: a close under pressure cuts nothing of what was given', async () => {
  const served = await ServedConnection.start();
  await served.receive(get('/'));
  served.wire.answer = 'pending';
  const response = streaming(served, '/');
  await turn();
  for (let times = 0; times < 5; times++) response.sendChunk('part ');
  response.finish();
  served.http.close();
  while (served.wire.isPending()) {
    served.wire.complete();
    await turn();
  }
  assert.match(served.written(), /(5\r\npart \r\n){5}0\r\n\r\n$/);
  assert.equal(served.wire.isEnded(), true);
});

test('U13: a client that has ended its direction gets every answer', async () => {
  const served = await ServedConnection.start();
  await served.receive(get('/1') + get('/2'));
  served.wire.peerEnd();
  await turn();
  served.responder('/2').respond(ok('2'));
  served.responder('/1').respond(ok('1'));
  await turn();
  assert.deepEqual(served.answers(), ['1', '2']);
});

test('U14: whatever is called before the start, nothing but its result comes of it', async () => {
  const served = new ServedConnection(echoing);
  served.http.yieldRead();
  assert.equal(served.connection.send(Buffer.from('x')), 'not-connected');
  served.http.close();
  served.connection.hardClose();
  served.http.close();
  await turn();
  await turn();
  assert.deepEqual([served.log, served.wire.isDestroyed()], [[], true]);

  const closing = new ServedConnection(echoing);
  closing.http.close();
  for (let turns = 0; turns < 5; turns++) await turn();
  assert.equal(closing.wire.isEnded(), true);
});

test('U15: what waits is bounded, and who gives more is told', async () => {
  const served = await ServedConnection.start({}, { outputBytesMax: 2_000 });
  await served.receive(get('/1') + get('/2'));
  const behind = streaming(served, '/2');
  while (behind.sendChunk('x'.repeat(100)) !== undefined);
  assert.equal(behind.isFinished(), true);
  await turn();
  assert.deepEqual(served.faultKinds, ['output-overflow']);
});

test('U16: chunks that are sent from the completion of others nest nothing', async () => {
  let left = 100_000;
  let deepest = 0;
  let depth = 0;
  const served = await ServedConnection.start({
    onChunkSent: () => {
      deepest = Math.max(deepest, ++depth);
      if (left-- > 0) response.sendChunk('x');
      else response.finish();
      depth--;
    },
  });
  await served.receive(get('/'));
  const response = streaming(served, '/');
  response.sendChunk('x');
  for (let turns = 0; turns < 300_000 && !response.isFinished(); turns++) await turn();
  assert.deepEqual([response.isFinished(), deepest], [true, 1]);
});

test('U17: a name, a value or a reason that would end its line is refused at the call', () => {
  const head = ResponseBuilder.status(200);
  for (const bad of ['a\r\nb', 'a\nb', 'a\rb', 'a\0b']) {
    assert.throws(() => head.header('X', bad), { name: 'TypeError' });
    assert.throws(() => head.header(bad, 'x'), { name: 'TypeError' });
    assert.throws(() => ResponseBuilder.status(200, bad), { name: 'TypeError' });
  }
});

const statuses: readonly (readonly [octets: string, answer: string])[] = [
  [message('GET / HTTP/1.2'), '/'],
  [message('GET / HTTP/1.9'), '/'],
  [message('GET / HTTP/2.0'), '505'],
  [message('GET / HTTP/x'), '400'],
  [message('GET / FTP/1.1'), '400'],
  [message(`GET /${'a'.repeat(10_000)} HTTP/1.1`), '414'],
  [get('/', `X: ${'a'.repeat(20_000)}`), '431'],
];

// @spec rfc9110-15.5.15-414
test('U18: each refusal has the status that the RFC names', async () => {
  for (const [octets, answer] of statuses) {
    const served = await ServedConnection.start(echoing);
    await served.receive(octets);
    assert.deepEqual(served.answers(), [answer], octets.slice(0, 40));
  }
});

const targets: readonly (readonly [line: string, answer: string])[] = [
  ['GET a HTTP/1.1', '400'],
  ['GET /#a HTTP/1.1', '400'],
  ['GET /%zz HTTP/1.1', '400'],
  ['GET * HTTP/1.1', '400'],
  ['GET ftp://a/ HTTP/1.1', '421'],
  ['GET http://u@a/ HTTP/1.1', '400'],
  ['CONNECT / HTTP/1.1', '400'],
  ['OPTIONS * HTTP/1.1', '*'],
  ['GET http://a/ HTTP/1.1', 'http://a/'],
];

test('U19: a target has one of the four forms, or is refused', async () => {
  for (const [line, answer] of targets) {
    const served = await ServedConnection.start(echoing);
    await served.receive(message(line));
    assert.deepEqual(served.answers(), [answer], line);
  }
});

test('U20: HTTP/1.0 with a transfer coding is refused, and the connection ends', async () => {
  const served = await ServedConnection.start(echoing);
  const head = message('POST / HTTP/1.0', 'Connection: keep-alive', 'Transfer-Encoding: chunked');
  await served.receive(`${head}0\r\n\r\n${get('/2')}`);
  assert.deepEqual(served.answers(), ['400']);
  assert.equal(served.wire.isEnded(), true);
});

test('U21: the guide names each setting, with the default that it has', () => {
  const page = readFileSync(new URL('../../../docs/http.md', import.meta.url), 'utf8');
  const rows = page.split('\n').filter((line) => line.startsWith('| `'));
  const table = rows.join('\n').replaceAll(',', '');
  for (const [name, value] of Object.entries(serverConfig({}))) {
    if (name === 'server' || name === 'tls' || typeof value !== 'number') continue;
    const row = table.split('\n').find((line) => line.includes(`\`${name}\``));
    assert.ok(row?.includes(String(value)), `${name} is ${value}, and the guide says: ${row}`);
  }
});

test('U22: codings and options are read as lists, and never as parts of words', async () => {
  for (const coding of ['xchunked', 'chunkedx', 'chunked, identity']) {
    const served = await ServedConnection.start(echoing);
    await served.receive(`${message('POST / HTTP/1.1', `Transfer-Encoding: ${coding}`)}0\r\n\r\n`);
    assert.deepEqual(served.answers(), ['400'], coding);
  }
  const listed = await ServedConnection.start(echoing);
  await listed.receive(`${CHUNKED.replace('chunked', ', CHUNKED')}1\r\nx\r\n0\r\n\r\n`);
  await listed.receive(
    get('/1', 'Connection: unclosed') + get('/2', 'Connection: x', 'Connection: CLOSE'),
  );
  await listed.receive(get('/3'));
  assert.deepEqual(listed.answers(), ['/c', '/1', '/2']);
});
