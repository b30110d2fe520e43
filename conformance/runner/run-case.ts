import { statusClass } from '../answer/response.ts';
import type { Case } from '../case.ts';
import type { CaseResult, Delivery, Verdict } from '../verdict.ts';
import { converse, type ProbedBench } from './bench.ts';
import { CaseRun, waitFor, type Miss } from './case-run.ts';
import type { Conversation } from './conversation.ts';
import { described } from './judge.ts';
import { whyNotAlive } from './liveness.ts';
import { methodOf, octetsFor } from './octets.ts';
import { runSweep } from './run-sweep.ts';

/** A result before its grade is known: whether something was missed, but not how bad that is. */
export type UngradedResult = Omit<CaseResult, 'verdict'> & {
  readonly verdict: Verdict | 'missed';
};

/** What running a case once came to. */
export interface RunCase {
  readonly result: UngradedResult;

  /** Why the target is taken for dead behind the case; `undefined` where it lives. */
  readonly death: string | undefined;
}

type About = Partial<Omit<UngradedResult, 'id' | 'delivery'>> & Pick<UngradedResult, 'verdict'>;

/** Runs one case under one delivery. Never throws for anything that the target does. */
export async function runCase(
  testCase: Case,
  delivery: Delivery,
  bench: ProbedBench,
): Promise<RunCase> {
  const [spec] = testCase.spec;
  const result = (about: About): UngradedResult => ({
    id: testCase.id,
    delivery,
    spec,
    branch: [],
    exchange: [],
    durationMs: 0,
    ...about,
  });
  const lacking = testCase.needs?.filter((need) => !bench.capabilities.has(need)) ?? [];
  if (lacking.length > 0) {
    const got = `the target cannot: ${lacking.join(', ')}`;
    return { result: result({ verdict: 'not-applicable', got }), death: undefined };
  }
  const doubt = await twinDoubt(testCase, delivery, bench);
  if (doubt !== undefined) return { result: result(doubt), death: await whyNotAlive(bench) };
  if (testCase.sweep !== undefined) {
    const { octets, miss, choice } = await runSweep(testCase, testCase.sweep, delivery, bench);
    const death = await whyNotAlive(bench);
    return { result: result({ ...judged({ branch: [], choice }, miss, death), octets }), death };
  }
  const conversation = await converse(bench);
  if (conversation === undefined) {
    const about = { verdict: 'error', expected: 'a connection', got: 'none is accepted' } as const;
    return { result: result(about), death: await whyNotAlive(bench) };
  }
  const { about, death } = await onConnection(testCase, delivery, bench, conversation);
  return { result: result(about), death };
}

async function onConnection(
  testCase: Case,
  delivery: Delivery,
  bench: ProbedBench,
  conversation: Conversation,
): Promise<{ readonly about: About; readonly death: string | undefined }> {
  const run = new CaseRun(testCase, delivery, bench, conversation);
  const { connection } = conversation;
  const missed = await run.steps(testCase.run);
  const durationMs = connection.elapsedMs();
  const isEndAwaited = missed === undefined;
  if (isEndAwaited && run.isEndAnnounced()) await awaitEnd(conversation, bench);
  // Time enough for octets that must not come: a whole exchange on another connection.
  const death = await whyNotAlive(bench);
  const miss = missed ?? run.leftover();
  bench.watch.look({ id: testCase.id, delivery, isEndAwaited }, conversation);
  connection.destroy();
  const { exchange } = connection;
  return { about: { ...judged(run, miss, death), exchange, durationMs }, death };
}

function judged(
  { branch, choice }: Pick<CaseRun, 'branch' | 'choice'>,
  miss: Miss | undefined,
  death: string | undefined,
): About {
  if (miss !== undefined) return { verdict: 'missed', branch, ...miss };
  if (death === undefined) return { verdict: choice, branch };
  const expected = 'a target that goes on serving other connections';
  return { verdict: 'missed', branch, expected, got: `behind the case, ${death}` };
}

/** Waits for an announced end. Where one failed to come before, it is not waited for as long. */
async function awaitEnd({ connection }: Conversation, { patience, watch }: ProbedBench) {
  const { timeoutMs } = waitFor([{ closes: true }], patience);
  const waitMs = watch.isBroken('answer-close-kept') ? patience.quietMs : timeoutMs;
  await connection.ended(connection.elapsedMs() + waitMs);
}

/** Runs the twin on a connection of its own. `undefined` where it is served, as it has to be. */
async function twinDoubt(
  testCase: Case,
  delivery: Delivery,
  bench: ProbedBench,
): Promise<About | undefined> {
  if (testCase.twin === undefined) return undefined;
  const expected = 'its valid twin to be answered with 2xx';
  const conversation = await converse(bench);
  if (conversation === undefined) return { verdict: 'error', expected, got: 'no connection' };
  const octets = octetsFor(testCase.twin, bench.target);
  await conversation.send(octets, delivery);
  const happening = await conversation.final(methodOf(octets), bench.patience.timeoutMs);
  bench.watch.look({ id: testCase.id, delivery, isEndAwaited: false }, conversation);
  conversation.connection.destroy();
  if (happening.kind === 'answer' && statusClass(happening.response.status) === 2) return undefined;
  const got = `for the twin, ${described({ happening, interim: [] })}`;
  return { verdict: 'inconclusive', expected, got, exchange: conversation.connection.exchange };
}
