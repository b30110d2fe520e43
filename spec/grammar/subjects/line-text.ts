import { scanLine } from '../../../src/http/grammar/line.ts';

/** The octets as a line of a message. */
export function asLine(octets: Uint8Array): Uint8Array {
  return Uint8Array.from([...octets, 0x0d, 0x0a]);
}

/** Whether octets can stand on one line. Most readers look at such only. */
export function isOneLine(octets: Uint8Array): boolean {
  return scanLine(asLine(octets), 0, octets.length + 2) === octets.length;
}
