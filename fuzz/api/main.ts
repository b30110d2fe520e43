/**
 * `npm run fuzz:api -- [--seed N] [--count N]`: plays random calls of the API, and reads what
 * leaves the server with a parser that knows nothing of it.
 */
import { parseArgs } from 'node:util';
import { play } from './run.ts';

function whole(name: string, text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= 0) return number;
  console.error(`--${name} takes a whole number, not ${text}`);
  process.exit(2);
}

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '1000000' },
  },
});
const first = whole('seed', values.seed);
const count = whole('count', values.count);
const startMs = performance.now();
for (let seed = first; seed < first + count; seed++) {
  const finding = play(seed);
  if (finding === undefined) continue;
  console.error(`Seed ${finding.seed} goes wrong with ${finding.steps} steps:`);
  for (const breach of finding.breaches) console.error(`  ${breach}`);
  console.error(`sent     ${JSON.stringify(finding.sent)}`);
  console.error(`received ${JSON.stringify(finding.received)}`);
  process.exit(1);
}
const seconds = (performance.now() - startMs) / 1000;
console.log(`${count} sequences from seed ${first} on, nothing wrong, in ${seconds.toFixed(1)} s`);
