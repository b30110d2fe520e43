import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { test, type TestContext } from 'node:test';
import type { HttpFault } from '../http/fault.ts';
import { serve, type RequestHandler, type Service } from '../http/serve.ts';
import { get, message, ok, post } from './served-connection.ts';

async function serving(
  context: TestContext,
  handler: RequestHandler,
  faults?: HttpFault[],
): Promise<Service> {
  const service = await serve(handler, {
    listen: { port: 0, host: '127.0.0.1' },
    config: { keepAliveAdvertisedMs: 0 },
    ...(faults && { onFault: (fault) => void faults.push(fault) }),
  });
  context.after(() => service.listener.hardClose());
  return service;
}

/** All that comes back for these octets until the connection ends. */
async function exchange({ address }: Service, octets: string): Promise<string> {
  const socket = connect(address);
  socket.end(octets, 'latin1');
  let text = '';
  for await (const bytes of socket) text += String(bytes);
  return text.replaceAll(/Date: [^\r]*\r\n/g, '');
}

const answer = (content: string): string =>
  `HTTP/1.1 200 OK\r\nContent-Length: ${content.length}\r\n\r\n${content}`;

test('serve: answers with what the handler gives it', async (context) => {
  const service = await serving(context, (request, _content, responder) => {
    if (request.target === '/returns') return ok('returns');
    if (request.target === '/promises') return Promise.resolve(ok('promises'));
    setImmediate(() => responder.respond(ok('gives')));
    return undefined;
  });
  const requests = ['/returns', '/promises', '/gives'].map((target) => get(target)).join('');
  const expected = ['returns', 'promises', 'gives'].map(answer).join('');
  assert.equal(await exchange(service, requests), expected);
});

// @spec rfc9112-7.1.3-decoded-length
// @spec rfc9112-6.3-may-411
test('serve: hands over the content of each request, however it came', async (context) => {
  const service = await serving(context, (_request, content) =>
    ok(`${content.length} ${Buffer.from(content).toString()}`),
  );
  const chunks = '3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n';
  const chunked = message('POST / HTTP/1.1', 'Transfer-Encoding: chunked') + chunks;
  const expected = ['2 xy', '5 abcde', '0 '].map(answer).join('');
  assert.equal(await exchange(service, post('/', 'xy') + chunked + get('/')), expected);
});

for (const [name, handler] of Object.entries({
  throws: () => {
    throw new Error('no');
  },
  rejects: () => Promise.reject(new Error('no')),
} satisfies Record<string, RequestHandler>)) {
  test(`serve: a handler that ${name} has answered 500`, async (context) => {
    const faults: HttpFault[] = [];
    const service = await serving(context, handler, faults);
    for (let time = 0; time < 2; time++) {
      assert.match(await exchange(service, get('/a')), /^HTTP\/1\.1 500 /);
    }
    assert.deepEqual(
      faults.map(({ error, request }) => [String(error), request?.target]),
      [
        ['Error: no', '/a'],
        ['Error: no', '/a'],
      ],
    );
  });
}

test('serve: drains, and can then be reached no more', async (context) => {
  const service = await serving(context, () => ok('a'));
  const socket = connect(service.address);
  socket.write(get('/a'));
  for await (const bytes of socket) {
    assert.match(String(bytes), /^HTTP\/1\.1 200 OK/);
    break;
  }
  assert.deepEqual(await service.drain(), { ended: 1, cut: 0 });
  await assert.rejects(exchange(service, get('/a')), { code: 'ECONNREFUSED' });
});

test('serve: what cannot be is said by the promise', async () => {
  await assert.rejects(
    serve(() => ok('a'), { listen: {} }),
    { name: 'TypeError' },
  );
  const config = { headerMs: -1 };
  await assert.rejects(
    serve(() => ok('a'), { listen: { port: 0 }, config }),
    {
      name: 'RangeError',
    },
  );
});
