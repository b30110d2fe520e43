import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { test, type TestContext } from 'node:test';
import { RawConnection, type Opening } from './raw-connection.ts';

const opening: Opening = { timeoutMs: 2000, interruption: undefined };

async function listening(context: TestContext, accept: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    accept(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  context.after(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return (server.address() as AddressInfo).port;
}

async function opened(context: TestContext, port: number, how = opening): Promise<RawConnection> {
  const target = { host: '127.0.0.1', port, hostHeader: '', path: '/', echoPath: '/echo' };
  const connection = await RawConnection.open(target, how);
  assert.ok(connection !== undefined);
  context.after(() => connection.destroy());
  return connection;
}

/** Everything that comes until the end, or until nothing more comes. */
async function drained(connection: RawConnection): Promise<string> {
  let octets = '';
  while (connection.ending === 'open' && (await connection.change(connection.elapsedMs() + 2000))) {
    octets += connection.take();
  }
  return octets + connection.take();
}

test('RawConnection: FIN, with what came before it', async (context) => {
  const port = await listening(context, (socket) => socket.end('abc'));
  const connection = await opened(context, port);
  assert.equal(await drained(connection), 'abc');
  assert.equal(connection.ending, 'fin');
  assert.deepEqual(
    connection.exchange.map(({ kind }) => kind),
    ['received', 'fin'],
  );
});

test('RawConnection: RST is not FIN', async (context) => {
  const port = await listening(context, (socket) => socket.resetAndDestroy());
  const connection = await opened(context, port);
  await drained(connection);
  assert.equal(connection.ending, 'rst');
});

test('RawConnection: silence is no end', async (context) => {
  const connection = await opened(context, await listening(context, () => undefined));
  assert.equal(await connection.change(connection.elapsedMs() + 30), false);
  assert.equal(connection.ending, 'open');
});

test('RawConnection: nobody there is told, and not thrown', async (context) => {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  const target = { host: '127.0.0.1', port, hostHeader: '', path: '/', echoPath: '/echo' };
  assert.equal(await RawConnection.open(target, opening), undefined);
  context.diagnostic(`port ${port}`);
});

test('RawConnection: octet by octet each octet is a segment of its own', async (context) => {
  const reads: string[] = [];
  const port = await listening(context, (socket) => {
    socket.on('data', (octets) => reads.push(octets.toString('latin1')));
    socket.on('end', () => socket.end());
  });
  const connection = await opened(context, port);
  await connection.send('abcdef\xff', 'octets');
  connection.halfClose();
  await drained(connection);
  assert.equal(reads.join(''), 'abcdef\xff');
  assert.ok(reads.length > 1, `they came as ${reads.length}`);
});

test('RawConnection: half-close ends the sending alone', async (context) => {
  const port = await listening(context, (socket) => {
    socket.resume().on('end', () => socket.end('answer'));
  });
  const connection = await opened(context, port);
  connection.halfClose();
  assert.equal(await drained(connection), 'answer');
});

test('RawConnection: writing to who has gone is refused, and harms nothing', async (context) => {
  const port = await listening(context, (socket) => socket.resetAndDestroy());
  const connection = await opened(context, port);
  await drained(connection);
  await connection.send('abc', 'whole');
  await connection.send('abc', 'octets');
  assert.equal(connection.exchange.at(-1)?.kind, 'refused');
});

test('RawConnection: who never reads does not hold the sender up', async (context) => {
  const port = await listening(context, (socket) => socket.pause());
  const connection = await opened(context, port, { ...opening, timeoutMs: 50 });
  const octets = 'x'.repeat(30_000_000);
  await connection.send(octets, 'whole');
  await connection.send(octets, 'octets');
  assert.equal(connection.ending, 'open');
});

test('RawConnection: octets without end are cut off at a measure', async (context) => {
  const port = await listening(context, (socket) => {
    const flood = (): void => {
      while (socket.writable && socket.write('x'.repeat(1 << 20)));
    };
    socket.on('drain', flood);
    flood();
  });
  const connection = await opened(context, port);
  const octets = await drained(connection);
  assert.equal(connection.ending, 'flooded');
  assert.ok(octets.length < 18 * 1024 * 1024);
});

test('RawConnection: an interruption ends every wait', async (context) => {
  const interruption = new AbortController();
  const port = await listening(context, () => undefined);
  const how = { timeoutMs: 60_000, interruption: interruption.signal };
  const connection = await opened(context, port, how);
  const waiting = connection.change(60_000);
  interruption.abort();
  assert.equal(await waiting, true);
  assert.equal(connection.ending, 'interrupted');
});

/** Answers at the first `!` and closes with octets unread, which resets the connection. */
const RESETTING = `
require('node:net').createServer({ noDelay: true }, (socket) => {
  socket.on('error', () => {});
  socket.on('data', (octets) => {
    if (!octets.includes('!')) return;
    socket.write('the answer');
    socket.destroy();
  });
}).listen(0, '127.0.0.1', function () { console.log(this.address().port); });
`;

test('RawConnection: an answer is not lost to a reset while more is sent', async (context) => {
  // Another process, so that the reset may come between any two steps of this one.
  const server = spawn(process.execPath, ['-e', RESETTING]);
  context.after(() => server.kill());
  const [line] = (await once(server.stdout, 'data')) as [Buffer];
  const port = Number(line.toString('latin1'));
  let lost = 0;
  for (let run = 0; run < 300; run++) {
    const connection = await opened(context, port);
    await connection.send(`abc!${'d'.repeat(100)}`, 'octets');
    if ((await drained(connection)) !== 'the answer') lost++;
    connection.destroy();
  }
  assert.equal(lost, 0);
});
