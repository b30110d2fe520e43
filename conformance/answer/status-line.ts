/** A status line that can be read. The SP behind the status may be missing, and nothing else. */
export interface StatusLine {
  readonly version: string;
  readonly status: number;
  readonly reason: string;
  readonly separator: 'present' | 'missing';
}

/** `status-line`, RFC 9112, 4. `undefined` where a line is none. */
export function readStatusLine(text: string): StatusLine | undefined {
  const [whole, version = '', digits = '', rest = ''] =
    /^(HTTP\/\d\.\d) (\d{3})((?: [\t \x21-\x7e\x80-\xff]*)?)$/.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const separator = rest === '' ? 'missing' : 'present';
  return { version, status: Number(digits), reason: rest.slice(1), separator };
}
