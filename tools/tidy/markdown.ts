/** What our rules need to know of a Markdown document. Line numbers count from 1. */
export interface Markdown {
  readonly headings: readonly Heading[];
  readonly fences: readonly Fence[];

  /** Line by line the text outside code: the lines of fences are empty, code spans are cut out. */
  readonly prose: readonly string[];
}

export interface Heading {
  readonly level: number;
  readonly text: string;
  readonly line: number;
}

/** A fenced block of code. */
export interface Fence {
  /** All that follows the opening marks, for example `ts no-check`. */
  readonly info: string;

  /** The line of the opening marks. */
  readonly line: number;
  readonly body: readonly string[];
}

/** Reads a document, as far as headings, fenced blocks and code spans go. */
export function readMarkdown(lines: readonly string[]): Markdown {
  const fences: Fence[] = [];
  const outside: string[] = [];
  for (let at = 0; at < lines.length; at = outside.length) {
    const fence = fenceAt(lines, at);
    if (fence === undefined) {
      outside.push(lines[at] ?? '');
      continue;
    }
    fences.push(fence);
    const end = Math.min(at + fence.body.length + 2, lines.length);
    outside.push(...lines.slice(at, end).map(() => ''));
  }
  return {
    fences,
    headings: outside.flatMap(headingsOf),
    prose: outside.map((text) => text.replace(/(`+)(?!`).*?(?<!`)\1(?!`)/g, '')),
  };
}

function fenceAt(lines: readonly string[], at: number): Fence | undefined {
  const opening = /^\s*(`{3,}|~{3,})\s*([^`]*)$/.exec(lines[at] ?? '');
  const marks = opening?.[1];
  if (marks === undefined) return undefined;
  const body = lines.slice(at + 1);
  const end = body.findIndex((text) => text.trimStart().startsWith(marks));
  return {
    info: opening?.[2]?.trim() ?? '',
    line: at + 1,
    body: end === -1 ? body : body.slice(0, end),
  };
}

function headingsOf(text: string, at: number, all: readonly string[]): Heading[] {
  const marked = /^(#{1,6})\s+(.*?)\s*#*$/.exec(text);
  if (marked !== null) {
    return [{ level: marked[1]?.length ?? 0, text: marked[2] ?? '', line: at + 1 }];
  }
  const underline = all[at + 1] ?? '';
  if (text.trim() === '' || !/^=+\s*$/.test(underline)) return [];
  return [{ level: 1, text: text.trim(), line: at + 1 }];
}
