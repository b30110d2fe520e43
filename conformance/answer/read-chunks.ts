import type { ReadResult } from './response.ts';

/** Reads a chunked body that starts at `start`, with its trailer section. */
export function readChunks(
  octets: string,
  start: number,
): { readonly content: string; readonly end: number } | Exclude<ReadResult, { kind: 'response' }> {
  let at = start;
  let content = '';
  for (;;) {
    const lineEnd = octets.indexOf('\r\n', at);
    if (lineEnd < 0) return { kind: 'incomplete' };
    const [whole, digits = ''] =
      /^([0-9A-Fa-f]{1,12})(?:[ \t]*;[^\r\n]*)?$/.exec(octets.slice(at, lineEnd)) ?? [];
    if (whole === undefined) return { kind: 'malformed', at, what: 'chunk size' };
    const size = Number.parseInt(digits, 16);
    at = lineEnd + 2;
    if (size === 0) break;
    if (octets.length < at + size + 2) return { kind: 'incomplete' };
    if (octets.slice(at + size, at + size + 2) !== '\r\n') {
      return { kind: 'malformed', at: at + size, what: 'end of a chunk' };
    }
    content += octets.slice(at, at + size);
    at += size + 2;
  }
  return afterTrailers(octets, at, content);
}

function afterTrailers(octets: string, start: number, content: string) {
  let at = start;
  for (;;) {
    const lineEnd = octets.indexOf('\r\n', at);
    if (lineEnd < 0) return { kind: 'incomplete' } as const;
    const line = octets.slice(at, lineEnd);
    at = lineEnd + 2;
    if (line === '') return { content, end: at };
    if (!/^[!#-'*+\-.^-z|~\w]+:[^\r\n\0]*$/.test(line)) {
      return { kind: 'malformed', at: lineEnd - line.length, what: 'trailer line' } as const;
    }
  }
}
