/**
 * `npm run site -- [--source URL] [--out FILE]`: writes the page with the requirements and the
 * playground. `--source` is what links to the code begin with.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { builtPage } from './build.ts';

const { values } = parseArgs({
  options: {
    source: { type: 'string', default: '../' },
    out: { type: 'string', default: 'public/index.html' },
  },
});
const text = await builtPage(values.source);
mkdirSync(dirname(values.out), { recursive: true });
writeFileSync(values.out, text);
console.log(`site: ${values.out}, ${Buffer.byteLength(text)} bytes`);
