import assert from 'node:assert/strict';
import { test } from 'node:test';
import { echoing, message, ok, ServedConnection } from './served-connection.ts';

const CONTINUE = 'HTTP/1.1 100 Continue\r\n\r\n';
const EXPECTING = ['Content-Length: 2', 'Expect: 100-Continue'];

// @spec rfc9110-10.1.1-100-or-final
// @spec rfc9110-10.1.1-no-waiting-for-content
// @spec rfc9110-15.2-1xx-has-no-content
test('HttpServer: a client that waits is told to go on, and then answered', async () => {
  const served = await ServedConnection.start(echoing);
  await served.receive(message('POST /a HTTP/1.1', ...EXPECTING));
  assert.equal(served.written(), CONTINUE);
  await served.receive('ab');
  assert.equal(served.written(), `${CONTINUE}HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n/a`);
});

const without = [
  { name: 'whose content has begun', octets: `${message('POST /a HTTP/1.1', ...EXPECTING)}a` },
  // @spec rfc9110-10.1.1-ignore-in-http10
  // @spec rfc9110-15.2-no-1xx-to-http10
  { name: 'that speaks HTTP/1.0', octets: message('POST /a HTTP/1.0', ...EXPECTING) },
  { name: 'that has no content', octets: message('POST /a HTTP/1.1', 'Expect: 100-continue') },
  {
    name: 'that expects something else',
    octets: message('POST /a HTTP/1.1', 'Content-Length: 2', 'Expect: other'),
  },
] as const;

for (const { name, octets } of without) {
  test(`HttpServer: a client ${name} is not told to go on`, async () => {
    const served = await ServedConnection.start(echoing);
    await served.receive(octets);
    assert.doesNotMatch(served.written(), /100 Continue/);
  });
}

test('HttpServer: a final answer that is there already is enough', async () => {
  const served = await ServedConnection.start({
    onRequest: (_request, responder) => {
      responder.respond(ok('no'));
    },
  });
  await served.receive(message('POST /a HTTP/1.1', ...EXPECTING));
  assert.deepEqual(served.answers(), ['no']);
  assert.doesNotMatch(served.written(), /100 Continue/);
});
