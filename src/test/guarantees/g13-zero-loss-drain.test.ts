import assert from 'node:assert/strict';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { setTimeout as later } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ResponseBuilder } from '../../http/respond/response-builder.ts';
import { serve } from '../../http/serve.ts';
import { count } from './counts.ts';
import type { Order, Told } from './draining-server.ts';
import { PooledClient, type Fate } from './pooled-client.ts';

/** 50 clients that send a POST every 25 ms are 2,000 requests a second. */
const CLIENTS = 50;
const EVERY_MS = 25;

/** How long there is traffic before the drain: so that it falls into any moment of a request. */
const TRAFFIC_MS = 150;
const TRAFFIC_MS_MORE = 50;

const DRAIN_MS = 10_000;

const ROUNDS = count({ quick: 5, full: 100 });

async function tell(server: ChildProcess, order: Order): Promise<Told> {
  server.send(order);
  const [told] = (await once(server, 'message')) as [Told];
  return told;
}

/** What must hold of every connection, whenever the drain met it. */
function assertNothingLost(fates: readonly Fate[], where: string): void {
  for (const fate of fates) {
    assert.deepEqual([fate.lost, fate.wrong], [[], []], where);
    assert.equal(fate.answered, fate.sent, where);
    assert.equal(fate.sawClose, true, `${where}: every connection is told of its end`);
    assert.equal(fate.end, 'fin', where);
  }
}

async function round(server: ChildProcess, name: string): Promise<number> {
  const { port = 0 } = await tell(server, 'listen');
  const clients = Array.from(
    { length: CLIENTS },
    (_, at) => new PooledClient(port, `${name}-${at}`),
  );
  try {
    for (const [at, client] of clients.entries()) client.start((at * EVERY_MS) / CLIENTS, EVERY_MS);
    await later(TRAFFIC_MS + Math.random() * TRAFFIC_MS_MORE);
    const told = await tell(server, { drainMs: DRAIN_MS });
    const fates = await Promise.all(clients.map((client) => client.fate()));
    assertNothingLost(fates, name);
    assert.deepEqual(told.drained, { ended: CLIENTS, cut: 0 });
    const sent = fates.reduce((sum, fate) => sum + fate.sent, 0);
    assert.equal(told.served, sent);
    assert.ok((told.servedInDrain ?? 0) >= CLIENTS, 'there was traffic while it drained');
    return sent;
  } finally {
    for (const client of clients) client.destroy();
  }
}

test(`drain: 50 clients, 2,000 POSTs a second: none lost, ${ROUNDS} times`, async (context) => {
  const program = fileURLToPath(new URL('./draining-server.js', import.meta.url));
  const server = fork(program, { execArgv: [] });
  context.after(() => server.kill());
  let sent = 0;
  for (let at = 0; at < ROUNDS; at++) sent += await round(server, `round-${at}`);
  context.diagnostic(`${ROUNDS} drains, ${sent} requests, 0 lost, 0 connections reset`);
});

test('drain: a request that is written in the same tick is answered', async (context) => {
  const service = await serve(
    (request, content) =>
      ResponseBuilder.status(200)
        .header('X-Target', request.target)
        .finishHeaders()
        .chunk(content)
        .build(),
    { listen: { port: 0, host: '127.0.0.1' } },
  );
  const { port } = service.address;
  const clients = Array.from({ length: CLIENTS }, (_, at) => new PooledClient(port, `tick-${at}`));
  context.after(() => {
    for (const client of clients) client.destroy();
  });
  for (const client of clients) client.post();
  await untilAnswered(clients);
  for (const client of clients) client.post();
  const drained = service.drain(DRAIN_MS);
  const fates = await Promise.all(clients.map((client) => client.fate()));
  assertNothingLost(fates, 'same tick');
  assert.ok(fates.every(({ sent }) => sent === 2));
  assert.deepEqual(await drained, { ended: CLIENTS, cut: 0 });
});

/** Waits until every client has had its answer. */
async function untilAnswered(clients: readonly PooledClient[]): Promise<void> {
  for (let turns = 0; turns < 10_000 && clients.some((client) => client.isWaiting()); turns++) {
    await later(1);
  }
  assert.ok(clients.every((client) => client.answered() === 1));
}
