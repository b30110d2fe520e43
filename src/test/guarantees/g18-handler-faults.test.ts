import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { HttpFaultKind } from '../../http/fault.ts';
import type { Address } from '../../tcp/wire.ts';
import { count } from './counts.ts';
import { rawClient, rawClients, type RawClient } from './raw-client.ts';
import { MISDEEDS, type Misdeed } from './service-faults.ts';
import { startService } from './service-process.ts';

const TIMES = count({ quick: 40, full: 1_000 });
const HEALTHY = 100;
const AT_A_TIME = 20;

/** What a client sees of a misdeed, and what the application is told of it. */
const seen: {
  readonly [misdeed in Misdeed]: { readonly answer: RegExp; readonly fault?: HttpFaultKind };
} = {
  throw: { answer: /^HTTP\/1\.1 500 /, fault: 'callback-threw' },
  'throw-in-stream': { answer: /^HTTP\/1\.1 200 [^]*so far\r\n$/, fault: 'callback-threw' },
  reject: { answer: /^HTTP\/1\.1 500 /, fault: 'callback-rejected' },
  'reject-later': { answer: /^HTTP\/1\.1 500 /, fault: 'callback-rejected' },
  twice: { answer: /^HTTP\/1\.1 200 [^]*\r\n\r\nhello$/, fault: 'answered-twice' },
  never: { answer: /^HTTP\/1\.1 503 /, fault: 'not-answered' },
  'after-close': { answer: /^$/, fault: 'answered-after-close' },
  'after-end': { answer: /^HTTP\/1\.1 200 [^]*\r\n3\r\nall\r\n0\r\n\r\n$/ },
  'too-little': { answer: /^HTTP\/1\.1 200 [^]*\r\n\r\nshort$/, fault: 'content-short' },
  'too-much': { answer: /^HTTP\/1\.1 200 [^]*\r\n\r\n$/, fault: 'callback-threw' },
};

/** One client that meets the misdeed, and that nobody else notices. */
async function meetIt(context: TestContext, address: Address, misdeed: Misdeed): Promise<void> {
  const client = await rawClient(context, address);
  client.send(`GET /fault?kind=${misdeed} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
  await client.ended();
  assert.match(client.text(), seen[misdeed].answer, misdeed);
}

/** Asks on and on until it is told to stop. Rejects where an answer is another. */
class HealthyClient {
  readonly #client: RawClient;
  #isStopped = false;
  answers = 0;

  constructor(client: RawClient) {
    this.#client = client;
  }

  stop(): void {
    this.#isStopped = true;
  }

  async ask(): Promise<void> {
    while (!this.#isStopped) {
      const bytes = this.#client.bytes;
      this.#client.send('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
      await this.#client.untilBytes(bytes + 1);
      assert.ok(!this.#client.socket.readableEnded, 'a healthy connection was ended');
      this.answers++;
    }
    const answers = this.#client.text().match(/HTTP\/1\.1 200 OK\r\n/g);
    assert.equal(answers?.length, this.answers);
  }
}

test(`faults: each kind ${TIMES} times, and ${HEALTHY} others notice nothing`, async (context) => {
  const service = await startService(context, { config: { requestMs: 1_000, requestsMax: 0 } });
  const clients = await rawClients(context, service.address, HEALTHY);
  const healthy = clients.map((client) => new HealthyClient(client));
  const asked = Promise.all(healthy.map((client) => client.ask()));
  for (const misdeed of MISDEEDS) {
    for (let time = 0; time < TIMES; time += AT_A_TIME) {
      const batch = Array.from({ length: AT_A_TIME }, () =>
        meetIt(context, service.address, misdeed),
      );
      await Promise.all(batch);
    }
  }
  for (const client of healthy) client.stop();
  await asked;
  const { tally, connections } = await service.until((report) => report.connections === HEALTHY);
  const expected: { [kind in HttpFaultKind]?: number } = {};
  for (const misdeed of MISDEEDS) {
    const { fault } = seen[misdeed];
    if (fault !== undefined) expected[fault] = (expected[fault] ?? 0) + TIMES;
  }
  assert.deepEqual(tally.faults, expected);
  assert.deepEqual([tally.anonymous, connections], [0, HEALTHY]);
  const answers = healthy.reduce((sum, client) => sum + client.answers, 0);
  context.diagnostic(`${MISDEEDS.length * TIMES} faults; ${answers} answers to others, all right`);
});
