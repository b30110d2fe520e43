/**
 * `npm run soak -- [--minutes N] [--seed N]`: lets a crowd of good, odd and hostile clients visit a
 * server, 30 minutes long if nothing else is said. Prints a line each minute, and what came of it.
 * Ends with 1 where something was wrong.
 */
import { parseArgs } from 'node:util';
import { soak } from './run.ts';

function positive(name: string, text: string): number {
  const number = Number(text);
  if (Number.isFinite(number) && number > 0) return number;
  console.error(`--${name} takes a number above 0, not ${text}`);
  process.exit(2);
}

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
  },
});
const minutes = positive('minutes', values.minutes);
const seed = positive('seed', values.seed);
const { visits, growth, wrong } = await soak(minutes, seed, (line) => console.log(line));
for (const [kind, howMany] of Object.entries(visits)) {
  console.log(`${String(howMany).padStart(8)} ${kind}`);
}
const percent = growth === undefined ? 'not judged' : `${(growth * 100).toFixed(2)} %`;
console.log(`Growth of the heap in ten minutes: ${percent}`);
for (const line of wrong) console.error(`WRONG ${line}`);
console.log(wrong.length === 0 ? 'Nothing was wrong.' : `${wrong.length} things were wrong.`);
process.exitCode = wrong.length === 0 ? 0 : 1;
