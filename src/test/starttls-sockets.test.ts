import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import * as tls from 'node:tls';
import { TlsClient } from '../tcp/node/tls-client.ts';
import { TlsServer } from '../tcp/node/tls-server.ts';
import { octetString, octetStringFrom } from '../tcp/octets.ts';
import { makeCertificates } from './certificate.ts';
import { meet, type Meeting } from './meeting.ts';
import type { Callbacks } from './witness.ts';

const { ca, server: own } = await makeCertificates();
const serverTls = new TlsServer(own);
const clientTls = new TlsClient({ ca, serverName: 'localhost' });
const command = octetString('STARTTLS\r\n');
const goAhead = octetString('220 go\r\n');

interface Upgrading {
  readonly callbacks: Callbacks;

  /** What startTls answered. */
  readonly answers: string[];
}

/** Reads messages as long as the command, upgrades at the command, and then echoes. */
function upgrading(): Upgrading {
  const answers: string[] = [];
  const callbacks: Callbacks = (connection) => ({
    onStarted: () => {
      connection.bufferUntil(command.length);
    },
    onReceived: (bytes) => {
      if (connection.tls !== undefined) connection.send(bytes);
      else if (octetStringFrom(bytes) === command) {
        connection.send(goAhead);
        const answer = connection.startTls(serverTls);
        answers.push(answer);
        if (answer !== 'started') connection.close();
      }
    },
    onTlsReady: () => {
      connection.bufferUntil('streaming');
    },
  });
  return { callbacks, answers };
}

/** Asks for the upgrade, and then for an echo. */
const asking: Callbacks = (connection) => ({
  onConnected: () => {
    connection.send(command);
  },
  onReceived: (bytes) => {
    if (octetStringFrom(bytes) === goAhead) assert.equal(connection.startTls(clientTls), 'started');
    else connection.close();
  },
  onTlsReady: () => {
    connection.send(octetString('hello'));
  },
});

function folder(context: TestContext): string {
  const path = mkdtempSync(join(tmpdir(), 'stallion-'));
  context.after(() => {
    rmSync(path, { recursive: true });
  });
  return path;
}

async function upgradesAndEchoes(meeting: Meeting, answers: string[]): Promise<void> {
  const client = meeting.dial({ callbacks: asking });
  await client.until('closed');
  const server = await meeting.server();
  await server.until('closed');
  const rest = ['tlsReady', 'peerEnd', 'closed closed'];
  assert.deepEqual([client.life, client.faults], [['connected', ...rest], []]);
  assert.deepEqual([server.life, server.faults], [['started', ...rest], []]);
  assert.deepEqual(answers, ['started']);
  assert.equal(client.received.toString(), '220 go\r\nhello');
  assert.equal(server.received.toString(), 'STARTTLS\r\nhello');
  assert.equal(client.connection.tls?.isAuthorized, true);
  assert.equal(server.connection.tls?.serverName, 'localhost');
  assert.equal(server.connection.bytesReceived, command.length + 5);
  assert.equal(server.connection.bytesSent, goAhead.length + 5);
}

test('STARTTLS: a connection in the plain is upgraded', async (context) => {
  const { callbacks, answers } = upgrading();
  await upgradesAndEchoes(await meet(context, { callbacks }), answers);
});

test('STARTTLS: a unix socket is upgraded', async (context) => {
  const { callbacks, answers } = upgrading();
  const path = join(folder(context), 'socket');
  await upgradesAndEchoes(await meet(context, { listener: { path }, callbacks }), answers);
});

test('STARTTLS: a socket of Node is a peer like any other', async (context) => {
  const { callbacks } = upgrading();
  const meeting = await meet(context, { callbacks });
  const socket = meeting.socket();
  socket.write(command);
  const [reply] = (await once(socket, 'data')) as [Buffer];
  assert.equal(reply.toString(), goAhead);
  const secured = tls.connect({ socket, ca, servername: 'localhost' });
  await once(secured, 'secureConnect');
  secured.write('hello');
  assert.deepEqual(await once(secured, 'data'), [Buffer.from('hello')]);
  secured.end();
});

const injected = ['A', 'STARTTLS\r\n', 'x'.repeat(1_000)];

for (const behind of injected) {
  test(`STARTTLS: ${behind.length} octets in the plain behind it are seen`, async (context) => {
    const { callbacks, answers } = upgrading();
    const meeting = await meet(context, { callbacks });
    const socket = meeting.socket();
    socket.resume();
    socket.write(`${command}${behind}`);
    const server = await meeting.server();
    await once(socket, 'end');
    socket.end();
    await server.until('closed');
    assert.equal(answers[0], 'not-ready');
    assert.ok(answers.every((answer) => answer !== 'started'));
    assert.equal(server.connection.tls, undefined);
    assert.deepEqual(server.life, ['started', 'peerEnd', 'closed closed']);
  });
}

async function agreed(meeting: Meeting): Promise<ReturnType<Meeting['socket']>> {
  const socket = meeting.socket();
  socket.write(command);
  await once(socket, 'data');
  return socket;
}

const failures = [
  {
    name: 'speaks in the plain',
    behind: async (meeting: Meeting) => void (await agreed(meeting)).write('EHLO me.test\r\n'),
    reason: 'tls',
  },
  {
    name: 'ends',
    behind: async (meeting: Meeting) => void (await agreed(meeting)).end(),
    reason: 'peer-gone',
  },
  {
    name: 'says nothing',
    behind: agreed,
    reason: 'timeout',
  },
] as const;

const causes = { tls: 'tls-failed', 'peer-gone': 'peer-reset', timeout: 'deadline' };

for (const { name, behind, reason } of failures) {
  test(`STARTTLS: a peer that ${name} instead fails with ${reason}`, async (context) => {
    const { callbacks } = upgrading();
    const meeting = await meet(context, { callbacks, options: { handshakeMs: 200 } });
    await behind(meeting);
    const server = await meeting.server();
    await server.until('closed');
    assert.deepEqual(server.life, ['started', `tlsFailure ${reason}`, `closed ${causes[reason]}`]);
    assert.deepEqual(server.faults, []);
  });
}

test('STARTTLS: a server that is not trusted', async (context) => {
  const { callbacks } = upgrading();
  const meeting = await meet(context, { callbacks });
  const client = meeting.dial({
    callbacks: (connection) => ({
      onConnected: () => void connection.send(command),
      onReceived: () => void connection.startTls(new TlsClient({ serverName: 'localhost' })),
    }),
  });
  await client.until('closed');
  assert.deepEqual(client.life, ['connected', 'tlsFailure untrusted', 'closed tls-failed']);
  const server = await meeting.server();
  await server.until('closed');
  assert.match(server.life.at(-2) ?? '', /^(tlsReady|peerEnd|tlsFailure (tls|peer-gone))$/);
});
