import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serverConfig, type ServerConfig } from './config.ts';

const defaults: Omit<ServerConfig, 'server' | 'tls'> = {
  requestLineBytesMax: 8192,
  headerBytesMax: 16_384,
  headerLinesMax: 100,
  contentBytesMax: 1_048_576,
  chunkHeaderBytesMax: 256,
  chunkOverheadBytesMax: 100_000,
  trailerBytesMax: 8192,
  trailerLinesMax: 32,
  pipelinedMax: 16,
  turnRequestsMax: 16,
  outputBytesMax: 1_048_576,
  readBufferBytes: 65_536,
  headerMs: 10_000,
  contentRateMin: 240,
  contentGraceMs: 5_000,
  requestMs: 300_000,
  keepAliveMs: 65_000,
  keepAliveAdvertisedMs: 60_000,
  writeRateMin: 240,
  writeGraceMs: 5_000,
  writeIdleMs: 60_000,
  requestsMax: 1_000,
  ageMs: 3_600_000,
  jitter: 0.1,
  drainIdleMs: 1_000,
  drainMs: 30_000,
  lingerMs: 5_000,
  lingerTotalMs: 30_000,
  handshakeMs: 10_000,
};

test('serverConfig: has the defaults that the documentation names, and is frozen', () => {
  const config = serverConfig();
  assert.deepEqual(config, defaults);
  assert.ok(Object.isFrozen(config));
});

test('serverConfig: has TLS where that was chosen', () => {
  const tls = { role: 'server' } as const;
  assert.equal(serverConfig({ tls }).tls, tls);
  assert.ok(!('tls' in serverConfig({})));
});

test('serverConfig: takes what was chosen and leaves the rest and the choice alone', () => {
  const chosen = { requestMs: 0, contentBytesMax: 5 };
  assert.deepEqual(serverConfig(chosen), { ...serverConfig(), ...chosen });
  assert.deepEqual(chosen, { requestMs: 0, contentBytesMax: 5 });
});

const least: Omit<ServerConfig, 'jitter' | 'server' | 'tls'> = {
  // @spec rfc9112-3-8000-octets
  requestLineBytesMax: 8000,
  headerBytesMax: 64,
  headerLinesMax: 1,
  contentBytesMax: 0,
  chunkHeaderBytesMax: 16,
  chunkOverheadBytesMax: 0,
  trailerBytesMax: 2,
  trailerLinesMax: 0,
  pipelinedMax: 1,
  turnRequestsMax: 1,
  outputBytesMax: 1024,
  readBufferBytes: 1,
  headerMs: 0,
  contentRateMin: 0,
  contentGraceMs: 0,
  requestMs: 0,
  keepAliveMs: 0,
  keepAliveAdvertisedMs: 0,
  writeRateMin: 0,
  writeGraceMs: 0,
  writeIdleMs: 0,
  requestsMax: 0,
  ageMs: 0,
  drainIdleMs: 0,
  drainMs: 1,
  lingerMs: 1,
  lingerTotalMs: 1,
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
    const forEver = { keepAliveMs: 0, [member]: largest };
    assert.equal(serverConfig(forEver)[member], largest);
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

test('serverConfig: a function may say how large content may be', () => {
  const contentBytesMax = (): number => 5;
  assert.equal(serverConfig({ contentBytesMax }).contentBytesMax, contentBytesMax);
});

for (const jitter of [-0.1, 1.1, NaN, '0.5', null, undefined]) {
  test(`serverConfig: the jitter cannot be ${String(jitter)}`, () => {
    const chosen = Object.fromEntries([['jitter', jitter]]);
    assert.throws(() => serverConfig(chosen), {
      name: 'RangeError',
      message: `jitter is ${String(jitter)}, but has to be from 0 to 1`,
    });
  });
}

test('serverConfig: the jitter may be none, and all', () => {
  for (const jitter of [0, 1]) assert.equal(serverConfig({ jitter }).jitter, jitter);
});

const keepAlive = [
  { keepAliveMs: 5_000, said: 4_000 },
  { keepAliveMs: 500, said: 0 },
  { keepAliveMs: 61_000, said: 60_000 },
  { keepAliveMs: 100_000, said: 60_000 },
  { keepAliveMs: 0, said: 60_000 },
];

for (const { keepAliveMs, said } of keepAlive) {
  test(`serverConfig: of ${keepAliveMs} ms for the next request ${said} are said`, () => {
    assert.equal(serverConfig({ keepAliveMs }).keepAliveAdvertisedMs, said);
  });
}

test('serverConfig: no more can be said of the keep-alive time than a second less', () => {
  const chosen = { keepAliveMs: 5_000, keepAliveAdvertisedMs: 4_001 };
  assert.throws(() => serverConfig(chosen), {
    name: 'RangeError',
    message:
      'keepAliveAdvertisedMs is 4001, but has to be a second less than keepAliveMs, which is 5000',
  });
  assert.equal(serverConfig({ ...chosen, keepAliveAdvertisedMs: 4_000 }).keepAliveMs, 5_000);
});

test('serverConfig: takes a name for the server that can stand in a field', () => {
  assert.equal(serverConfig({ server: 'stallion' }).server, 'stallion');
  assert.throws(() => serverConfig({ server: 'a\r\nb' }), { name: 'TypeError' });
  assert.ok(!('server' in serverConfig()));
});
