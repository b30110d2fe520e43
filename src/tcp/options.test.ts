import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkBytes, checkCount, clientSettings, serverSettings, shown } from './options.ts';

const defaults = {
  tls: undefined,
  upgradeMs: 10_000,
  idleMs: Infinity,
  drainMs: 30_000,
  lingerMs: 5_000,
  lingerTotalMs: 30_000,
  readBufferBytes: 65_536,
  onFault: undefined,
};

test('serverSettings: fills in the defaults', () => {
  assert.deepEqual(serverSettings({}), { ...defaults, beginMs: 10_000 });
});

test('clientSettings: fills in the defaults', () => {
  assert.deepEqual(clientSettings({}), { ...defaults, beginMs: 30_000 });
});

test('serverSettings, clientSettings: keep what was chosen', () => {
  const chosen = {
    tls: { role: 'server' },
    idleMs: 1,
    drainMs: 2,
    lingerMs: 0.5,
    lingerTotalMs: 4,
    readBufferBytes: 5,
    onFault: (): void => undefined,
  } as const;
  const handshakeMs = 6;
  assert.deepEqual(serverSettings({ ...chosen, handshakeMs }), {
    ...chosen,
    beginMs: 6,
    upgradeMs: 6,
  });
  assert.deepEqual(clientSettings({ ...chosen, handshakeMs, connectMs: 7 }), {
    ...chosen,
    beginMs: 7,
    upgradeMs: 6,
  });
});

for (const name of ['connectMs', 'handshakeMs', 'idleMs', 'drainMs', 'lingerMs', 'lingerTotalMs']) {
  for (const ms of [0, -1, Number.NaN, Infinity]) {
    test(`clientSettings: ${name} is not ${ms}`, () => {
      assert.throws(() => clientSettings({ [name]: ms }), {
        name: 'RangeError',
        message: `${name} is a number of milliseconds above 0, not ${ms}`,
      });
    });
  }
}

for (const wrong of [0, -1, 0.5, Number.NaN, Infinity]) {
  test(`checkBytes, checkCount: refuse ${wrong}`, () => {
    assert.throws(() => serverSettings({ readBufferBytes: wrong }), {
      name: 'RangeError',
      message: `readBufferBytes is a whole number of octets above 0, not ${wrong}`,
    });
    assert.throws(() => checkBytes('It', wrong), { name: 'RangeError' });
    assert.throws(() => checkCount('It', wrong), {
      name: 'RangeError',
      message: `It is a whole number above 0, not ${wrong}`,
    });
  });
}

test('shown: quotes text, and nothing else', () => {
  assert.deepEqual(['80', 80, undefined, NaN].map(shown), ['"80"', '80', 'undefined', 'NaN']);
});
