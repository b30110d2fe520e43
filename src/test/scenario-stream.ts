import { Random } from '../testing/random.ts';

/** Odd, and no multiple of any size that a network has. */
const roundBytes = 65_521;
const random = new Random(1);
const round = Buffer.from(Array.from({ length: roundBytes }, () => random.between(0, 255)));
const rounds = Buffer.concat([round, round, round]);

/**
 * A part of an endless stream that looks random, and is another for each `salt`. So octets that are
 * lost, doubled or out of order are seen. At most 131,042 octets.
 */
export function streamed(salt: number, start: number, bytes: number): Buffer {
  const at = (start + salt * 997) % roundBytes;
  return rounds.subarray(at, at + bytes);
}
