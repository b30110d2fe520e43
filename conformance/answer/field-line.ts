import type { FaultKind, FieldLine } from './response.ts';

/** A line of a field section, and the faults in it with their places in the line. */
export interface ReadFieldLine {
  readonly kind: 'field' | 'continuation' | 'unreadable';
  readonly line: FieldLine | undefined;
  readonly faults: readonly (readonly [kind: FaultKind, at: number])[];
}

/** `field-line`, RFC 9112, 5. `before` is the line that a continuation continues. */
export function readFieldLine(text: string, before: FieldLine | undefined): ReadFieldLine {
  const bad = text.search(/[^\t -~\x80-\xff\r]/);
  const faults: [FaultKind, number][] = bad < 0 ? [] : [['field-value', bad]];
  if (text.startsWith(' ') || text.startsWith('\t')) {
    if (before === undefined) {
      return { kind: 'unreadable', line: undefined, faults: [['space-after-start-line', 0]] };
    }
    const [name, value] = before;
    const line: FieldLine = [name, `${value} ${withoutSpace(text)}`];
    return { kind: 'continuation', line, faults: [['obs-fold', 0], ...faults] };
  }
  const [start, name = ''] = /^([!#-'*+\-.^-z|~0-9A-Z]+):/.exec(text) ?? [];
  if (start === undefined) {
    return { kind: 'unreadable', line: undefined, faults: [['field-line', 0]] };
  }
  return { kind: 'field', line: [name, withoutSpace(text.slice(start.length))], faults };
}

/** Without the SP and HTAB around it. Done by hand: a pattern would try again from each of them. */
function withoutSpace(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text[start])) start++;
  while (end > start && isSpace(text[end - 1])) end--;
  return text.slice(start, end);
}

function isSpace(octet: string | undefined): boolean {
  return octet === ' ' || octet === '\t';
}
