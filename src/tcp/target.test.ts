import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Target } from './network.ts';
import { checkTarget } from './target.ts';

const good: Target[] = [
  { host: 'localhost', port: 0 },
  { host: '::1', port: 65_535, localPort: 0, localHost: '::1', ipVersion: 6 },
  { path: '/run/socket' },
];

for (const target of good) {
  test(`checkTarget: takes ${JSON.stringify(target)}`, () => {
    assert.doesNotThrow(() => checkTarget(target));
  });
}

const wrong: { target: Target; name: string; message: string }[] = [
  { target: { path: '' }, name: 'TypeError', message: 'The path of a unix socket is empty' },
  { target: { host: '', port: 1 }, name: 'TypeError', message: 'The host to connect to is empty' },
  {
    target: { host: 'a', port: 65_536 },
    name: 'RangeError',
    message: 'port is a whole number from 0 to 65535, not 65536',
  },
  {
    target: { host: 'a', port: 1, localPort: 0.5 },
    name: 'RangeError',
    message: 'localPort is a whole number from 0 to 65535, not 0.5',
  },
];

for (const { target, name, message } of wrong) {
  test(`checkTarget: refuses ${JSON.stringify(target)}`, () => {
    assert.throws(() => checkTarget(target), { name, message });
  });
}
