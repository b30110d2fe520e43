import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Responder } from '../http/respond/responder.ts';
import type { Takeover, TakeoverResult } from '../http/respond/takeover.ts';
import { octetString, octetStringFrom } from '../tcp/octets.ts';
import { turn } from '../testing/turn.ts';
import { empty, get, message, ok, ServedConnection, type Behaviour } from './served-connection.ts';

const OFFER = ['Connection: Upgrade', 'Upgrade: Chat/2, websocket'];
const offered = get('/', ...OFFER);
const switching =
  'HTTP/1.1 101 Switching Protocols\r\nUpgrade: chat/2\r\nConnection: upgrade\r\n\r\n';

/** The next owner of a connection, which writes down what it is told, and answers in capitals. */
function heir(heard: string[]): Takeover {
  return (connection) => ({
    onStarted: () => heard.push('started'),
    onReceived: (bytes) => {
      heard.push(octetStringFrom(bytes));
      connection.send(octetString(octetStringFrom(bytes).toUpperCase()));
    },
    onListenerClosing: () => heard.push('listenerClosing'),
    onClosed: (cause) => heard.push(`closed ${cause}`),
  });
}

interface Upgraded {
  readonly served: ServedConnection;
  readonly heard: string[];
  readonly results: TakeoverResult[];
}

/** A connection whose requests are answered by `answer`, where it wants to. */
async function upgrading(
  answer: (responder: Responder, take: Takeover) => TakeoverResult,
  behaviour: Behaviour = {},
): Promise<Upgraded> {
  const heard: string[] = [];
  const results: TakeoverResult[] = [];
  const served = await ServedConnection.start({
    onRequest: (_request, responder) => void results.push(answer(responder, heir(heard))),
    ...behaviour,
  });
  return { served, heard, results };
}

const toChat = (responder: Responder, take: Takeover): TakeoverResult =>
  responder.upgrade('chat/2', take);

// @spec rfc9110-15.2.2-101-has-upgrade
// @spec rfc9110-7.8-101-names-protocol
// @spec rfc9110-7.8-connection-option
// @spec rfc9110-7.8-names-case
test('upgrade: says 101, and gives the connection away with what came behind', async () => {
  const { served, heard, results } = await upgrading(toChat);
  await served.receive(`${offered}hel`);
  await served.receive('lo');
  await turn();
  assert.deepEqual([results, heard], [['accepted'], ['started', 'hel', 'lo']]);
  assert.equal(served.written(), `${switching}HELLO`);
  assert.equal(served.log.at(-1), 'handed over');
  served.wire.fail('peer-reset');
  assert.equal(heard.at(-1), 'closed peer-reset');
  assert.equal(served.log.at(-1), 'handed over', 'and nothing behind it');
});

test('upgrade: wherever the octets are cut, the next owner gets the same', async () => {
  const octets = `${offered}hello`;
  for (let at = 1; at < octets.length; at++) {
    const { served, heard } = await upgrading(toChat);
    await served.receive(octets.slice(0, at));
    await served.receive(octets.slice(at));
    assert.equal(heard.join(''), 'startedhello');
    assert.equal(served.written(), `${switching}HELLO`);
  }
});

test('upgrade: waits for earlier answers, and reads nothing of what comes behind', async () => {
  const heard: string[] = [];
  const served = await ServedConnection.start({
    onRequest: (request, responder) => {
      if (request.offersUpgrade) responder.upgrade('websocket', heir(heard));
    },
  });
  await served.receive(get('/a') + offered + get('/b'));
  assert.deepEqual(heard, []);
  served.responder('/a').respond(ok('a'));
  await turn();
  assert.deepEqual(heard, ['started', get('/b')]);
  assert.match(served.written(), /\r\n\r\naHTTP\/1\.1 101 Switching Protocols\r\n/);
});

test('upgrade: waits until the system has taken all that was sent', async () => {
  const { served, heard } = await upgrading(toChat);
  served.wire.answer = 'pending';
  await served.receive(offered);
  assert.deepEqual(heard, []);
  served.wire.answer = 'written';
  served.wire.complete();
  await turn();
  assert.deepEqual(heard, ['started']);
});

test('upgrade: waits for the content of the request', async () => {
  const { served, heard } = await upgrading(toChat);
  await served.receive(message('POST / HTTP/1.1', ...OFFER, 'Content-Length: 2') + 'x');
  assert.deepEqual(heard, []);
  await served.receive('yz');
  assert.deepEqual(heard, ['started', 'z']);
  assert.deepEqual(served.log.slice(1, 4), ['content x', 'content y', 'complete POST /']);
});

// @spec rfc9110-7.8-100-before-101
test('upgrade: a client that waits to send its content gets 100 first', async () => {
  const { served, heard } = await upgrading(toChat);
  const fields = [...OFFER, 'Expect: 100-continue', 'Content-Length: 1'];
  await served.receive(message('POST / HTTP/1.1', ...fields));
  assert.equal(served.written(), `HTTP/1.1 100 Continue\r\n\r\n${switching}`);
  await served.receive('x');
  assert.deepEqual(heard, ['started']);
});

// @spec rfc9110-7.8-may-ignore
test('upgrade: without the wish of the application a request is an ordinary one', async () => {
  const served = await ServedConnection.start();
  await served.receive(offered + get('/b'));
  assert.deepEqual(served.log, ['request GET /', 'complete GET /'], 'the next one waits');
  served.responder('/').respond(ok('a'));
  await turn();
  served.responder('/b').respond(ok('b'));
  await turn();
  assert.deepEqual(served.answers(), ['a', 'b']);
});

const refusals = [
  { name: 'another protocol', octets: get('/', 'Connection: upgrade', 'Upgrade: chat') },
  { name: 'no upgrade', octets: get('/') },
  { name: 'an Upgrade without its option', octets: get('/', 'Upgrade: chat/2') },
  { name: 'HTTP/1.0', octets: message('GET / HTTP/1.0', ...OFFER, 'Connection: keep-alive') },
];

// @spec rfc9110-7.8-only-offered
// @spec rfc9110-7.8-ignore-in-http10
for (const { name, octets } of refusals) {
  // @spec rfc9110-7.6.1-field-without-option
  test(`upgrade: ${name} is nothing that the client offered`, async () => {
    const { served, heard, results } = await upgrading(toChat);
    await served.receive(octets);
    served.responder('/').respond(ok('a'));
    await turn();
    assert.deepEqual([results, heard, served.answers()], [['not-offered'], [], ['a']]);
  });
}

for (const protocol of ['', 'a b', 'a/b/c', '/1', 'chat/', 'a\r\n']) {
  test(`upgrade: ${JSON.stringify(protocol)} is no protocol`, async () => {
    const served = await ServedConnection.start();
    await served.receive(offered);
    const responder = served.responder('/');
    assert.throws(() => responder.upgrade(protocol, heir([])), { name: 'TypeError' });
  });
}

test('upgrade: fields go with it, but for those that frame or are the server’s own', async () => {
  const served = await ServedConnection.start();
  await served.receive(offered);
  const responder = served.responder('/');
  for (const name of ['Upgrade', 'connection', 'Content-Length', 'Transfer-Encoding']) {
    assert.throws(() => responder.upgrade('chat/2', heir([]), [[name, '1']]), {
      message: `The field ${name} has no place in this response`,
    });
  }
  assert.equal(responder.upgrade('chat/2', heir([]), [['X', '1']]), 'accepted');
  await turn();
  assert.match(served.written(), /\r\nX: 1\r\n\r\n$/);
});

test('upgrade: an answered request and a connection that is gone cannot be upgraded', async () => {
  const served = await ServedConnection.start();
  await served.receive(offered);
  const responder = served.responder('/');
  assert.equal(responder.upgrade('chat/2', heir([])), 'accepted');
  assert.equal(responder.respond(ok('a')), 'already-responded');
  assert.equal(responder.upgrade('chat/2', heir([])), 'already-responded');
  const gone = await ServedConnection.start();
  await gone.receive(offered);
  gone.wire.fail('peer-reset');
  assert.equal(gone.responder('/').upgrade('chat/2', heir([])), 'connection-closed');
});

test('upgrade: a connection that ends before is never given away', async () => {
  const { served, heard } = await upgrading(toChat);
  served.wire.answer = 'pending';
  await served.receive(offered);
  served.wire.fail('peer-reset');
  await turn();
  assert.deepEqual(heard, []);
  assert.equal(served.log.at(-1), 'closed peer-reset');
});

test('upgrade: one that throws ends the connection, and is reported', async () => {
  const error = new Error('no heir');
  const { served } = await upgrading((responder) =>
    responder.upgrade('chat/2', () => {
      throw error;
    }),
  );
  await served.receive(offered);
  await turn();
  assert.deepEqual([served.faults, served.faultKinds], [[error], ['callback-threw']]);
  assert.equal(served.log.at(-1), 'closed hard-closed');
});

test('upgrade: one that closes the connection has it closed', async () => {
  const heard: string[] = [];
  const { served } = await upgrading((responder) =>
    responder.upgrade('chat/2', (connection) => {
      connection.close();
      return heir(heard)(connection);
    }),
  );
  await served.receive(offered);
  await turn();
  assert.deepEqual([heard, served.log.at(-1)], [[], 'closed hard-closed']);
});

test('upgrade: one that sends before the connection is its own is told so', async () => {
  const heard: string[] = [];
  const { served } = await upgrading((responder) =>
    responder.upgrade('chat/2', (connection) => {
      connection.send(Buffer.from('too early'));
      return heir(heard)(connection);
    }),
  );
  await served.receive(offered);
  await turn();
  assert.match(String(served.faults[0]), /sent octets before its owner was told onStarted/);
  assert.deepEqual([heard, served.log.at(-1)], [[], 'closed hard-closed']);
});

test('upgrade: the end of the client is told to the next owner', async () => {
  const { served, heard } = await upgrading(toChat);
  served.wire.answer = 'pending';
  await served.receive(offered);
  served.wire.peerEnd();
  served.wire.complete();
  await turn();
  await turn();
  assert.deepEqual(heard, ['started', 'closed closed']);
});

test('upgrade: a close that was asked for is told to the next owner', async () => {
  const { served, heard } = await upgrading((responder, take) => {
    served.http.close();
    return toChat(responder, take);
  });
  await served.receive(offered);
  await turn();
  assert.deepEqual(heard, ['started', 'listenerClosing']);
});

test('handOver: sends nothing, and leaves the answer to the next owner', async () => {
  const { served, heard } = await upgrading((responder, take) => responder.handOver(take));
  await served.receive(`${offered}x`);
  assert.deepEqual([heard, served.written()], [['started', 'x'], 'X']);
  const other = await upgrading((responder, take) => responder.handOver(take));
  await other.served.receive(get('/'));
  assert.deepEqual(other.results, ['not-offered']);
});

const connect = message('CONNECT b:443 HTTP/1.1');

/** A connection whose owner answers CONNECT. */
async function tunnelling(
  answer: (responder: Responder, take: Takeover) => unknown,
): Promise<Upgraded> {
  return upgrading(toChat, {
    onConnect: (_request, responder) => void answer(responder, heir([])),
  });
}

// @spec rfc9110-9.3.6-may-accept-connect
// @spec rfc9110-9.3.6-no-framing-in-2xx
// @spec rfc9112-6.3-connect-tunnel
test('tunnel: says 200 without framing, and gives the connection away', async () => {
  const heard: string[] = [];
  const { served } = await tunnelling((responder) => {
    assert.equal(responder.tunnel(heir(heard), [['X', '1']]), 'accepted');
  });
  await served.receive(`${connect}hello`);
  assert.deepEqual(heard, ['started', 'hello']);
  assert.equal(served.written(), 'HTTP/1.1 200 OK\r\nX: 1\r\n\r\nHELLO');
  assert.deepEqual(served.log, ['connect b:443', 'handed over'], 'and onRequest is not called');
});

test('tunnel: CONNECT that fails ends the connection, and nothing behind it is read', async () => {
  const { served } = await tunnelling((responder) => responder.respond(empty(403)));
  await served.receive(connect + get('/a'));
  assert.deepEqual(served.answers(), ['403']);
  assert.match(served.written(), /\r\nConnection: close\r\n/);
  assert.equal(served.wire.isEnded(), true);
});

test('tunnel: a 2xx to CONNECT is refused, because it would open a tunnel', async () => {
  const { served } = await tunnelling((responder) => {
    const says = { message: 'A 200 response to CONNECT opens a tunnel: use tunnel()' };
    assert.throws(() => responder.respond(ok('a')), says);
    assert.throws(() => responder.startChunkedResponse(200), says);
    assert.throws(() => responder.startSizedResponse(200, 1), says);
    assert.throws(() => responder.startCloseDelimitedResponse(200), says);
  });
  await served.receive(connect);
  assert.equal(served.written(), '');
});

test('tunnel: only CONNECT asks for one', async () => {
  const { served, results } = await upgrading((responder, take) => responder.tunnel(take));
  await served.receive(offered);
  assert.deepEqual(results, ['not-offered']);
});
