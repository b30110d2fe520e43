import type { RawClient } from './raw-client.ts';

const request = 'GET / HTTP/1.1\r\nHost: a\r\n\r\n';

/** How long answers took. It is measured to be told, and decides nothing. */
export interface Latencies {
  readonly told: string;
}

/** Asks again and again, for one answer at a time. */
export async function latencies(client: RawClient, times: number): Promise<Latencies> {
  const all: number[] = [];
  for (let time = 0; time < times; time++) {
    const before = performance.now();
    const bytes = client.bytes;
    client.send(request);
    await client.untilBytes(bytes + 1);
    all.push(performance.now() - before);
  }
  all.sort((one, other) => one - other);
  const at = (part: number): string => (all[Math.floor(all.length * part)] ?? NaN).toFixed(2);
  return { told: `median ${at(0.5)} ms, 99 of 100 within ${at(0.99)} ms` };
}
