import { once } from 'node:events';
import type { Socket } from 'node:net';

/** So many turns without a move, and the other side takes no more. */
const stillTurns = 2_000;

/**
 * Sends a piece so many times and ends, and reads nothing before the other side takes no more, or
 * has it all. Answers how many octets then come back.
 */
export async function slowlyReadBack(
  socket: Socket,
  piece: Uint8Array,
  times: number,
): Promise<number> {
  socket.pause();
  let written = 0;
  // One by one: of many in one write, it would not be seen how many have gone.
  for (let still = 0; still < stillTurns && written < times; still++) {
    if (socket.writableLength === 0) {
      socket.write(piece);
      written++;
      still = 0;
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
  for (; written < times; written++) socket.write(piece);
  socket.end();
  let bytes = 0;
  socket.on('data', ({ length }: Uint8Array) => {
    bytes += length;
  });
  socket.resume();
  await once(socket, 'end');
  return bytes;
}
