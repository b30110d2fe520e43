import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canReusePort, listenOptions, pathOf } from './listen-options.ts';

const port = { host: '127.0.0.1', port: 0, backlog: 1, ipv6Only: false, reusePort: false };

test('listenOptions: a descriptor and a path go to Node as they are', async () => {
  assert.deepEqual(await listenOptions({ fd: 3, backlog: 1 }), { fd: 3 });
  assert.deepEqual(await listenOptions({ path: '/a', backlog: 1 }), { path: '/a' });
});

test('pathOf: is known of a path, and not of a descriptor', () => {
  assert.equal(pathOf({ path: '/a', backlog: 1 }), '/a');
  assert.equal(pathOf({ fd: 3, backlog: 1 }), '');
});

test('listenOptions: a port becomes a handle that can pause', async () => {
  const options = await listenOptions(port);
  assert.ok('_handle' in options);
  options._handle.close();
});

test('listenOptions: sharing a port is refused where Node would leave that out', async () => {
  const options = await listenOptions({ ...port, reusePort: true });
  if (options instanceof Error) {
    assert.equal(options.message, 'reusePort needs Node 22.12 or later');
    assert.equal(canReusePort(process.versions.uv), false);
    return;
  }
  assert.ok('_handle' in options);
  options._handle.close();
});

test('listenOptions: what is wrong with a port is for Node to tell', async () => {
  const nowhere = { ...port, host: 'nobody.invalid' };
  assert.deepEqual(await listenOptions(nowhere), {
    host: 'nobody.invalid',
    port: 0,
    ipv6Only: false,
    reusePort: false,
  });
});

for (const { version, can } of [
  { version: '1.46.0', can: false },
  { version: '1.49.0', can: true },
  { version: '1.51.1', can: true },
  { version: '2.0.0', can: true },
  { version: '', can: false },
]) {
  test(`canReusePort: libuv ${version || 'of no version'} ${can ? 'can' : 'cannot'}`, () => {
    assert.equal(canReusePort(version), can);
  });
}
