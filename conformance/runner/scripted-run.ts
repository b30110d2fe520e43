import type { Requirement } from '../../spec/requirement.ts';
import type { Case } from '../case.ts';
import { runSuite } from '../run-suite.ts';
import type { Delivery } from '../verdict.ts';
import { echoOf, politely, rightAnswer, ScriptedServer, type Script } from './scripted-server.ts';
import type { SuiteOutcome, SuiteResult } from './suite-result.ts';

/** Requirements of the tests' own, which stand in no catalogue. */
export const MUST = 'a must';
export const SHOULD = 'a should';
export const MAY = 'a may';

const levels: Readonly<Record<string, Requirement['level']>> = {
  [MUST]: 'MUST',
  [SHOULD]: 'SHOULD',
  [MAY]: 'MAY',
};

/** Knows every id: the levels above, and MUST for all others. */
export function lookup(id: string): Requirement | undefined {
  return {
    id,
    level: levels[id] ?? 'MUST',
    binds: ['server'],
    sentence: { at: '1-1', sha256: '0123456789ab' },
    says: 'In words.',
    standing: { kind: 'covered' },
  };
}

/** A request for the path that answers 200. */
export const GET = 'GET {path} HTTP/1.1\r\nHost: {host}\r\n\r\n';

/** A case that sends a GET and expects this. */
export function expecting(run: Case['run'], rest: Partial<Case> = {}): Case {
  return { id: 'a-case', title: 'A title', spec: [MUST], run, ...rest };
}

interface Settings {
  readonly deliveries?: readonly Delivery[];
  readonly interruption?: AbortSignal;
  readonly retries?: number;
}

/** Runs cases against a scripted server. */
export async function ran(
  script: Script,
  cases: readonly Case[],
  settings: Settings = {},
): Promise<SuiteOutcome> {
  const server = await ScriptedServer.start(script);
  const outcome = await runSuite({
    target: server.target,
    patience: { timeoutMs: 400, quietMs: 60 },
    cases,
    deliveries: ['whole'],
    lookup,
    ...settings,
  });
  server.stop();
  if ('kind' in outcome) throw new Error(outcome.why);
  return outcome;
}

/** The first result of a run of one case. */
export async function judged(script: Script, testCase: Case): Promise<SuiteResult> {
  const [result] = (await ran(script, [testCase])).results;
  if (result === undefined) throw new Error('there is no result');
  return result;
}

/** Answers every request rightly. */
export const right = politely((head) => rightAnswer(echoOf(head)));

/** Answers requests to `/` rightly, and does `otherwise` with those to `/case`. */
export function exceptForCase(otherwise: Script): Script {
  return (connection, fresh) => {
    if (!connection.received.includes('/case')) right(connection, fresh);
    else otherwise(connection, fresh);
  };
}

/** A request that `exceptForCase` knows. */
export const CASE = 'GET /case HTTP/1.1\r\nHost: {host}\r\n\r\n';
