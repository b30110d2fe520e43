import { converse, type Bench } from './bench.ts';
import { described } from './judge.ts';

/** How often a target is asked before it is taken for dead. */
const ATTEMPTS = 2;

/** Why a target is taken for dead: no answer on a new connection. `undefined` if there is one. */
export async function whyNotAlive(bench: Bench): Promise<string | undefined> {
  let why: string | undefined;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (bench.interruption?.aborted === true) return undefined;
    why = await whySilent(bench);
    if (why === undefined) return undefined;
  }
  return why;
}

async function whySilent(bench: Bench): Promise<string | undefined> {
  const { path, hostHeader } = bench.target;
  const conversation = await converse(bench);
  if (conversation === undefined) return 'it accepts no connection';
  await conversation.send(`GET ${path} HTTP/1.1\r\nHost: ${hostHeader}\r\n\r\n`, 'whole');
  const happening = await conversation.final('GET', bench.patience.timeoutMs);
  bench.watch.look({ id: 'liveness', delivery: 'whole', isEndAwaited: false }, conversation);
  conversation.connection.destroy();
  if (happening.kind === 'answer' || happening.kind === 'malformed') return undefined;
  return `a plain GET gets ${described({ happening, interim: [] })}`;
}
