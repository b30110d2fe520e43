import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { canReusePort } from '../tcp/node/listen-options.ts';
import { octetString } from '../tcp/octets.ts';
import { dial, echo, meet } from './meeting.ts';
import { startServer } from './server-process.ts';
import type { Callbacks, Witness } from './witness.ts';

/** Asks, and goes when it was answered. */
const asking: Callbacks = (connection) => ({
  onConnected: () => {
    connection.send(octetString('hello'));
  },
  onReceived: () => {
    connection.close();
  },
});

async function isServed(client: Witness): Promise<void> {
  await client.until('closed');
  assert.deepEqual(client.life, ['connected', 'peerEnd', 'closed closed']);
  assert.equal(client.received.toString(), 'hello');
}

function pathOf(context: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'stallion-'));
  context.after(() => {
    rmSync(folder, { recursive: true });
  });
  return join(folder, 'socket');
}

const has6 = Object.values(networkInterfaces())
  .flat()
  .some((address) => address?.address === '::1');
const skip = has6 ? false : 'this machine has no ::1';

test('places: a path is there until the listener is closed', async (context) => {
  const path = pathOf(context);
  const meeting = await meet(context, { listener: { path }, callbacks: echo });
  assert.deepEqual(meeting.address, { host: path, port: 0 });
  assert.equal(existsSync(path), true);
  await isServed(meeting.dial({ callbacks: asking }));
  await meeting.listener.close();
  assert.equal(existsSync(path), false);
});

test('places: a path in use is refused in one line', async (context) => {
  const path = pathOf(context);
  await meet(context, { listener: { path } });
  await assert.rejects(meet(context, { listener: { path } }), {
    message: new RegExp(`^Cannot listen on ${path}: (?!.*port)`),
  });
});

test('places: a path in a folder that there is not is refused in one line', async (context) => {
  const path = join(pathOf(context), 'socket');
  await assert.rejects(meet(context, { listener: { path } }), {
    message: new RegExp(`^Cannot listen on ${path}: (?!.*port)`),
  });
});

test('places: a descriptor that is none is refused in one line', async (context) => {
  await assert.rejects(meet(context, { listener: { fd: 9_999 } }), {
    message: /^Cannot listen on descriptor 9999: /,
  });
});

test('places: a descriptor that was handed down is served on', async (context) => {
  const bound = createServer().listen(0, '127.0.0.1');
  await once(bound, 'listening');
  const address = bound.address();
  assert.ok(address !== null && typeof address === 'object');
  const handle = Reflect.get(bound, '_handle') as { fd: number };
  const { server, address: told } = await startServer(context, {
    options: { fd: 4 },
    handedDown: handle.fd,
  });
  bound.close();
  assert.deepEqual(told, { host: '127.0.0.1', port: address.port });
  for (let count = 0; count < 3; count++) {
    await isServed(dial({ host: '127.0.0.1', port: address.port }, { callbacks: asking }));
  }
  const seen = await server.until(({ connectionCount }) => connectionCount === 0);
  assert.deepEqual([seen.counts.accepted, seen.ends], [3, { closed: 3 }]);
});

test('places: a port is shared where Node can, and else refused', async (context) => {
  const first = meet(context, { listener: { reusePort: true }, callbacks: echo });
  if (!canReusePort(process.versions.uv)) {
    await assert.rejects(first, /^Error: Cannot listen on 127\.0\.0\.1:0: reusePort needs Node/);
    return;
  }
  const one = await first;
  const { port } = one.address;
  const two = await meet(context, { listener: { reusePort: true, port }, callbacks: echo });
  assert.deepEqual(two.address, one.address);
  await Promise.all(Array.from({ length: 100 }, () => isServed(one.dial({ callbacks: asking }))));
  assert.equal(one.servers.length + two.servers.length, 100);
  assert.ok(one.servers.length > 0 && two.servers.length > 0);
});

test('places: without reusePort, a port is not shared', async (context) => {
  const { address } = await meet(context);
  await assert.rejects(meet(context, { listener: address }), /the port is in use$/);
});

test('places: localhost is an address of this machine', async (context) => {
  const meeting = await meet(context, { listener: { host: 'localhost' }, callbacks: echo });
  assert.ok(['127.0.0.1', '::1'].includes(meeting.address.host));
  await isServed(meeting.dial({ callbacks: asking }));
});

test('places: a name that there is not is refused in one line', async (context) => {
  await assert.rejects(meet(context, { listener: { host: 'nobody.invalid' } }), {
    message: /^Cannot listen on nobody\.invalid:0: getaddrinfo /,
  });
});

test('places: ::1 is an address like any other', { skip }, async (context) => {
  const meeting = await meet(context, { listener: { host: '::1' }, callbacks: echo });
  assert.equal(meeting.address.host, '::1');
  await isServed(meeting.dial({ callbacks: asking }));
});

for (const ipv6Only of [false, true]) {
  test(`places: all of IPv6 with ipv6Only ${String(ipv6Only)}`, { skip }, async (context) => {
    const meeting = await meet(context, { listener: { host: '::', ipv6Only }, callbacks: echo });
    const { port } = meeting.address;
    await isServed(meeting.dial({ callbacks: asking }, { host: '::1', port }));
    const over4 = meeting.dial({ callbacks: asking }, { host: '127.0.0.1', port });
    if (!ipv6Only) return isServed(over4);
    await over4.until('connectionFailure');
    assert.deepEqual(over4.told, ['connectionFailure refused']);
  });
}
