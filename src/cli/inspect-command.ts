import { inspect } from '../inspect/inspect.ts';
import { boundedInput } from './bounded-input.ts';
import { comparePieces } from './compare-pieces.ts';
import { escapedOctets } from '../inspect/escaped-octets.ts';
import type { ExitCode } from './exit-code.ts';
import { inspectionText } from './inspection-text.ts';
import { complain, type Terminal } from './terminal.ts';

/** What `stallion inspect` is told besides where to read. */
export interface InspectOptions {
  readonly escaped?: true;
  readonly json?: true;

  /** Also in pieces of so many octets. */
  readonly split?: number;
}

/** More than a request has around its content, and little enough to look at octet by octet. */
const BYTES_MAX = 1_048_576;

/** Says how the reference reads the octets of a file, or of the standard input. */
export async function inspectInput(
  file: string,
  options: InspectOptions,
  standardInput: AsyncIterable<Uint8Array>,
  terminal: Terminal,
): Promise<ExitCode> {
  const input = await boundedInput(file, standardInput, BYTES_MAX);
  if ('wrong' in input) return wrong(input.wrong, terminal);
  const octets = options.escaped === true ? escapedOctets(input.toString('utf8')) : input;
  if ('wrong' in octets) return wrong(octets.wrong, terminal);
  if (octets.length === 0) return wrong('there are no octets to read', terminal);
  const inspection = inspect(octets);
  if (options.json === true) terminal.out.write(`${JSON.stringify(inspection, undefined, 2)}\n`);
  else terminal.out.write(inspectionText(inspection, octets));
  return options.split === undefined ? 0 : comparePieces(octets, options.split, terminal);
}

function wrong(why: string, terminal: Terminal): ExitCode {
  complain(terminal, why);
  return 2;
}
