import { answerRules, type AnswerRule } from '../answer/rules.ts';
import type { Case } from '../case.ts';
import type { Exchanged } from '../verdict.ts';
import type { Conversation } from './conversation.ts';

/** How a rule for all answers fared: how often it was broken, and the first time. */
export interface WatchedRule {
  readonly rule: AnswerRule;
  readonly count: number;
  readonly first: Breach | undefined;
}

/** One answer that broke a rule. */
export interface Breach {
  readonly caseId: string;
  readonly what: string;
  readonly exchange: readonly Exchanged[];
}

/** Holds every answer of a run against the rules for all answers. */
export class AnswerWatch {
  readonly #breaches = new Map<string, { count: number; first: Breach }>();

  /** Looks at the answers of one connection. */
  look(testCase: Case, { answers, connection }: Conversation): void {
    const sent = connection.exchange
      .map((each) => (each.kind === 'sent' ? each.octets : ''))
      .join('');
    const oldClient = sent.includes(' HTTP/1.0\r\n') && !/ HTTP\/1\.[1-9]\r\n/.test(sent);
    for (const [index, response] of answers.entries()) {
      const last = index === answers.length - 1;
      for (const rule of answerRules) {
        const what = rule.check(response, { oldClient, last, ending: connection.ending });
        if (what !== undefined) {
          this.#note(rule.id, { caseId: testCase.id, what, exchange: connection.exchange });
        }
      }
    }
  }

  /** How every rule fared so far. */
  rules(): WatchedRule[] {
    return answerRules.map((rule) => {
      const breach = this.#breaches.get(rule.id);
      return { rule, count: breach?.count ?? 0, first: breach?.first };
    });
  }

  #note(id: string, breach: Breach): void {
    const known = this.#breaches.get(id);
    if (known === undefined) this.#breaches.set(id, { count: 1, first: breach });
    else known.count++;
  }
}
