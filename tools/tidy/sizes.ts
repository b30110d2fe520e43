import type { Problem } from './problem.ts';
import type { Tree, TreeFile } from './tree.ts';
import { readMarkdown } from './markdown.ts';

const sourceLinesMax = 300;
const listLinesMax = 500;
const columnsMax = 100;
const bytesMax = 512 * 1024;

/** Files that are read row by row: tests, the catalogue and the cases. */
const isList = /\.test\.ts$|^spec\/rfc\d+\/|^conformance\/cases\//;

/** Keeps files short enough to read at a sitting. The length of a function is the linter's. */
export function sizes(tree: Tree): Problem[] {
  return tree.files.flatMap((file) => [...tooBig(file), ...tooLong(file), ...tooWide(file)]);
}

function tooBig({ path, bytes }: TreeFile): Problem[] {
  if (bytes <= bytesMax) return [];
  return [{ path, line: 1, says: `has ${bytes} bytes, over the limit of ${bytesMax}` }];
}

function tooLong({ path, lines }: TreeFile): Problem[] {
  const max = isList.test(path) ? listLinesMax : sourceLinesMax;
  if (!isCode(path) || lines.length <= max) return [];
  const says = `has ${lines.length} lines, over the limit of ${max}: split it by idea`;
  return [{ path, line: max + 1, says }];
}

function tooWide({ path, lines }: TreeFile): Problem[] {
  return breakableLines(path, lines).flatMap((text, at) => {
    const columns = text.length;
    if (columns <= columnsMax || text.includes('://')) return [];
    return [
      { path, line: at + 1, says: `has ${columns} columns, over the limit of ${columnsMax}` },
    ];
  });
}

/** The lines that can be broken where they are too wide. The others are left empty. */
function breakableLines(path: string, lines: readonly string[]): readonly string[] {
  if (isCode(path)) return lines;
  if (!path.endsWith('.md')) return [];
  // A row of a table cannot be broken, nor can a link.
  return readMarkdown(lines).prose.map((text) => (/^\s*\||\]\(/.test(text) ? '' : text));
}

function isCode(path: string): boolean {
  return /\.[cm]?[jt]s$/.test(path);
}
