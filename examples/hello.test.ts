import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);

/** Starts the compiled example on a free port. */
async function started() {
  const program = fileURLToPath(new URL('hello.js', import.meta.url));
  const example = spawn(process.execPath, [program, '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(createInterface(example.stdout), 'line')) as [string];
  return { example, port: Number(new URL(line.replace('Listening on ', '')).port) };
}

test('hello: the server of README answers', async () => {
  const { example, port } = await started();
  try {
    const socket = connect(port, '127.0.0.1');
    socket.end('GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
    const answer = await text(socket);
    assert.match(answer, /^HTTP\/1\.1 200 OK\r\nContent-Type: text\/plain\r\n/);
    assert.match(answer, /\r\n\r\nHello$/);
  } finally {
    example.kill();
    await once(example, 'exit');
  }
});

test('hello: README shows the example as it is', () => {
  const readme = readFileSync(new URL('README.md', root), 'utf8');
  const example = readFileSync(new URL('examples/hello.ts', root), 'utf8');
  assert.ok(readme.includes(`\`\`\`ts\n${example}\`\`\``));
});
