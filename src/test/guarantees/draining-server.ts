/**
 * A process of its own in which one server after the other listens, answers POSTs after a random
 * while, and is drained: started by the test of zero loss.
 */
import { setTimeout as later } from 'node:timers/promises';
import { ResponseBuilder } from '../../http/respond/response-builder.ts';
import { serve, type Service } from '../../http/serve.ts';
import type { Drained } from '../../tcp/listen/listener.ts';

/** What the process is told: to listen anew, or how long the drain may take. */
export type Order = 'listen' | { readonly drainMs: number };

/** What it answers. */
export interface Told {
  readonly port?: number;
  readonly drained?: Drained;

  /** Requests that were served in this round: in all, and since the drain began. */
  readonly served?: number;
  readonly servedInDrain?: number;
}

/** An answer takes up to so many milliseconds, so that a drain meets some that are due. */
const ANSWER_MS_MAX = 10;

let service: Promise<Service> | undefined;
let served = 0;
let servedBefore = 0;

function start(): Promise<Service> {
  served = 0;
  return serve(
    async (request, content) => {
      await later(Math.random() * ANSWER_MS_MAX);
      served++;
      return ResponseBuilder.status(200)
        .header('X-Target', request.target)
        .finishHeaders()
        .chunk(content)
        .build();
    },
    { listen: { port: 0, host: '127.0.0.1' } },
  );
}

async function obey(order: Order): Promise<Told> {
  if (order === 'listen') {
    service = start();
    const { address } = await service;
    return { port: address.port };
  }
  const draining = await service;
  servedBefore = served;
  const drained = await draining?.drain(order.drainMs);
  return { ...(drained && { drained }), served, servedInDrain: served - servedBefore };
}

process.on('message', (order) => {
  void obey(order as Order).then((told) => process.send?.(told));
});
process.on('disconnect', () => process.exit());
