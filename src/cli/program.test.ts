import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { CapturedTerminal } from './captured-terminal.ts';
import { run } from './program.ts';

/** Runs a command line to its end. */
async function ran(...args: readonly string[]) {
  const terminal = new CapturedTerminal();
  const code = await run(args, terminal);
  return { code, printed: terminal.printed(), complained: terminal.complained() };
}

/** Listens on a free port of 127.0.0.1. */
async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

const complaints = [
  { name: 'no command', args: [], complaint: /^stallion: no command: see stallion --help\n$/ },
  { name: 'an unknown command', args: ['nonsense'], complaint: /^stallion: .*nonsense.*\n$/ },
  {
    name: 'an unknown option',
    args: ['conformance', '--nonsense'],
    complaint: /^stallion: unknown option '--nonsense'\n$/,
  },
  { name: 'a port that is none', args: ['serve', '--port', 'x'], complaint: /from 0 to 65535/ },
  { name: 'a port above all', args: ['serve', '--port', '65536'], complaint: /from 0 to 65535/ },
  {
    name: 'a time that is none',
    args: ['conformance', '--timeout', '0'],
    complaint: /milliseconds from 1 to 600000/,
  },
  {
    name: 'a number of tries that is none',
    args: ['conformance', '--retries', '101'],
    complaint: /from 0 to 100/,
  },
  {
    name: 'a part of no parts',
    args: ['conformance', '--shard', '1'],
    complaint: /I\/N: part I of N parts/,
  },
  {
    name: 'a path that is none',
    args: ['conformance', '--path', 'x'],
    complaint: /A path begins with \//,
  },
  {
    name: 'a reporter that is none',
    args: ['conformance', '--reporter', 'toString'],
    complaint: /The reporters are pretty, tap, json, junit, sarif/,
  },
  {
    name: 'a level that is none',
    args: ['conformance', '--level', 'x'],
    complaint: /It is one of must, should, may/,
  },
  {
    name: 'a filter that matches nothing',
    args: ['conformance', '--id', 'no-such-case'],
    complaint: /^stallion: no case matches: see stallion conformance --list\n$/,
  },
  {
    name: 'a case to explain that is none',
    args: ['conformance', '--explain', 'no-such-case'],
    complaint: /^stallion: there is no case no-such-case/,
  },
  {
    name: 'a target that is no place',
    args: ['conformance', 'a b:1'],
    complaint: /^stallion: a b:1 is not HOST:PORT\n$/,
  },
  {
    name: 'a target of port 0',
    args: ['conformance', '127.0.0.1:0'],
    complaint: /is not HOST:PORT/,
  },
  {
    name: 'a report that cannot be written',
    args: ['conformance', '--id', 'get-served', '--reporter', 'json=/no/such/folder/report.json'],
    complaint: /^stallion: the report cannot be written: .*ENOENT.*\n$/,
  },
] as const;

for (const { name, args, complaint } of complaints) {
  test(`command line: ${name} is one line on standard error, and exit code 2`, async () => {
    const { code, printed, complained } = await ran(...args);
    assert.match(complained, complaint);
    assert.equal(complained.split('\n').length, 2);
    assert.equal(printed, '');
    assert.equal(code, 2);
  });
}

test('command line: --help and --version are no failure', async () => {
  const help = await ran('--help');
  assert.match(help.printed, /conformance/);
  assert.equal(help.code, 0);
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  assert.deepEqual(await ran('--version'), { code: 0, printed: `${version}\n`, complained: '' });
  assert.match((await ran('conformance', '--help')).printed, /Exit codes: 0 clean/);
});

test('conformance: a port with nobody behind it is named, and the exit code is 2', async () => {
  const server = createServer();
  const port = await listening(server);
  server.close();
  await once(server, 'close');
  const { code, complained } = await ran('conformance', `127.0.0.1:${port}`);
  assert.equal(
    complained,
    `stallion: 127.0.0.1:${port} cannot be tested: nobody accepts connections there\n`,
  );
  assert.equal(code, 2);
});

test('conformance: a target that speaks no HTTP cannot be tested', async () => {
  const server = createServer((socket: Socket) => socket.end('garbage'));
  const port = await listening(server);
  const { code, complained } = await ran('conformance', `http://127.0.0.1:${port}/`);
  server.close();
  assert.match(complained, /cannot be tested: GET \/ gets an answer that is malformed/);
  assert.equal(code, 2);
});

test('conformance: asks for the paths and with the Host that it is given', async () => {
  const asked: string[] = [];
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (octets) => {
      asked.push(octets.toString('latin1'));
      socket.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n');
    });
  });
  const target = `127.0.0.1:${await listening(server)}`;
  await ran(
    ...['conformance', target, '--id', 'get-served', '--delivery', 'whole', '--timeout', '300'],
    ...['--path', '/here', '--echo-path', '/there', '--host-header', 'example'],
  );
  server.close();
  assert.match(asked[0] ?? '', /^GET \/here HTTP\/1\.1\r\nHost: example\r\n/);
  assert.ok(asked.some((octets) => octets.startsWith('GET /there?canary=')));
});

test('conformance: lists and explains cases', async () => {
  const listed = await ran('conformance', '--list', '--section', '9112/2.2', '--level', 'should');
  assert.match(listed.printed, /^leading-crlf +should +\S/m);
  assert.equal(listed.code, 0);
  const explained = await ran('conformance', '--explain', 'leading-crlf');
  assert.match(explained.printed, /^leading-crlf: /);
  const required = await ran('conformance', '--explain', 'rfc9112-2.2-ignore-leading-crlf');
  assert.match(required.printed, /leading-crlf/);
  assert.equal(explained.code, 0);
});

test('conformance: tests our own server where no target is named', async () => {
  const { code, printed } = await ran('conformance', '--id', 'get-*', '--delivery', 'whole');
  assert.match(printed, /✔.*get-served/);
  assert.equal(code, 0);
});

test('conformance: writes several reports at once, each to its place', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stallion-'));
  const file = join(folder, 'report.json');
  const { code, printed } = await ran(
    ...['conformance', '--id', 'get-served', '--reporter', `json=${file}`, '--reporter', 'tap'],
  );
  const report = JSON.parse(readFileSync(file, 'utf8')) as { totals: { fail: number } };
  rmSync(folder, { recursive: true });
  assert.equal(report.totals.fail, 0);
  assert.match(printed, /^TAP version 14\n/);
  assert.equal(code, 0);
});

test('conformance: on GitHub the summary of the job is added to its file', async (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'stallion-'));
  const file = join(folder, 'summary.md');
  const variable = 'GITHUB_STEP_SUMMARY';
  const before = process.env[variable] ?? '';
  context.after(() => {
    process.env[variable] = before;
    rmSync(folder, { recursive: true });
  });
  writeFileSync(file, 'Before.\n');
  const args = ['conformance', '--id', 'get-served', '--reporter', 'github'];
  process.env[variable] = file;
  assert.equal((await ran(...args)).code, 0);
  assert.match(readFileSync(file, 'utf8'), /^Before\.\n# HTTP\/1\.1 conformance of 127\.0\.0\.1:/);
  process.env[variable] = '';
  assert.equal((await ran(...args)).code, 0);
  assert.equal(readFileSync(file, 'utf8').match(/conformance of/g)?.length, 1);
});

/** A server that answers plain requests, and does `otherwise` with all that is not plain. */
function plainServer(otherwise: (socket: Socket, server: Server) => void): Server {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('data', (octets) => {
      const isPlain = /^(GET \S+ HTTP\/1\.1\r\n|POST \S*probe)/.test(octets.toString('latin1'));
      const date = new Date().toUTCString();
      if (isPlain) socket.write(`HTTP/1.1 200 OK\r\nDate: ${date}\r\nContent-Length: 0\r\n\r\n`);
      else otherwise(socket, server);
    });
  });
  server.on('close', () => undefined);
  server.on('stop', () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return server;
}

test('conformance: a missed MUST is exit code 1, and is shown with what repeats it', async () => {
  const server = plainServer((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n'));
  const target = `127.0.0.1:${await listening(server)}`;
  const { code, printed } = await ran(
    ...['conformance', target, '--id', 'lf-everywhere', '--id', 'host-*', '--timeout', '500'],
  );
  server.emit('stop');
  assert.match(printed, new RegExp(`again +stallion conformance ${target} --id`));
  assert.equal(code, 1);
});

test('conformance: a target that dies on the way is exit code 3', async () => {
  const server = plainServer((_socket, dying) => dying.emit('stop'));
  const target = `127.0.0.1:${await listening(server)}`;
  const { code, complained } = await ran(
    ...['conformance', target, '--section', '9112/2.2', '--timeout', '500'],
  );
  assert.match(complained, new RegExp(`^stallion: ${target} died with the case \\S+\n$`));
  assert.equal(code, 3);
});

test('conformance: an interrupted run is exit code 130', async () => {
  const terminal = new CapturedTerminal();
  terminal.interrupt();
  assert.equal(await run(['conformance'], terminal), 130);
});

test('conformance: a target may be an IPv6 address', async (context) => {
  const server = plainServer((socket) => socket.end());
  server.listen(0, '::1');
  const [failed] = (await Promise.race([
    once(server, 'listening').then(() => []),
    once(server, 'error'),
  ])) as unknown[];
  if (failed !== undefined) {
    context.skip('this machine has no IPv6');
    return;
  }
  const { port } = server.address() as AddressInfo;
  const { code } = await ran(
    ...['conformance', `[::1]:${port}`, '--id', 'get-served', '--delivery', 'whole'],
  );
  server.emit('stop');
  assert.equal(code, 0);
});

test('serve: a port in use is named, and the exit code is 2', async () => {
  const server = createServer();
  const port = await listening(server);
  const { code, complained } = await ran('serve', '--port', `${port}`);
  server.close();
  assert.match(complained, new RegExp(`^stallion: .*127\\.0\\.0\\.1:${port}.*in use\n$`));
  assert.equal(code, 2);
});

test('serve: prints its address, serves, and stops when it is interrupted', async () => {
  const program = fileURLToPath(new URL('main.js', import.meta.url));
  const args = [program, 'serve', '--port', '0'];
  const server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(createInterface(server.stdout), 'line')) as [string];
  const target = line.replace('Listening on http://', '');
  const { code } = await ran('conformance', target, '--id', 'get-served');
  server.kill('SIGTERM');
  const [status] = (await once(server, 'exit')) as [number];
  assert.deepEqual([code, status], [0, 0]);
});

test('serve: shows an IPv6 address in brackets, and stops when interrupted at once', async () => {
  const terminal = new CapturedTerminal();
  terminal.interrupt();
  const code = await run(['serve', '--host', '::1', '--port', '0'], terminal);
  if (code === 2) return;
  assert.match(terminal.printed(), /^Listening on http:\/\/\[::1\]:\d+\n$/);
});

test('main: answers with the exit code of the command', async () => {
  const program = fileURLToPath(new URL('main.js', import.meta.url));
  const child = spawn(process.execPath, [program, 'nonsense'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [complained, [status]] = await Promise.all([
    text(child.stderr),
    once(child, 'exit') as Promise<[number]>,
  ]);
  assert.match(complained, /^stallion: .*\n$/);
  assert.equal(status, 2);
});
