import { dateRules } from './date-rules.ts';
import { framingRules } from './framing-rules.ts';
import { syntaxRules } from './syntax-rules.ts';
import type { SeenAnswer } from './seen-answer.ts';

/** A rule that holds for every answer of every case. Reported as a case of its own. */
export interface AnswerRule {
  readonly id: string;
  readonly title: string;
  readonly spec: string;

  /** Whether it says anything of such an answer. Where it never did, it is not applicable. */
  concerns(answer: SeenAnswer): boolean;

  /** Says what is wrong with an answer; `undefined` where nothing is. */
  breach(answer: SeenAnswer): string | undefined;
}

/** Every rule, in the order of the parts of a message. */
export const answerRules: readonly AnswerRule[] = [...syntaxRules, ...framingRules, ...dateRules];
