/**
 * Draws the state tables into ARCHITECTURE.md, or with `--check` tells whether they are drawn there
 * as they are.
 *
 * Between `<!-- state diagram: src/tcp/connection/state -->` and `<!-- end -->` goes what
 * `diagram()` of that module answers, a Mermaid text. The module is loaded from the build by a path
 * that is only known now: tools import nothing of the library, and an import that the compiler saw
 * would make the library part of this project.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const document = 'ARCHITECTURE.md';
const drawing = /(<!-- state diagram: (\S+) -->\n).*?(<!-- end -->)/gs;

async function diagramOf(name: string): Promise<string> {
  const path = join(process.cwd(), 'dist', `${name}.js`);
  if (!existsSync(path)) throw new Error(`${document} names ${name}, which is not in the build`);
  const module = (await import(pathToFileURL(path).href)) as { diagram?: () => string };
  if (module.diagram === undefined) throw new Error(`${name} exports no diagram()`);
  return module.diagram().trimEnd();
}

/** Draws each diagram anew. The rest of the text stays as it is. */
async function redraw(text: string): Promise<string> {
  const drawn = new Map<string, string>();
  for (const [, , name = ''] of text.matchAll(drawing)) drawn.set(name, await diagramOf(name));
  return text.replace(drawing, (_all, start: string, name: string, end: string) => {
    return `${start}\n\`\`\`mermaid\n${drawn.get(name) ?? ''}\n\`\`\`\n\n${end}`;
  });
}

async function main(mode: string | undefined): Promise<number> {
  if (!existsSync(document)) {
    console.error(`There is no ${document} here`);
    return 1;
  }
  const before = readFileSync(document, 'utf8');
  const after = await redraw(before);
  if (mode !== '--check') {
    writeFileSync(document, after);
    return 0;
  }
  if (before === after) return 0;
  console.error(`${document} shows old state diagrams: run npm run diagrams`);
  return 1;
}

process.exitCode = await main(process.argv[2]);
