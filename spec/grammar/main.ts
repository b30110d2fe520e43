/**
 * `npm run spec:grammar -- [--seed N] [--count N]`: compares everything in `src` that reads or
 * writes what a rule of the grammar describes with that grammar, at length.
 */
import { parseArgs } from 'node:util';
import { Random } from '../../src/testing/random.ts';
import { Comparison } from './comparison.ts';
import { subjects } from './subjects.ts';

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
const seed = whole('seed', values.seed);
const count = whole('count', values.count);
const comparisons = subjects.map((subject) => ({ subject, comparison: new Comparison(subject) }));
for (const { comparison } of comparisons) comparison.compareSamples();
const done = sum(comparisons.map(({ comparison }) => comparison.count));
const each = Math.max(0, Math.ceil((count - done) / 2 / subjects.length));
const random = new Random(seed);
for (const { comparison } of comparisons) comparison.compareRandom(random, each);

for (const { subject, comparison } of comparisons) {
  console.log(`${subject.rule}: ${comparison.count}`);
  for (const [{ refusal, spec, why }, times] of comparison.met) {
    console.log(`  stricter ${times} times: ${refusal}, ${spec}: ${why}`);
  }
  for (const { text, code } of comparison.disagreements) {
    console.log(`  DISAGREEMENT: ${JSON.stringify(text)} is ${code}, and the grammar differs`);
  }
}
const total = sum(comparisons.map(({ comparison }) => comparison.count));
const wrong = sum(comparisons.map(({ comparison }) => comparison.disagreements.length));
console.log(`grammar: ${total} comparisons, seed ${seed}, ${wrong} disagreements without a reason`);
process.exitCode = wrong === 0 ? 0 : 1;

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
