/** Checks the rules that no linter has. Prints one line for each problem. */
import { deadFiles } from './tidy/dead-files.ts';
import { documents } from './tidy/documents.ts';
import { examples } from './tidy/examples.ts';
import { names } from './tidy/names.ts';
import type { Rule } from './tidy/problem.ts';
import { sizes } from './tidy/sizes.ts';
import { readTree } from './tidy/tree.ts';
import { words } from './tidy/words.ts';

const rules: readonly Rule[] = [sizes, names, words, documents, deadFiles, examples];

const tree = readTree(process.cwd());
const problems = rules.flatMap((rule) => rule(tree));
for (const { path, line, says } of problems) console.log(`${path}:${line}: ${says}`);
console.log(`tidy: ${tree.files.length} files, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
