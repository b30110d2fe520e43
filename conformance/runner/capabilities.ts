import type { Capability } from '../case.ts';
import type { Patience, Target } from '../target.ts';
import { RawConnection } from '../wire/raw-connection.ts';
import { Conversation } from './conversation.ts';
import { echoed } from './echoed.ts';

/** What was found out about a target before the first case. */
export type Probe =
  | { readonly kind: 'usable'; readonly capabilities: ReadonlySet<Capability> }
  | { readonly kind: 'unusable'; readonly why: string };

/** Finds out whether a target can be tested, and what it can tell. */
export async function probe(target: Target, patience: Patience): Promise<Probe> {
  const found = new Set<Capability>();
  const connection = await RawConnection.open(target.host, target.port, patience.timeoutMs);
  if (connection === undefined)
    return { kind: 'unusable', why: 'nobody accepts connections there' };
  const conversation = new Conversation(connection);
  const ask = async (request: string) => {
    await connection.send(request, 'whole');
    const happening = await conversation.next('GET', patience.timeoutMs);
    return happening.kind === 'answer' ? happening.response : undefined;
  };
  const plain = await ask(`GET ${target.path} HTTP/1.1\r\nHost: ${target.hostHeader}\r\n\r\n`);
  if (plain === undefined || Math.trunc(plain.status / 100) !== 2) {
    connection.destroy();
    const got = plain === undefined ? 'no answer' : `${plain.status}`;
    return { kind: 'unusable', why: `GET ${target.path} gets ${got}, not 2xx` };
  }
  const again = await ask(`GET ${target.path} HTTP/1.1\r\nHost: ${target.hostHeader}\r\n\r\n`);
  if (again !== undefined) found.add('persistence');
  connection.destroy();
  await probeEcho(target, patience, found);
  return { kind: 'usable', capabilities: found };
}

async function probeEcho(
  target: Target,
  patience: Patience,
  found: Set<Capability>,
): Promise<void> {
  const connection = await RawConnection.open(target.host, target.port, patience.timeoutMs);
  if (connection === undefined) return;
  const tag = `${target.echoPath}?probe=1`;
  await connection.send(
    `POST ${tag} HTTP/1.1\r\nHost: ${target.hostHeader}\r\nX-Probe:  a \r\n` +
      'Transfer-Encoding: chunked\r\n\r\n5\r\nprobe\r\n0\r\nX-Trailer: t\r\n\r\n',
    'whole',
  );
  const happening = await new Conversation(connection).next('POST', patience.timeoutMs);
  connection.destroy();
  if (happening.kind !== 'answer') return;
  const echo = echoed(happening.response);
  if (echo?.method !== 'POST' || echo.target !== tag) return;
  found.add('echo');
  if (echo.content === 'probe') found.add('echo-content');
  const fields = echo.fields?.map((field) => field.join(':')) ?? [];
  if (fields.includes('X-Probe:a')) found.add('echo-fields');
  const trailers = echo.trailers?.map(([name, value]) => `${name.toLowerCase()}:${value}`) ?? [];
  if (trailers.includes('x-trailer:t')) found.add('echo-trailers');
}

/** Whether a target still answers, on a new connection. */
export async function isAlive(target: Target, patience: Patience): Promise<boolean> {
  const connection = await RawConnection.open(target.host, target.port, patience.timeoutMs);
  if (connection === undefined) return false;
  await connection.send(
    `GET ${target.path} HTTP/1.1\r\nHost: ${target.hostHeader}\r\n\r\n`,
    'whole',
  );
  const happening = await new Conversation(connection).next('GET', patience.timeoutMs);
  connection.destroy();
  return happening.kind === 'answer';
}
