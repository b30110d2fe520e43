import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request as ask } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { test, type TestContext } from 'node:test';
import { startExample, type ExampleProcess } from './example-process.ts';

interface Started {
  readonly example: ExampleProcess;
  readonly port: number;
  readonly url: string;
}

async function started(context: TestContext, name: string, ...more: string[]): Promise<Started> {
  const example = startExample(context, name, '0', ...more);
  const port = await example.port();
  return { example, port, url: `http://127.0.0.1:${port}` };
}

/** All that comes back for these octets until the connection ends. */
async function exchange(port: number, octets: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.end(octets);
  return text(socket);
}

const get = (target: string, ...fields: string[]): string =>
  [`GET ${target} HTTP/1.1`, 'Host: a', ...fields, '', ''].join('\r\n');

test('http-query: reads the query, and says what is wrong with it', async (context) => {
  const { url } = await started(context, 'http-query');
  const greeting = await fetch(`${url}/hello?name=Ada+L%C3%B6&times=2`);
  assert.equal(await greeting.text(), 'Hello, Ada Lö!\nHello, Ada Lö!\n');
  assert.equal((await fetch(`${url}/hello?times=x`)).status, 400);
  assert.equal((await fetch(`${url}/other`)).status, 404);
});

test('http-streaming: sends all, also to several requests at once', async (context) => {
  const { url, port } = await started(context, 'http-streaming');
  const expected = Array.from({ length: 1_000 }, (_, index) => `${index + 1}\n`.repeat(1_000));
  assert.equal(await (await fetch(url)).text(), expected.join(''));
  const both = await exchange(port, get('/') + get('/', 'Connection: close'));
  assert.equal(both.match(/^HTTP\/1\.1 200 OK\r$/gm)?.length, 2);
});

test('http-streaming: HEAD ends as well, and 1.0 gets no chunks', async (context) => {
  const { port } = await started(context, 'http-streaming');
  const head = 'HEAD / HTTP/1.1\r\nHost: a\r\n\r\n';
  const answers = await exchange(port, head + head);
  assert.equal(answers.match(/^HTTP\/1\.1 200 OK\r$/gm)?.length, 2);
  assert.ok(answers.endsWith('\r\n\r\n') && !answers.includes('1\n'));
  assert.equal(await exchange(port, 'GET / HTTP/1.0\r\n\r\n'), '');
});

test('http-yielding: another client is served in the midst of a busy one', async (context) => {
  const { example, port } = await started(context, 'http-yielding');
  const busy = connect(port, '127.0.0.1');
  const other = connect(port, '127.0.0.1');
  await Promise.all([once(busy, 'connect'), once(other, 'connect')]);
  busy.end(get('/work').repeat(10));
  other.end(get('/quick'));
  const [done, quick] = await Promise.all([text(busy), text(other)]);
  assert.equal(done.match(/^done$/gm)?.length, 10);
  assert.match(quick, /\r\n\r\nquick\n$/);
  const order = example.lines.filter((line) => line.startsWith('/'));
  assert.notEqual(order.at(-1), '/quick', 'it did not have to wait for all of them');
});

test('http-head: has the fields of GET, and no content', async (context) => {
  const { url, example } = await started(context, 'http-head');
  const head = await fetch(url, { method: 'HEAD' });
  assert.equal(head.headers.get('content-length'), '1000000');
  assert.equal((await (await fetch(url)).text()).length, 1_000_000);
  const refused = await fetch(url, { method: 'DELETE' });
  assert.deepEqual([refused.status, refused.headers.get('allow')], [405, 'GET, HEAD']);
  await example.line(/^HEAD: the content is not made$/);
});

test('http-cookies: counts, whatever a client sends', async (context) => {
  const { url } = await started(context, 'http-cookies');
  const first = await fetch(url);
  assert.equal(await first.text(), 'This is visit 1\n');
  const cookie = first.headers.get('set-cookie') ?? '';
  assert.equal(cookie, 'visits=1; Path=/; HttpOnly; SameSite=Lax; Max-Age=3600');
  const second = await fetch(url, { headers: { cookie: 'other=9; visits=1' } });
  assert.equal(await second.text(), 'This is visit 2\n');
  const odd = await fetch(url, { headers: { cookie: 'visits=-1e99; visits=2' } });
  assert.equal(await odd.text(), 'This is visit 1\n');
});

const accepted = [
  { accept: '*/*', type: 'application/json' },
  { accept: 'text/*, application/json;q=0.5', type: 'text/html' },
  { accept: 'text/plain', type: 'text/plain' },
];

test('http-negotiate: answers with what the client likes best', async (context) => {
  const { url } = await started(context, 'http-negotiate');
  for (const { accept, type } of accepted) {
    const response = await fetch(url, { headers: { accept } });
    assert.equal(response.headers.get('content-type'), type);
    assert.equal(response.headers.get('vary'), 'Accept');
  }
  assert.equal((await fetch(url, { headers: { accept: 'image/png' } })).status, 406);
});

test('http-request-timeout: what takes too long is answered all the same', async (context) => {
  const { url } = await started(context, 'http-request-timeout', '200');
  assert.equal((await fetch(`${url}/?ms=1`)).status, 200);
  assert.equal((await fetch(`${url}/?ms=60000`)).status, 504);
  assert.equal((await fetch(`${url}/?ms=1`)).status, 200);
});

test('http-read-buffer: content comes in runs of that size', async (context) => {
  const { url } = await started(context, 'http-read-buffer', '1000');
  const response = await fetch(url, { method: 'POST', body: 'x'.repeat(100_000) });
  const [, runs, largest] = /^(\d+) runs, the largest of (\d+) /.exec(await response.text()) ?? [];
  assert.ok(Number(runs) >= 100 && Number(largest) <= 1_000, `${runs} runs of ${largest}`);
});

test('http-early-hints: come before the page', async (context) => {
  const { port } = await started(context, 'http-early-hints');
  const request = ask({ port, host: '127.0.0.1' });
  const hints = once(request, 'information');
  const page = once(request, 'response');
  request.end();
  const [{ statusCode, headers }] = (await hints) as [
    { statusCode: number; headers: Record<string, string> },
  ];
  assert.deepEqual([statusCode, headers['link']], [103, '</style.css>; rel=preload; as=style']);
  const [response] = (await page) as [NodeJS.ReadableStream];
  assert.match(await text(response), /<p>Hello\n$/);
  const old = await exchange(port, 'GET / HTTP/1.0\r\n\r\n');
  assert.match(old, /^HTTP\/1\.1 200 OK\r\n/);
});

test('http-server-sent-events: come one by one, until the client leaves', async (context) => {
  const { url, example } = await started(context, 'http-server-sent-events', '100');
  assert.equal((await fetch(url)).status, 404);
  const leaving = new AbortController();
  const response = await fetch(`${url}/events`, { signal: leaving.signal });
  assert.equal(response.headers.get('content-type'), 'text/event-stream');
  let events = '';
  const reader = response.body?.getReader();
  while (!events.includes('id: 3\n')) {
    const read = await reader?.read();
    events += Buffer.from(read?.value ?? []).toString();
  }
  assert.match(events, /^id: 1\ndata: tick\n\nid: 2\ndata: tick\n\nid: 3\n/);
  leaving.abort();
  await example.line(/^closed behind \d+ events: /);
});

test('http-graceful-shutdown: answers what it has, and ends by itself', async (context) => {
  const { url, port, example } = await started(context, 'http-graceful-shutdown');
  const idle = connect(port, '127.0.0.1');
  idle.resume();
  context.after(() => idle.destroy());
  const slow = fetch(`${url}/?ms=500`);
  const warm = connect(port, '127.0.0.1');
  warm.write(get('/'));
  await once(warm, 'data');
  process.kill(example.pid, 'SIGTERM');
  await example.line(/^draining$/);
  warm.end(get('/late'));
  const late = await text(warm);
  assert.match(late, /^HTTP\/1\.1 200 OK\r\n[^]*Connection: close\r\n/);
  const answer = await slow;
  assert.deepEqual([answer.status, answer.headers.get('connection')], [200, 'close']);
  await answer.text();
  assert.equal(await example.ended(), 0);
  assert.ok(example.lines.includes('3 connections ended, 0 were cut off'), example.lines.join());
});

const upload = (content: string, ...fields: string[]): string =>
  [
    'POST /small HTTP/1.1',
    'Host: a',
    'Connection: close',
    `Content-Length: ${content.length}`,
    ...fields,
    '',
    content,
  ].join('\r\n');

test('http-upload: tells who is not welcome before they send', async (context) => {
  const { url, port } = await started(context, 'http-upload');
  const body = 'x'.repeat(2_000_000);
  const headers = { authorization: 'Bearer me' };
  const taken = await fetch(`${url}/large`, { method: 'POST', body, headers });
  assert.equal(await taken.text(), '2000000 octets\n');
  const large = await fetch(`${url}/small`, { method: 'POST', body: 'x'.repeat(100_001), headers });
  assert.equal(large.status, 413);
  const asked = connect(port, '127.0.0.1');
  asked.write(upload('', 'Expect: 100-continue', 'X: y').replace('Length: 0', 'Length: 5'));
  const refused = await text(asked);
  assert.match(refused, /^HTTP\/1\.1 403 /);
  assert.doesNotMatch(refused, /100 Continue/);
  const welcome = await exchange(port, upload('hello', 'Authorization: Bearer me'));
  assert.match(welcome, /\r\n\r\n5 octets\n$/);
});
