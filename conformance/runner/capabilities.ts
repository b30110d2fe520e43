import { statusClass, type Response } from '../answer/response.ts';
import type { Capability } from '../case.ts';
import { converse, type Bench } from './bench.ts';
import { canaryMiss, canaryRequest } from './canary.ts';
import { echoed, type Echoed } from './echoed.ts';
import { described } from './judge.ts';

/** What was found out about a target before the first case. */
export type Probe =
  | { readonly kind: 'usable'; readonly capabilities: ReadonlySet<Capability> }
  | { readonly kind: 'unusable'; readonly why: string };

/** What one request came to: its answer, or what was got instead. */
type Asked =
  | { readonly kind: 'answer'; readonly response: Response }
  | { readonly kind: 'none'; readonly got: string }
  | { readonly kind: 'refused' };

/** Finds out whether a target can be tested, and what it can tell. */
export async function probe(bench: Bench): Promise<Probe> {
  const { path, hostHeader } = bench.target;
  const plain = `GET ${path} HTTP/1.1\r\nHost: ${hostHeader}\r\n\r\n`;
  const [first, second] = await ask(bench, plain, plain);
  if (first.kind === 'refused')
    return { kind: 'unusable', why: 'nobody accepts connections there' };
  if (first.kind === 'none') return { kind: 'unusable', why: `GET ${path} gets ${first.got}` };
  if (statusClass(first.response.status) !== 2) {
    const why = `GET ${path} gets ${first.response.status}, and the cases need 2xx`;
    return { kind: 'unusable', why };
  }
  const found = await echoCapabilities(bench);
  if (second.kind === 'answer' && statusClass(second.response.status) === 2) {
    found.add('persistence');
  }
  if (bench.target.tls === undefined) found.add('plain');
  if (await keepsContract(bench)) found.add('contract');
  return { kind: 'usable', capabilities: found };
}

/** Sends two requests on one connection, the second behind the answer to the first. */
async function ask(bench: Bench, request: string, next?: string): Promise<[Asked, Asked]> {
  const conversation = await converse(bench);
  if (conversation === undefined) return [{ kind: 'refused' }, { kind: 'refused' }];
  const none = { kind: 'none', got: 'no answer' } as const;
  const answers: [Asked, Asked] = [none, none];
  for (const [index, octets] of [request, next].entries()) {
    if (octets === undefined) continue;
    await conversation.send(octets, 'whole');
    const happening = await conversation.final('', bench.patience.timeoutMs);
    answers[index] =
      happening.kind === 'answer'
        ? { kind: 'answer', response: happening.response }
        : { kind: 'none', got: described({ happening, interim: [] }) };
    if (happening.kind !== 'answer') break;
  }
  bench.watch.look({ id: 'probe', delivery: 'whole', isEndAwaited: false }, conversation);
  conversation.connection.destroy();
  return answers;
}

/** Each capability is asked for apart, so that what a target lacks does not hide what it has. */
async function echoCapabilities(bench: Bench): Promise<Set<Capability>> {
  const found = new Set<Capability>();
  const canary = canaryRequest(bench);
  const [plain] = await ask(bench, canary.octets);
  const all = { capabilities: new Set<Capability>(['echo']) };
  if (plain.kind !== 'answer' || canaryMiss(canary, plain.response, all) !== undefined)
    return found;
  if (echoed(plain.response)?.method !== 'GET') return found;
  found.add('echo');
  const post = `POST ${bench.target.echoPath} HTTP/1.1\r\nHost: ${bench.target.hostHeader}\r\n`;
  const sized = await echoOf(bench, `${post}X-Probe:  a \r\nContent-Length: 5\r\n\r\nprobe`);
  if (sized?.content === 'probe') found.add('echo-content');
  if (has(sized?.fields, 'x-probe', 'a')) found.add('echo-fields');
  const chunks = '5\r\nprobe\r\n0\r\nX-Probe: t\r\n\r\n';
  const chunked = await echoOf(bench, `${post}Transfer-Encoding: chunked\r\n\r\n${chunks}`);
  if (has(chunked?.trailers, 'x-probe', 't')) found.add('echo-trailers');
  return found;
}

/** Whether a path of the contract answers as it says, and as no other server would. */
async function keepsContract(bench: Bench): Promise<boolean> {
  const { hostHeader } = bench.target;
  const [asked] = await ask(bench, `GET /status/418 HTTP/1.1\r\nHost: ${hostHeader}\r\n\r\n`);
  return asked.kind === 'answer' && asked.response.status === 418;
}

async function echoOf(bench: Bench, request: string): Promise<Echoed | undefined> {
  const [asked] = await ask(bench, request);
  return asked.kind === 'answer' ? echoed(asked.response) : undefined;
}

function has(lines: Echoed['fields'], name: string, value: string): boolean {
  return lines?.some((line) => line[0].toLowerCase() === name && line[1] === value) ?? false;
}
