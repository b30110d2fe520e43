import { outcomesInPieces } from '../inspect/inspect.ts';
import type { ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** However octets are cut, the same has to come of it. Says whether it does. */
export function comparePieces(
  octets: Uint8Array,
  bytes: number,
  terminal: Terminal,
  read = outcomesInPieces,
): ExitCode {
  const whole = read(octets, octets.length).join('\n');
  if (read(octets, bytes).join('\n') === whole) {
    terminal.err.write(`In pieces of ${bytes} octets it is read the same.\n`);
    return 0;
  }
  terminal.err.write(
    `stallion: in pieces of ${bytes} octets it is read in another way: please report it\n`,
  );
  return 1;
}
