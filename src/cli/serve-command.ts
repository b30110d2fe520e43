import { once } from 'node:events';
import { referenceServer } from '../../conformance/subjects/self/reference-server.ts';
import type { ExitCode } from './exit-code.ts';
import { complain, words, type Terminal } from './terminal.ts';

/** Where `stallion serve` listens. */
export interface ServeOptions {
  readonly host: string;

  /** 0 lets the operating system choose. */
  readonly port: number;
}

/**
 * Runs the reference application until it is interrupted.
 *
 * The first line on standard output, and the only one, is `Listening on http://HOST:PORT`.
 */
export async function serve(options: ServeOptions, terminal: Terminal): Promise<ExitCode> {
  const listener = referenceServer(options);
  try {
    const { host, port } = await listener.listen();
    const shown = host.includes(':') ? `[${host}]` : host;
    terminal.out.write(`Listening on http://${shown}:${String(port)}\n`);
  } catch (error) {
    complain(terminal, words(error));
    return 2;
  }
  if (!terminal.interruption.aborted) await once(terminal.interruption, 'abort');
  await listener.close();
  return 0;
}
