import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { test, type TestContext } from 'node:test';
import type { Alarm } from './clock.ts';
import type { CloseCause } from './close-cause.ts';
import { TcpConnection } from './connection.ts';
import type { ServerLifecycleEventReceiver } from './handler.ts';
import { TcpListener } from './listen/listener.ts';
import { octetString, octetStringFrom } from './octets.ts';
import type { TcpConnectionOptions } from './options.ts';
import { processClock } from './node/process-clock.ts';

type Callbacks = (connection: TcpConnection) => Partial<ServerLifecycleEventReceiver>;

interface Ends {
  readonly client: Socket;

  /** Connects once more. */
  readonly again: () => Socket;

  /** How the first connection ends. */
  readonly cause: Promise<CloseCause>;
}

/** Connects a client to a connection with these callbacks. */
async function ends(
  context: TestContext,
  callbacks: Callbacks,
  options: TcpConnectionOptions = {},
): Promise<Ends> {
  let close: (cause: CloseCause) => void = () => undefined;
  const cause = new Promise<CloseCause>((resolve) => {
    close = resolve;
  });
  const listener = new TcpListener({ port: 0, host: '127.0.0.1' }, (socket) => {
    const handler: ServerLifecycleEventReceiver = { onReceived: () => undefined, onClosed: close };
    const connection = TcpConnection.server(socket, handler, options);
    Object.assign(handler, callbacks(connection));
    return { connection };
  });
  const address = await listener.listen();
  const again = (): Socket => {
    const client = connect({ ...address, allowHalfOpen: true });
    context.after(() => client.destroy());
    return client;
  };
  context.after(() => listener.hardClose());
  return { client: again(), again, cause };
}

/** Reads until the other side ends, resting after every piece. */
async function slowly(client: Socket): Promise<Buffer> {
  const pieces: Buffer[] = [];
  client.on('data', (piece: Buffer) => {
    pieces.push(piece);
    client.pause();
    setImmediate(() => client.resume());
  });
  client.resume();
  await once(client, 'end');
  return Buffer.concat(pieces);
}

/** Lets the clock of the connections tick, so that it has seen all that has moved. */
function ticks(count: number): Promise<void> {
  return new Promise((resolve) => {
    let left = count;
    const alarm: Alarm = {
      onAlarm() {
        left--;
        if (left > 0) processClock.set(alarm, 0);
        else resolve();
      },
    };
    processClock.set(alarm, 0);
  });
}

const big = Buffer.alloc(8 << 20, 'the quick brown fox jumps over the lazy dog');

test('real sockets: a peer that has ended is still answered', async (context) => {
  const received: string[] = [];
  const { client, cause } = await ends(context, (connection) => ({
    onReceived: (bytes) => void received.push(octetStringFrom(bytes)),
    onPeerEnd: () => {
      connection.send(octetString(`answer to ${received.join('')}`));
      connection.close();
    },
  }));
  client.end('question');
  assert.equal((await slowly(client)).toString(), 'answer to question');
  assert.equal(await cause, 'closed');
});

test('real sockets: a graceful close delivers 8 MiB to a slow reader', async (context) => {
  const settled: number[] = [];
  const { client, cause } = await ends(context, (connection) => ({
    onStarted: () => {
      connection.send([octetString('head'), big]);
      connection.close();
    },
    onSent: (token) => settled.push(token),
  }));
  const received = await slowly(client);
  assert.deepEqual(settled, [1]);
  client.end();
  assert.ok(received.equals(Buffer.concat([Buffer.from('head'), big])));
  assert.equal(await cause, 'closed');
});

test('real sockets: a graceful close delivers 8 MiB to a peer that sends, too', async (context) => {
  const { client, cause } = await ends(context, (connection) => ({
    onStarted: () => {
      connection.mute();
      connection.send(big);
      connection.close();
    },
  }));
  client.end(big);
  assert.ok((await slowly(client)).equals(big));
  assert.equal(await cause, 'closed');
});

test('real sockets: a reset by the peer ends the connection', async (context) => {
  const { client, cause } = await ends(context, (connection) => ({
    onStarted: () => {
      connection.send(octetString('hello'));
    },
  }));
  await once(client, 'data');
  client.resetAndDestroy();
  assert.equal(await cause, 'peer-reset');
});

test('real sockets: a reader that stops throttles, until it resumes', async (context) => {
  const piece = big.subarray(0, 65_536);
  const told: string[] = [];
  let sent = 0;
  let throttle: () => void = () => undefined;
  const throttled = new Promise<void>((resolve) => {
    throttle = resolve;
  });
  const { client } = await ends(context, (connection) => {
    const fill = (): void => {
      while (connection.send(piece) === 'accepted') sent++;
    };
    return {
      onStarted: fill,
      onThrottled: () => {
        told.push('throttled');
        throttle();
      },
      onUnthrottled: () => {
        told.push('unthrottled');
        if (told.length > 6) connection.close();
        else fill();
      },
    };
  });
  client.pause();
  await throttled;
  const received = await slowly(client);
  assert.equal(received.length, sent * piece.length);
  const edges = Array.from({ length: 8 }, (_, at) => (at % 2 === 0 ? 'throttled' : 'unthrottled'));
  assert.deepEqual(told, edges);
});

test('real sockets: an echo that mutes when throttled loses nothing', async (context) => {
  const { client, cause } = await ends(context, (connection) => ({
    onReceived: (bytes) => {
      assert.equal(connection.send(bytes), 'accepted');
    },
    onThrottled: () => {
      connection.mute();
    },
    onUnthrottled: () => {
      connection.unmute();
    },
  }));
  client.end(big);
  assert.ok((await slowly(client)).equals(big));
  assert.equal(await cause, 'closed');
});

test('real sockets: a callback that throws ends its own connection only', async (context) => {
  const faults: unknown[] = [];
  const { client, again, cause } = await ends(
    context,
    (connection) => ({
      onReceived: (bytes) => {
        const text = octetStringFrom(bytes);
        if (text === 'throw') throw new Error('the fault');
        connection.send(text);
      },
    }),
    { onFault: (error) => faults.push(error) },
  );
  const other = again();
  client.write('throw');
  assert.equal(await cause, 'fault');
  other.write('echo');
  const [echo] = (await once(other, 'data')) as [Buffer];
  assert.equal(echo.toString(), 'echo');
  assert.deepEqual(faults, [new Error('the fault')]);
});

test('real sockets: octets that came during a stall put the idle time off', async (context) => {
  const idleMs = 300;
  const told: string[] = [];
  let begin: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const { client, cause } = await ends(
    context,
    (connection) => ({
      onReceived: (bytes) => {
        told.push(octetStringFrom(bytes));
        begin();
      },
      onIdleTimeout: () => {
        told.push('idle');
        connection.hardClose();
      },
    }),
    { idleMs },
  );
  client.write('first');
  await begun;
  await ticks(2);
  // From here the event loop goes on with its timers, and only then with what came.
  await new Promise((resolve) => setImmediate(resolve));
  client.write('second');
  // Nothing is read meanwhile, and when the loop goes on the idle time seems to be over.
  const end = performance.now() + 2 * idleMs;
  while (performance.now() < end);
  assert.equal(await cause, 'hard-closed');
  assert.deepEqual(told, ['first', 'second', 'idle']);
});

test('TcpConnection: reset is seen by the peer as a reset, and not as an end', async (context) => {
  const { client, cause } = await ends(context, (connection) => ({
    onStarted: () => {
      connection.send(octetString('cut'));
      connection.reset();
    },
  }));
  client.resume();
  await assert.rejects(once(client, 'end'), { code: 'ECONNRESET' });
  assert.equal(await cause, 'hard-closed');
});
