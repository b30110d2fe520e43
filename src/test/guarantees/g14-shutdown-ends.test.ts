import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { count } from './counts.ts';
import { rawClient, type RawClient } from './raw-client.ts';
import { startService, type ServiceProcess } from './service-process.ts';

const EACH = count({ quick: 5, full: 50 });
const DRAIN_MS = count({ quick: 1_000, full: 10_000 });

/** Clients that a shutdown meets, and what becomes of them. */
const clients: { readonly [what: string]: { readonly says: string; readonly becomes: string } } = {
  'connects and waits': { says: '', becomes: 'ended' },
  'was answered and waits': { says: 'GET / HTTP/1.1\r\nHost: a\r\n\r\n', becomes: 'ended' },
  'is in the midst of a header section': { says: 'GET / HTTP/1.1\r\nHo', becomes: 'cut' },
  'is in the midst of content': {
    says: 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nabc',
    becomes: 'cut',
  },
  'waits for an answer that never comes': {
    says: 'GET /held HTTP/1.1\r\nHost: a\r\n\r\n',
    becomes: 'cut',
  },
  'never reads': { says: 'GET /stream HTTP/1.1\r\nHost: a\r\n\r\n', becomes: 'cut' },
  'holds a tunnel': { says: 'CONNECT a:1 HTTP/1.1\r\nHost: a:1\r\n\r\n', becomes: 'cut' },
};

/** Connects, and says it; answers when the service has noticed. */
async function arrive(
  context: TestContext,
  service: ServiceProcess,
  says: string,
): Promise<RawClient> {
  const { tally } = await service.see();
  const client = await rawClient(context, service.address);
  if (says.includes('/stream')) client.socket.pause();
  client.send(says);
  if (says.includes('\r\n\r\n')) {
    await service.until((report) => report.tally.requests > tally.requests);
  }
  return client;
}

for (const [what, { says, becomes }] of Object.entries(clients)) {
  test(`shutdown: ends where a client ${what}`, async (context) => {
    const service = await startService(context, {
      config: {
        drainIdleMs: DRAIN_MS / 4,
        // Nothing but the drain is to end them.
        headerMs: 0,
        contentRateMin: 0,
        lingerMs: 2 * DRAIN_MS,
        lingerTotalMs: 2 * DRAIN_MS,
      },
    });
    const all: RawClient[] = [];
    for (let time = 0; time < EACH; time++) all.push(await arrive(context, service, says));
    await service.until(({ connections }) => connections === EACH);
    // Who holds on to nothing closes when it is told of the end.
    if (becomes === 'ended') for (const client of all) void client.ended();
    const before = performance.now();
    const { drained, connections } = await service.tell({ drainMs: DRAIN_MS });
    const expected = { ended: 0, cut: 0, [becomes]: EACH };
    assert.deepEqual([drained, connections], [expected, 0]);
    context.diagnostic(`drain(${DRAIN_MS}) took ${Math.round(performance.now() - before)} ms`);
    assert.equal(await service.exit(), 0, 'nothing keeps the process alive');
  });
}
