import { answerRules, type AnswerRule } from '../answer/rules.ts';
import { statusClass, type Fault } from '../answer/response.ts';
import type { SeenAnswer } from '../answer/seen-answer.ts';
import type { Decisive, Delivery, Exchanged } from '../verdict.ts';
import type { Conversation } from './conversation.ts';

/** Where answers came from. */
export interface Occasion {
  /** The case, or what else was done: `probe` and `liveness` ask no case. */
  readonly id: string;
  readonly delivery: Delivery;

  /** Whether the end of the connection was waited for, where an answer announced it. */
  readonly isEndAwaited: boolean;
}

/** How a rule for all answers fared. */
export interface WatchedRule {
  readonly rule: AnswerRule;

  /** How many answers it says something of, and how many of these broke it. */
  readonly concerned: number;
  readonly broken: number;
  readonly first: Breach | undefined;
}

/** One answer that broke a rule. */
export interface Breach {
  readonly occasion: Occasion;
  readonly what: string;
  readonly exchange: readonly Exchanged[];
  readonly decisive: Decisive;
}

interface Tally {
  concerned: number;
  broken: number;
  first: Breach | undefined;
}

/** Holds every answer of a run against the rules for all answers. */
export class AnswerWatch {
  readonly #tallies = new Map<AnswerRule, Tally>(
    answerRules.map((rule) => [rule, { concerned: 0, broken: 0, first: undefined }]),
  );

  /** Looks at the answers of one connection, behind its last step. */
  look(occasion: Occasion, conversation: Conversation): void {
    for (const answer of seenAnswers(occasion, conversation)) {
      for (const [rule, tally] of this.#tallies) {
        if (!rule.concerns(answer)) continue;
        tally.concerned++;
        const what = rule.breach(answer);
        if (what === undefined) continue;
        tally.broken++;
        const received = answer.response?.start ?? conversation.unreadAt;
        tally.first ??= {
          occasion,
          what,
          exchange: conversation.connection.exchange,
          decisive: { received: answer.faults[0]?.at ?? received },
        };
      }
    }
  }

  /** Whether a rule was broken already. */
  isBroken(id: string): boolean {
    return [...this.#tallies].some(([rule, { broken }]) => rule.id === id && broken > 0);
  }

  /** How every rule fared so far. */
  rules(): WatchedRule[] {
    return [...this.#tallies].map(([rule, tally]) => ({ rule, ...tally }));
  }
}

function seenAnswers(occasion: Occasion, conversation: Conversation): SeenAnswer[] {
  const { answers, malformed, unreadAt, isHttp } = conversation;
  const unread = conversation.unread();
  const isStray = unread !== '' && !unread.startsWith('HTTP/'.slice(0, unread.length));
  const seen = answers.map(({ response, ...about }, index): SeenAnswer => {
    const isLast = index === answers.length - 1;
    const isTunnel = about.method === 'CONNECT' && statusClass(response.status) === 2;
    return {
      response,
      ...about,
      faults: response.faults,
      stray: isLast && isStray && !isTunnel && response.status !== 101 ? unread : '',
      next: !isLast || (unread !== '' && !isStray) ? 'answer' : lastNext(occasion, conversation),
    };
  });
  // What no answer begins with is stray behind an answer; elsewhere it is an answer out of shape.
  const isAccounted = answers.length > 0 && malformed?.at === unreadAt && isStray;
  if (malformed !== undefined && !isAccounted && isHttp) seen.push(unreadable(malformed));
  return seen;
}

function lastNext({ isEndAwaited }: Occasion, { connection }: Conversation): SeenAnswer['next'] {
  if (!isEndAwaited) return 'not-asked';
  return connection.ending === 'open' ? 'open' : 'end';
}

function unreadable(fault: Fault): SeenAnswer {
  const about = {
    method: '',
    isClientOld: false,
    readAt: 0,
    stray: '',
    next: 'not-asked',
  } as const;
  return { response: undefined, faults: [fault], ...about };
}
