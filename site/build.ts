import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { RequirementsFile } from '../spec/check/requirements-json.ts';
import { page } from './page.ts';

/**
 * Builds the page from the catalogue, and from the compiled library.
 *
 * @param source where files of the repository can be seen: put before their paths.
 */
export async function builtPage(source: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./browser.js', import.meta.url))],
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    charset: 'ascii',
    legalComments: 'none',
    write: false,
  });
  return page({
    catalogue: JSON.parse(ofRepository('spec/requirements.json')) as RequirementsFile,
    source,
    style: ofRepository('site/style.css'),
    script: outputFiles[0]?.text ?? '',
  });
}

/** The text of a file. The compiled page stands two folders below the root. */
function ofRepository(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}
