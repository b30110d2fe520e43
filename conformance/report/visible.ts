const NAMES: Readonly<Record<string, string>> = {
  '\r': '\\r',
  '\n': '\\n',
  '\t': '\\t',
  '\0': '\\0',
  '\\': '\\\\',
};

/** Octets as text in which every one of them can be seen. */
export function visible(octets: string): string {
  return octets.replaceAll(/[^ -[\]-~]/g, escape);
}

/** The same, one line of the message to a line of text. */
export function visibleLines(octets: string): string[] {
  return octets.split(/(?<=\n)(?=[^])/).map(visible);
}

function escape(octet: string): string {
  return NAMES[octet] ?? `\\x${octet.charCodeAt(0).toString(16).padStart(2, '0')}`;
}
