import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ResponseBuilder } from '../../http/respond/response-builder.ts';
import { serve } from '../../http/serve.ts';
import { count } from './counts.ts';
import { rawClient, rawClients, type RawClient } from './raw-client.ts';

const POLITE = 100;
const ROUNDS = count({ quick: 10, full: 100 });
const TURN_REQUESTS_MAX = 16;
const FLOOD = ROUNDS * 5_000;

/**
 * How many turns of the event loop a round may take in which all polite clients have their answer:
 * they share the loop with the server, so it is a few, whatever the machine.
 */
const TURNS_MAX = 20;

const polite = 'GET /polite HTTP/1.1\r\nHost: a\r\n\r\n';
const flood = 'GET /flood HTTP/1.1\r\nHost: a\r\n\r\n';
const hello = ResponseBuilder.status(200).finishHeaders().chunk('hello').build();

async function ask(client: RawClient): Promise<void> {
  const bytes = client.bytes;
  client.send(polite);
  await client.untilBytes(bytes + 1);
}

test(`fairness: ${POLITE} polite clients have turns beside a flood`, async (context) => {
  let flooded = 0;
  const service = await serve(
    ({ target }) => {
      if (target === '/flood') flooded++;
      return hello;
    },
    { listen: { port: 0, host: '127.0.0.1' }, config: { requestsMax: 0 } },
  );
  context.after(() => service.drain(1));
  const clients = await rawClients(context, service.address, POLITE);
  const flooding = await rawClient(context, service.address);
  flooding.send(flood.repeat(FLOOD));
  await flooding.untilBytes(1);
  const before = flooded;
  for (let round = 0; round < ROUNDS; round++) await Promise.all(clients.map(ask));
  const beside = flooded - before;
  assert.ok(beside > 0 && beside <= ROUNDS * TURNS_MAX * TURN_REQUESTS_MAX, `${beside} requests`);
  context.diagnostic(`${ROUNDS * POLITE} polite requests were answered beside ${beside} others`);
});
