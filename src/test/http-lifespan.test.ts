import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Lifespan } from '../http/connection/lifespan.ts';
import { turn } from '../testing/turn.ts';
import { echoing, get, ServedConnection } from './served-connection.ts';

// @spec rfc9112-9.3-close-in-every-response
test('requestsMax: the answer to the last request says that it is', async () => {
  const served = await ServedConnection.start(echoing, { requestsMax: 2 });
  await served.receive(get('/a') + get('/b') + get('/c'));
  assert.deepEqual(served.answers(), ['/a', '/b']);
  assert.match(served.written(), /^(?:(?!close)[^])*Connection: close\r\n\r\n\/b$/);
  assert.equal(served.wire.isEnded(), true);
});

test('ageMs: a request on an old connection is its last', async () => {
  const served = await ServedConnection.start(echoing, { ageMs: 5_000 });
  await served.receive(get('/a'));
  served.clock.advance(5_000);
  await turn();
  await served.receive(get('/b') + get('/c'));
  assert.deepEqual(served.answers(), ['/a', '/b']);
});

test('requestsMax, ageMs: 0 is any number, and for ever', async () => {
  const served = await ServedConnection.start(echoing, { requestsMax: 0, ageMs: 0 });
  for (let count = 0; count < 1_100; count++) await served.receive(get('/a'));
  served.clock.advance(50_000);
  await turn();
  await served.receive(get('/b'));
  assert.equal(served.answers().length, 1_101);
});

const jitters = [
  { jitter: 0, chance: 1, requests: 1_000 },
  { jitter: 0.1, chance: 0, requests: 1_000 },
  { jitter: 0.1, chance: 0.5, requests: 950 },
  { jitter: 1, chance: 0.999_99, requests: 1 },
  { jitter: 1, chance: 1, requests: 1 },
];

for (const { jitter, chance, requests } of jitters) {
  test(`jitter: with ${jitter} and a chance of ${chance} there are ${requests} requests`, () => {
    const lifespan = new Lifespan({ requestsMax: 1_000, ageMs: 1_000, jitter }, 0, chance);
    for (let count = 1; count < requests; count++) assert.equal(lifespan.begin(0), false);
    assert.equal(lifespan.begin(0), true);
    const old = new Lifespan({ requestsMax: 0, ageMs: 1_000, jitter }, 5, chance);
    const age = 1_000 * (1 - jitter * chance);
    assert.equal(old.begin(5 + age - 0.001), false);
    assert.equal(old.begin(5 + age), true);
  });
}
