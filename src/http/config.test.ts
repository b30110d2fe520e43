import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serverConfig, type ServerConfig } from './config.ts';

test('serverConfig: has the defaults that the documentation names, and is frozen', () => {
  const config = serverConfig();
  assert.deepEqual(config, {
    requestLineBytesMax: 8192,
    headerBytesMax: 16_384,
    headerLinesMax: 100,
    contentBytesMax: 1_048_576,
    chunkHeaderBytesMax: 256,
    trailerBytesMax: 8192,
    trailerLinesMax: 32,
    pipelinedMax: 16,
    idleMs: 65_000,
    handshakeMs: 10_000,
  });
  assert.ok(Object.isFrozen(config));
});

test('serverConfig: has TLS where that was chosen', () => {
  const tls = { role: 'server' } as const;
  assert.equal(serverConfig({ tls }).tls, tls);
  assert.ok(!('tls' in serverConfig({})));
});

test('serverConfig: takes what was chosen and leaves the rest and the choice alone', () => {
  const chosen = { idleMs: 0, contentBytesMax: 5 };
  assert.deepEqual(serverConfig(chosen), { ...serverConfig(), ...chosen });
  assert.deepEqual(chosen, { idleMs: 0, contentBytesMax: 5 });
});

const least: Omit<ServerConfig, 'tls'> = {
  // @spec rfc9112-3-8000-octets
  requestLineBytesMax: 8000,
  headerBytesMax: 64,
  headerLinesMax: 1,
  contentBytesMax: 0,
  chunkHeaderBytesMax: 16,
  trailerBytesMax: 2,
  trailerLinesMax: 0,
  pipelinedMax: 1,
  idleMs: 0,
  handshakeMs: 1,
};

for (const [member, value] of Object.entries(least) as [keyof typeof least, number][]) {
  test(`serverConfig: ${member} may be ${value}, and no less`, () => {
    assert.equal(serverConfig({ [member]: value })[member], value);
    assert.throws(() => serverConfig({ [member]: value - 1 }), {
      name: 'RangeError',
      message: `${member} is ${value - 1}, but has to be a whole number from ${value} on`,
    });
  });

  test(`serverConfig: ${member} may be the largest number that is exact, and no more`, () => {
    const largest = Number.MAX_SAFE_INTEGER;
    assert.equal(serverConfig({ [member]: largest })[member], largest);
    for (const wrong of [
      largest + 1,
      Infinity,
      NaN,
      value + 0.5,
      undefined,
      null,
      `${value}`,
      {},
    ]) {
      assert.throws(() => serverConfig({ [member]: wrong }), { name: 'RangeError' });
    }
  });
}

for (const member of ['idleMS', 'toString', '__proto__', '']) {
  test(`serverConfig: there is no member "${member}"`, () => {
    const chosen = Object.fromEntries([[member, 1]]);
    assert.throws(() => serverConfig(chosen), {
      name: 'TypeError',
      message: `The configuration has no ${member}`,
    });
  });
}
