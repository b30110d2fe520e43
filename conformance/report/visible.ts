const NAMES: Readonly<Record<string, string>> = {
  '\r': '\\r',
  '\n': '\\n',
  '\t': '\\t',
  '\0': '\\0',
};

/** The most characters of one direction that a report shows. */
const SHOWN_MAX = 1200;

/** Octets as text in which every one of them can be seen. Long runs are cut in the middle. */
export function visible(octets: string): string {
  const text = octets.replaceAll(/[^ -~]/g, escape);
  if (text.length <= SHOWN_MAX) return text;
  const half = SHOWN_MAX / 2;
  return `${text.slice(0, half)} … ${text.length - SHOWN_MAX} characters … ${text.slice(-half)}`;
}

/** The same, one line of the message to a line of text. */
export function visibleLines(octets: string): string[] {
  return visible(octets).split(/(?<=\\n)(?=.)/);
}

function escape(octet: string): string {
  return NAMES[octet] ?? `\\x${octet.charCodeAt(0).toString(16).padStart(2, '0')}`;
}
