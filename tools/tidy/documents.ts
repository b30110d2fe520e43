import { dirname, join } from 'node:path/posix';
import { readMarkdown, type Markdown } from './markdown.ts';
import type { Problem } from './problem.ts';
import type { Tree } from './tree.ts';

type Documents = ReadonlyMap<string, Markdown>;

/** Keeps documents in order: one title each, and no link that leads nowhere. */
export function documents(tree: Tree): Problem[] {
  const all: Documents = new Map(
    tree.files
      .filter(({ path }) => path.endsWith('.md'))
      .map(({ path, lines }) => [path, readMarkdown(lines)]),
  );
  const places = placesOf(tree);
  return [...all].flatMap(([path, markdown]) => [
    ...titleProblems(path, markdown),
    ...linksOf(markdown).flatMap(({ line, target }) => {
      const says = linkFault(path, target, all, places);
      return says === undefined ? [] : [{ path, line, says }];
    }),
  ]);
}

function titleProblems(path: string, { headings }: Markdown): Problem[] {
  const titles = headings.filter(({ level }) => level === 1);
  if (titles.length === 0) return [{ path, line: 1, says: 'has no title' }];
  return titles.slice(1).map(({ line }) => ({ path, line, says: 'has a second title' }));
}

/** All files, and all folders that have one. */
function placesOf(tree: Tree): ReadonlySet<string> {
  const places = new Set(['.']);
  for (const { path } of tree.files) {
    for (let place = path; place !== '.'; place = dirname(place)) places.add(place);
  }
  return places;
}

interface Link {
  readonly line: number;
  readonly target: string;
}

const inlineLink = /\]\(\s*<?([^)\s>]+)>?[^)]*\)/g;
const linkDefinition = /^\s*\[[^\]]+\]:\s*<?(\S+?)>?(?:\s|$)/g;

function linksOf({ prose }: Markdown): Link[] {
  return prose.flatMap((text, at) =>
    [...text.matchAll(inlineLink), ...text.matchAll(linkDefinition)].map((match) => ({
      line: at + 1,
      target: match[1] ?? '',
    })),
  );
}

function linkFault(
  from: string,
  target: string,
  all: Documents,
  places: ReadonlySet<string>,
): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return undefined;
  const [file = '', anchor] = decodeURI(target).split('#', 2);
  const path = file === '' ? from : join(dirname(from), file).replace(/\/$/, '');
  if (!places.has(path)) return `links to "${target}", which does not exist`;
  const markdown = all.get(path);
  if (anchor === undefined || markdown === undefined) return undefined;
  return anchorsOf(markdown).has(anchor) ? undefined : `links to "${target}": no such heading`;
}

/** The anchors that GitHub makes from headings, and those set by hand. */
function anchorsOf({ headings, prose }: Markdown): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const { text } of headings) {
    const slug = slugOf(text);
    let anchor = slug;
    for (let count = 1; anchors.has(anchor); count++) anchor = `${slug}-${count}`;
    anchors.add(anchor);
  }
  for (const text of prose) {
    for (const [, anchor = ''] of text.matchAll(/<a (?:id|name)="([^"]+)"/g)) anchors.add(anchor);
  }
  return anchors;
}

function slugOf(heading: string): string {
  return heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
    .replaceAll(' ', '-');
}
