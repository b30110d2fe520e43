import type { OctetClass, Sweep } from './case.ts';

/** The octets that `text` names: hexadecimal numbers and ranges, parted by spaces. */
function named(text: string): number[] {
  return text.split(' ').flatMap((part) => {
    const [first = '', last = first] = part.split('-');
    const from = Number.parseInt(first, 16);
    const to = Number.parseInt(last, 16);
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}

/** The octets of a class of a sweep, in ascending order. */
export function octetsOf(octetClass: OctetClass, { classes }: Sweep): number[] {
  if (octetClass.octets !== 'others') return named(octetClass.octets);
  const taken = new Set(
    classes.flatMap(({ octets }) => (octets === 'others' ? [] : named(octets))),
  );
  return Array.from({ length: 256 }, (_, octet) => octet).filter((octet) => !taken.has(octet));
}

/** Names octets, given in ascending order, as a class does: `09 20-7e`. */
export function octetNames(octets: readonly number[]): string {
  const ranges: [first: number, last: number][] = [];
  for (const octet of octets) {
    const range = ranges.at(-1);
    if (range?.[1] === octet - 1) range[1] = octet;
    else ranges.push([octet, octet]);
  }
  return ranges
    .map(([first, last]) => (first === last ? hex(first) : `${hex(first)}-${hex(last)}`))
    .join(' ');
}

function hex(octet: number): string {
  return octet.toString(16).padStart(2, '0');
}
