/**
 * `npm run bench -- [--connections N] [--rounds N]`: measures us side by side with others, in one
 * run, and prints ratios.
 */
import { parseArgs } from 'node:util';
import { measureMemory, type MemoryResult } from './memory.ts';

function count(name: string, text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number > 0) return number;
  console.error(`--${name} takes a whole number above 0, not ${text}`);
  process.exit(2);
}

function row({ server, connectedBytes, answeredBytes }: MemoryResult, base: number): string {
  const columns = [connectedBytes / 1024, answeredBytes / 1024, answeredBytes / base];
  return [server.padEnd(14), ...columns.map((number) => number.toFixed(2).padStart(12))].join('');
}

const { values } = parseArgs({
  options: {
    connections: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '3' },
  },
});
const connections = count('connections', values.connections);
const rounds = count('rounds', values.rounds);
console.log(
  `Resident memory of an idle connection, Node ${process.version}, ${connections} connections, ` +
    `median of ${rounds} rounds`,
);
const results = await measureMemory(connections, rounds);
const base = results.find(({ server }) => server === 'node-http')?.answeredBytes ?? NaN;
console.log('                 connected    answered    of node:http');
console.log('                       KiB         KiB');
for (const result of results) console.log(row(result, base));
