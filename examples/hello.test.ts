import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { startExample } from './example-process.ts';

const root = new URL('../../', import.meta.url);

test('hello: the server of README answers', async (context) => {
  const example = startExample(context, 'hello', '0');
  const socket = connect(await example.port(), '127.0.0.1');
  socket.end('GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
  const answer = await text(socket);
  assert.match(answer, /^HTTP\/1\.1 200 OK\r\nContent-Type: text\/plain\r\n/);
  assert.match(answer, /\r\n\r\nHello$/);
});

test('hello: README shows the example as it is', () => {
  const readme = readFileSync(new URL('README.md', root), 'utf8');
  const example = readFileSync(new URL('examples/hello.ts', root), 'utf8');
  assert.ok(readme.includes(`\`\`\`ts\n${example}\`\`\``));
});
