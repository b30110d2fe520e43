import assert from 'node:assert/strict';
import cluster from 'node:cluster';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { listenHandleOf, type ListenHandle } from './inner-names.ts';
import { makerBehind, pausableHandle } from './pausable-handle.ts';

const local = { port: 0, ipv6Only: false, reusePort: false };

for (const host of ['127.0.0.1', '::1', 'localhost', undefined]) {
  test(`pausableHandle: binds ${host ?? 'every address'}`, async () => {
    const handle = await pausableHandle({ ...local, host });
    assert.ok(handle !== undefined && handle.fd > 0);
    assert.equal(handle.readStart(), 0);
    assert.equal(handle.readStop(), 0);
    handle.close();
  });
}

test('pausableHandle: is absent where an address is not of this machine', async () => {
  assert.equal(await pausableHandle({ ...local, host: '2001:db8::1' }), undefined);
});

test('pausableHandle: binds with flags, IPv6 alone and shared with others', async () => {
  for (const host of [undefined, '::1', '127.0.0.1']) {
    const handle = await pausableHandle({ host, port: 0, ipv6Only: true, reusePort: true });
    assert.ok(handle !== undefined);
    handle.close();
  }
});

test('pausableHandle: is absent in a worker of a cluster', async (context) => {
  Object.defineProperty(cluster, 'isWorker', { value: true, configurable: true });
  context.after(() =>
    Object.defineProperty(cluster, 'isWorker', { value: false, configurable: true }),
  );
  assert.equal(await pausableHandle({ ...local, host: '127.0.0.1' }), undefined);
});

test('pausableHandle: is absent where nothing makes handles', async () => {
  const none = Promise.resolve(undefined);
  assert.equal(await pausableHandle({ ...local, host: '127.0.0.1' }, none), undefined);
});

/** Makes handles that know no IPv6. */
class OnlyIpv4 implements ListenHandle {
  readonly fd = 9;
  readonly calls: string[] = [];
  bind(host: string): number {
    this.calls.push(`bind ${host}`);
    return 0;
  }
  bind6(): number {
    return -97;
  }
  open(fd: number): number {
    this.calls.push(`open ${fd}`);
    return 0;
  }
  listen(): number {
    return 0;
  }
  readStart(): number {
    return 0;
  }
  readStop(): number {
    return 0;
  }
  close(): void {
    this.calls.push('close');
  }
}

test('pausableHandle: every address is every IPv4 address where there is no IPv6', async () => {
  const handle = await pausableHandle({ ...local, host: undefined }, Promise.resolve(OnlyIpv4));
  assert.ok(handle instanceof OnlyIpv4);
  assert.deepEqual(handle.calls, ['bind 0.0.0.0', 'open 9']);
});

test('makerBehind: is absent where it cannot be listened', async () => {
  assert.equal(await makerBehind({ port: 0, host: '2001:db8::1' }), undefined);
});

test('listenHandleOf: is absent for a server that does not listen', () => {
  assert.equal(listenHandleOf(createServer()), undefined);
});

test('listenHandleOf: is absent where the inner names are others', () => {
  const server = createServer();
  for (const handle of [null, 'a', {}, { bind: 1 }]) {
    Reflect.set(server, '_handle', handle);
    assert.equal(listenHandleOf(server), undefined);
  }
});
