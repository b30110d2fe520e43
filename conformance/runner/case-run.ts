import { fieldElements, statusClass, type Response } from '../answer/response.ts';
import type { Canary, Case, Expectation, Outcome, Step } from '../case.ts';
import type { Patience } from '../target.ts';
import type { Decisive, Delivery } from '../verdict.ts';
import type { ProbedBench } from './bench.ts';
import { canaryMiss, canaryRequest } from './canary.ts';
import type { Conversation, Wait } from './conversation.ts';
import { branchName, decisiveOf, described, judge, wanted, wantsInterim } from './judge.ts';
import type { Happened } from './judge.ts';
import { octetsFor, outcomesFor } from './octets.ts';

/** What was missed, and the requirement that grades it. */
export interface Miss {
  readonly spec: string;
  readonly expected: string;
  readonly got: string;
  readonly decisive: Decisive;
}

/** The steps of one case on its connection. */
export class CaseRun {
  readonly #case: Case;
  readonly #delivery: Delivery;
  readonly #bench: ProbedBench;
  readonly #conversation: Conversation;
  readonly #branch: string[] = [];
  #choice: 'pass' | 'allowed' = 'pass';
  #isReset = false;

  constructor(testCase: Case, delivery: Delivery, bench: ProbedBench, conversation: Conversation) {
    this.#case = testCase;
    this.#delivery = delivery;
    this.#bench = bench;
    this.#conversation = conversation;
  }

  /** Whether every choice so far was the preferred one. */
  get choice(): 'pass' | 'allowed' {
    return this.#choice;
  }

  /** The branches taken, where there was a choice. */
  get branch(): readonly string[] {
    return this.#branch;
  }

  /** Takes the steps until one is missed. */
  async steps(steps: readonly Step[]): Promise<Miss | undefined> {
    for (const step of steps) {
      const miss = await this.#step(step);
      if (miss !== undefined) return miss;
    }
    return undefined;
  }

  /** What came behind the last step: nothing may. */
  leftover(): Miss | undefined {
    if (this.#isReset) return undefined;
    const last = this.#conversation.answers.at(-1);
    if (last !== undefined && endsHttp(last.response, last.method)) return undefined;
    const unread = this.#conversation.unread();
    if (unread === '') return undefined;
    const decisive = { received: this.#conversation.unreadAt };
    const status = /^HTTP\/\d\.\d (\d{3})/.exec(unread)?.[1];
    const what = status === undefined ? 'octets' : `answer with status ${status}`;
    const got = `more ${what}, ${unread.length} octets: ${JSON.stringify(unread.slice(0, 60))}`;
    return { spec: this.#case.spec[0], expected: 'nothing more', got, decisive };
  }

  /** Whether the last answer announced the end of the connection, and it is still to come. */
  isEndAnnounced(): boolean {
    const last = this.#conversation.answers.at(-1)?.response;
    const isOpen = this.#conversation.connection.ending === 'open';
    return isOpen && last !== undefined && announcesEnd(last);
  }

  async #step(step: Step): Promise<Miss | undefined> {
    if ('send' in step) {
      await this.#conversation.send(octetsFor(step.send, this.#bench.target), this.#delivery);
      return undefined;
    }
    if ('halfClose' in step) {
      this.#conversation.connection.halfClose();
      return undefined;
    }
    if ('reset' in step) {
      this.#conversation.connection.reset();
      this.#isReset = true;
      return undefined;
    }
    return 'canary' in step ? this.#canary(step) : this.#expect(step);
  }

  async #expect(step: Expectation): Promise<Miss | undefined> {
    const stated: readonly Outcome[] = 'length' in step.expect ? step.expect : [step.expect];
    const outcomes = outcomesFor(stated, this.#bench.target);
    const happened = await this.#happened(step.method ?? 'GET', outcomes);
    const judgement = judge(outcomes, happened, this.#bench.capabilities);
    if (judgement.kind === 'missed') {
      return this.#miss(step.spec, wanted(outcomes), judgement.got, happened);
    }
    const { outcome } = judgement;
    if (outcome !== outcomes[0]) this.#choice = 'allowed';
    if (outcomes.length > 1) this.#branch.push(branchName(outcome));
    return this.steps(outcome.then ?? []);
  }

  /** Passes over interim responses, unless it is one of them that is wanted. */
  async #happened(method: string, outcomes: readonly Outcome[]): Promise<Happened> {
    const wait = waitFor(outcomes, this.#bench.patience);
    const interim: Response[] = [];
    for (;;) {
      const happening = await this.#conversation.next(method, wait);
      const isPassedOver =
        happening.kind === 'interim' && !wantsInterim(outcomes, happening.response);
      if (!isPassedOver) return { happening, interim };
      interim.push(happening.response);
    }
  }

  async #canary({ canary, spec }: Canary): Promise<Miss | undefined> {
    if (canary === 'answered' && this.#mayEnd()) return undefined;
    const request = canaryRequest(this.#bench);
    await this.#conversation.send(request.octets, this.#delivery);
    const happened = await this.#happened('GET', canary === 'answered' ? [] : [{ closes: true }]);
    if (canary === 'unanswered') return this.#unanswered(happened, spec);
    const { happening } = happened;
    const why =
      happening.kind === 'answer'
        ? canaryMiss(request, happening.response, this.#bench)
        : 'it is no answer';
    if (why === undefined) return undefined;
    const got = `${described(happened)}, but ${why}`;
    return this.#miss(spec, 'the answer to one more request', got, happened);
  }

  /** Whether the server need not answer another request: it said so, or never does. */
  #mayEnd(): boolean {
    const last = this.#conversation.answers.at(-1)?.response;
    const isAnnounced = last !== undefined && announcesEnd(last);
    return isAnnounced || !this.#bench.capabilities.has('persistence');
  }

  #unanswered(happened: Happened, spec: string | undefined): Miss | undefined {
    if (happened.happening.kind === 'closed') return undefined;
    const expected = 'the end of the connection, and no answer to one more request';
    return this.#miss(spec, expected, described(happened), happened);
  }

  #miss(spec: string | undefined, expected: string, got: string, happened: Happened): Miss {
    const decisive = decisiveOf(happened, this.#conversation.connection.exchangeLength);
    return { spec: spec ?? this.#case.spec[0], expected, got, decisive };
  }
}

/** How long is waited: for an end alone twice as long, as a server may read on before it closes. */
export function waitFor(outcomes: readonly Outcome[], { timeoutMs, quietMs }: Patience): Wait {
  if (outcomes.some((outcome) => 'silent' in outcome)) return { timeoutMs, quietMs };
  const isEndAlone = outcomes.length > 0 && outcomes.every((outcome) => 'closes' in outcome);
  return { timeoutMs: isEndAlone ? 2 * timeoutMs : timeoutMs };
}

function announcesEnd(response: Response): boolean {
  const options = fieldElements(response, 'connection');
  return (
    options.includes('close') ||
    (response.version === 'HTTP/1.0' && !options.includes('keep-alive'))
  );
}

/** Whether what follows a response is no longer HTTP/1.1. */
function endsHttp({ status }: Response, method: string): boolean {
  return status === 101 || (method === 'CONNECT' && statusClass(status) === 2);
}
