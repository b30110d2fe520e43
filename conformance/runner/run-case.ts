import type {
  Canary,
  Capability,
  Case,
  Expectation,
  Outcome,
  StatusPattern,
  Step,
} from '../case.ts';
import type { Patience, Target } from '../target.ts';
import type { CaseResult, Delivery, Verdict } from '../verdict.ts';
import { RawConnection } from '../wire/raw-connection.ts';
import { Conversation } from './conversation.ts';
import { echoed } from './echoed.ts';
import { fieldElements, type Response } from '../answer/response.ts';
import { described, judge, wanted } from './judge.ts';
import { octetsFor, outcomesFor } from './octets.ts';

/** What every case of a run has in common. */
export interface Bench {
  readonly target: Target;
  readonly patience: Patience;
  readonly capabilities: ReadonlySet<Capability>;

  /**
   * Gets every answer of every connection that was used, for the rules that hold for all of them.
   */
  readonly onAnswers: (testCase: Case, conversation: Conversation) => void;
}

/** What was missed, and the requirement that grades it. */
interface Miss {
  readonly spec: string;
  readonly expected: string;
  readonly got: string;
}

/** A case's outcome before its grade is known. */
export type CaseOutcome = Omit<CaseResult, 'verdict'> & {
  readonly verdict: Verdict | 'missed';
};

let canaries = 0;

/** Runs one case under one delivery. Never throws for anything that the target does. */
export async function runCase(
  testCase: Case,
  delivery: Delivery,
  bench: Bench,
): Promise<CaseOutcome> {
  const [spec] = testCase.spec;
  const blank = { id: testCase.id, delivery, spec, branch: [], exchange: [], durationMs: 0 };
  const lacking = testCase.needs?.filter((need) => !bench.capabilities.has(need)) ?? [];
  if (lacking.length > 0) {
    const got = `the target lacks ${lacking.join(', ')}`;
    return { ...blank, verdict: 'not-applicable', got };
  }
  const refused = testCase.twin === undefined ? undefined : await twinRefusal(testCase, bench);
  if (refused !== undefined) {
    const expected = 'its valid twin to be answered with 2xx';
    return { ...blank, verdict: 'inconclusive', expected, got: refused };
  }
  const connection = await connect(bench);
  if (connection === undefined) {
    return { ...blank, verdict: 'missed', expected: 'a connection', got: 'a refused connection' };
  }
  const run = new CaseRun(testCase, delivery, bench, new Conversation(connection));
  const outcome = await run.outcome();
  connection.destroy();
  return outcome;
}

async function connect({ target, patience }: Bench): Promise<RawConnection | undefined> {
  return RawConnection.open(target.host, target.port, patience.timeoutMs);
}

/**
 * Sends the twin on a connection of its own. Answers why it is no proof; `undefined` where it is.
 */
async function twinRefusal(testCase: Case, bench: Bench): Promise<string | undefined> {
  const connection = await connect(bench);
  if (connection === undefined) return 'a refused connection';
  const octets = octetsFor(testCase.twin ?? '', bench.target);
  const conversation = new Conversation(connection);
  await connection.send(octets, 'whole');
  const [method = ''] = octets.trimStart().split(' ', 1);
  const happening = await conversation.next(method, bench.patience.timeoutMs);
  connection.destroy();
  const served = happening.kind === 'answer' && Math.trunc(happening.response.status / 100) === 2;
  return served ? undefined : described(happening);
}

/** The steps of one case on its connection. */
class CaseRun {
  readonly #case: Case;
  readonly #delivery: Delivery;
  readonly #bench: Bench;
  readonly #conversation: Conversation;
  readonly #branch: string[] = [];
  #choice: Verdict = 'pass';

  constructor(testCase: Case, delivery: Delivery, bench: Bench, conversation: Conversation) {
    this.#case = testCase;
    this.#delivery = delivery;
    this.#bench = bench;
    this.#conversation = conversation;
  }

  async outcome(): Promise<CaseOutcome> {
    const miss = (await this.#steps(this.#case.run)) ?? this.#leftover();
    await this.#announcedEnd();
    this.#bench.onAnswers(this.#case, this.#conversation);
    const { connection } = this.#conversation;
    return {
      id: this.#case.id,
      delivery: this.#delivery,
      branch: this.#branch,
      exchange: connection.exchange,
      durationMs: connection.elapsedMs(),
      ...(miss === undefined
        ? { verdict: this.#choice, spec: this.#case.spec[0] }
        : { verdict: 'missed', ...miss }),
    };
  }

  async #steps(steps: readonly Step[]): Promise<Miss | undefined> {
    for (const step of steps) {
      const miss = await this.#step(step);
      if (miss !== undefined) return miss;
    }
    return undefined;
  }

  async #step(step: Step): Promise<Miss | undefined> {
    const { connection } = this.#conversation;
    if ('send' in step) {
      await connection.send(octetsFor(step.send, this.#bench.target), this.#delivery);
      return undefined;
    }
    if ('halfClose' in step) {
      connection.halfClose();
      return undefined;
    }
    return 'canary' in step ? this.#canary(step) : this.#expect(step);
  }

  async #expect(step: Expectation): Promise<Miss | undefined> {
    const stated: readonly Outcome[] = 'length' in step.expect ? step.expect : [step.expect];
    const outcomes = outcomesFor(stated, this.#bench.target);
    const waitMs = waitFor(outcomes, this.#bench.patience);
    const until = outcomes.some(endsAtInterim) ? 'any' : 'final';
    const happening = await this.#conversation.next(step.method ?? 'GET', waitMs, until);
    const judgement = judge(outcomes, happening);
    if (judgement.kind === 'missed') {
      return this.#miss(step.spec, wanted(outcomes), judgement.got);
    }
    const { outcome } = judgement;
    if (outcome !== outcomes[0]) this.#choice = 'allowed';
    if (outcome.as !== undefined) this.#branch.push(outcome.as);
    return this.#steps(outcome.then ?? []);
  }

  async #canary({ canary, spec }: Canary): Promise<Miss | undefined> {
    const { target, patience } = this.#bench;
    if (canary === 'answered' && this.#mayEnd()) return undefined;
    const tag = `${target.echoPath}?canary=${++canaries}`;
    const request = `GET ${tag} HTTP/1.1\r\nHost: ${target.hostHeader}\r\n\r\n`;
    await this.#conversation.connection.send(request, this.#delivery);
    const happening = await this.#conversation.next('GET', patience.timeoutMs);
    if (canary === 'unanswered') {
      if (happening.kind === 'closed') return undefined;
      return this.#miss(spec, 'that a further request is not answered', described(happening));
    }
    if (happening.kind === 'answer' && this.#isCanary(happening.response, tag)) return undefined;
    return this.#miss(spec, 'the answer to a further request', described(happening));
  }

  /** Whether the server is free to answer no further request: it said so, or never persists. */
  #mayEnd(): boolean {
    const last = this.#conversation.answers.at(-1);
    return announcesEnd(last) || !this.#bench.capabilities.has('persistence');
  }

  #isCanary(response: Response, tag: string): boolean {
    if (Math.trunc(response.status / 100) !== 2) return false;
    return !this.#bench.capabilities.has('echo') || echoed(response)?.target === tag;
  }

  /** Nothing may follow what was expected. */
  #leftover(): Miss | undefined {
    const unread = this.#conversation.unread();
    if (unread === '') return undefined;
    const got = `${unread.length} octets more: ${JSON.stringify(unread.slice(0, 60))}`;
    return this.#miss(undefined, 'nothing more', got);
  }

  /** Waits for an end that the last answer announced, so that the rule about it can be judged. */
  async #announcedEnd(): Promise<void> {
    const last = this.#conversation.answers.at(-1);
    if (!announcesEnd(last) || this.#conversation.connection.ending !== 'open') return;
    await this.#conversation.next('GET', waitFor([{ closes: true }], this.#bench.patience));
  }

  #miss(spec: string | undefined, expected: string, got: string): Miss {
    return { spec: spec ?? this.#case.spec[0], expected, got };
  }
}

function announcesEnd(response: Response | undefined): boolean {
  return response !== undefined && fieldElements(response, 'connection').includes('close');
}

/** How long is waited for one of these, in milliseconds. */
function waitFor(outcomes: readonly Outcome[], { timeoutMs, quietMs }: Patience): number {
  if (outcomes.some((outcome) => 'silent' in outcome)) return quietMs;
  return outcomes.every((outcome) => 'closes' in outcome) ? 2 * timeoutMs : timeoutMs;
}

/** Whether an outcome is decided by an interim response: one that names it, or wants no octet. */
function endsAtInterim(outcome: Outcome): boolean {
  if (!('status' in outcome)) return 'silent' in outcome;
  const patterns: readonly StatusPattern[] =
    typeof outcome.status === 'object' ? outcome.status : [outcome.status];
  return patterns.some(
    (pattern) => pattern === '1xx' || (Number(pattern) < 200 && pattern !== 101),
  );
}
