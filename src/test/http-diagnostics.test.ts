import assert from 'node:assert/strict';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { test, type TestContext } from 'node:test';
import type {
  ConnectionClosed,
  RequestFinished,
  RequestRefused,
  RequestStarted,
} from '../http/node/diagnostics.ts';
import { turn } from '../testing/turn.ts';
import { get, message, ok, ServedConnection, streaming } from './served-connection.ts';

type Event = RequestStarted & RequestFinished & RequestRefused & ConnectionClosed;

const printed = {
  'stallion-http.request.start': ({ request }: Event) => `start ${request.target}`,
  'stallion-http.request.finish': ({ request, status, outcome }: Event) =>
    `finish ${request.target} ${status ?? 'none'} ${outcome}`,
  'stallion-http.request.refused': ({ reject }: Event) => `refused ${reject.name}`,
  'stallion-http.connection.close': ({ cause, requests }: Event) => `close ${cause} ${requests}`,
};

/** What is told of one connection from now on. */
function listen(context: TestContext, served: ServedConnection): string[] {
  const told: string[] = [];
  for (const [name, print] of Object.entries(printed)) {
    const listener = (event: unknown): void => {
      const known = event as Event;
      if (known.connection === served.connection) told.push(print(known));
    };
    subscribe(name, listener);
    context.after(() => unsubscribe(name, listener));
  }
  return told;
}

test('diagnostics: a request starts, and finishes with its answer', async (context) => {
  const served = await ServedConnection.start();
  const told = listen(context, served);
  await served.receive(get('/a') + get('/b'));
  served.responder('/b').respond(ok('b'));
  await turn();
  assert.deepEqual(told, ['start /a', 'start /b']);
  served.responder('/a').respond(ok('a'));
  await turn();
  assert.deepEqual(told.slice(2), ['finish /a 200 answered', 'finish /b 200 answered']);
  served.wire.fail('peer-reset');
  assert.deepEqual(told.slice(4), ['close peer-reset 2']);
});

test('diagnostics: an answer that is cut, or was never given', async (context) => {
  const served = await ServedConnection.start();
  const told = listen(context, served);
  await served.receive(get('/a') + get('/b') + get('/c') + get('/d'));
  served.responder('/a').respond(ok('a'));
  served.responder('/c').respond(ok('c'));
  streaming(served, '/b').abort();
  await turn();
  const cut = ['finish /b 200 cut', 'finish /c 200 cut', 'finish /d none cut'];
  assert.deepEqual(told.slice(4), ['finish /a 200 answered', ...cut]);
});

test('diagnostics: requests that the end of the connection interrupts are cut', async (context) => {
  const served = await ServedConnection.start({
    onRequest: (request, responder) => void served.responders.set(request.target, responder),
  });
  const told = listen(context, served);
  await served.receive(get('/a') + message('POST /b HTTP/1.1', 'Content-Length: 5'));
  served.responder('/a').respond(ok('a'));
  await served.receive('');
  served.responder('/b').respond(ok('b'));
  await turn();
  served.wire.fail('peer-reset');
  const finished = ['finish /a 200 answered', 'finish /b 200 answered'];
  assert.deepEqual(told.slice(-3), [...finished, 'close peer-reset 2']);
  const other = await ServedConnection.start();
  const heard = listen(context, other);
  await other.receive(get('/c') + get('/d'));
  other.responder('/d').respond(ok('d'));
  streaming(other, '/c');
  other.wire.fail('peer-reset');
  assert.deepEqual(heard.slice(2), [
    'finish /c 200 cut',
    'finish /d 200 cut',
    'close peer-reset 2',
  ]);
});

test('diagnostics: a connection that changes hands tells so of its request', async (context) => {
  const served = await ServedConnection.start({
    onRequest: (_request, responder) => {
      responder.upgrade('chat', () => ({ onReceived: () => undefined }));
    },
  });
  const told = listen(context, served);
  await served.receive(get('/a', 'Connection: upgrade', 'Upgrade: chat'));
  await turn();
  assert.deepEqual(told, ['start /a', 'finish /a 101 handed-over']);
});

test('diagnostics: what is refused is told of, with the request or without', async (context) => {
  const served = await ServedConnection.start();
  const told = listen(context, served);
  const chunked = message('POST /a HTTP/1.1', 'Transfer-Encoding: chunked');
  await served.receive(`${chunked}x\r\n`);
  assert.deepEqual(told, ['start /a', 'refused chunkSize', 'finish /a 400 answered']);
  const other = await ServedConnection.start();
  const heard = listen(context, other);
  await other.receive('nonsense\r\n\r\n');
  assert.deepEqual(heard, ['refused requestLine']);
});

test('diagnostics: an answer that was given up before it began has no status', async (context) => {
  const served = await ServedConnection.start();
  const told = listen(context, served);
  await served.receive(get('/a'));
  served.responder('/a').abort();
  served.responder('/a').abort();
  await turn();
  assert.deepEqual(told, ['start /a', 'finish /a none cut']);
});
