import { createReadStream } from 'node:fs';
import { words } from './terminal.ts';

/** What was read, or why that could not be. */
export type BoundedInput = Buffer | { readonly wrong: string };

/** Reads a file, or with `-` what comes in, if that is no more than so many octets. */
export async function boundedInput(
  file: string,
  standardInput: AsyncIterable<Uint8Array>,
  bytesMax: number,
): Promise<BoundedInput> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  try {
    const source: AsyncIterable<Uint8Array> = file === '-' ? standardInput : createReadStream(file);
    for await (const part of source) {
      bytes += part.length;
      if (bytes > bytesMax) return { wrong: `there are more than ${bytesMax} octets` };
      parts.push(part);
    }
  } catch (error) {
    return { wrong: `${file} cannot be read: ${words(error)}` };
  }
  return Buffer.concat(parts);
}
