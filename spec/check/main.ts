/**
 * Checks the catalogue against the tree: `node dist/spec/check/main.js [--check | --write]
 * [--rfc DIR]`. Works from any folder.
 */
import { fileURLToPath } from 'node:url';
import { keywordCounts } from '../keyword-counts.ts';
import { requirements } from '../requirements.ts';
import { specCommand } from './command.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const { exitCode, problems, summary } = specCommand(process.argv.slice(2), {
  root,
  requirements,
  keywordCounts,
});
for (const problem of problems) console.error(problem);
if (summary !== '') console.log(summary);
process.exitCode = exitCode;
