import { imfFixdate } from './imf-fixdate.ts';
import { fieldValues, statusClass } from './response.ts';
import type { AnswerRule } from './rules.ts';
import type { SeenAnswer } from './seen-answer.ts';

const DAY_MS = 86_400_000;

function dates({ response }: SeenAnswer): string[] {
  return response === undefined ? [] : fieldValues(response, 'date');
}

/** The rules about Date. */
export const dateRules: readonly AnswerRule[] = [
  {
    id: 'answer-date',
    title: 'Every answer of class 2xx, 3xx and 4xx has one Date',
    spec: 'rfc9110-6.6.1-date-required',
    concerns: ({ response }) =>
      response !== undefined && [2, 3, 4].includes(statusClass(response.status)),
    breach: (answer: SeenAnswer): string | undefined => {
      const { length: count } = dates(answer);
      const status = answer.response?.status ?? 0;
      return count === 1 ? undefined : `${count} Date fields in a ${status}`;
    },
  },
  {
    id: 'answer-date-form',
    title: 'Every Date has the form of IMF-fixdate',
    spec: 'rfc9110-5.6.7-imf-fixdate-only',
    concerns: (answer) => dates(answer).length > 0,
    breach: (answer: SeenAnswer): string | undefined => {
      const wrong = dates(answer).find((date) => imfFixdate(date) === undefined);
      return wrong === undefined ? undefined : `the Date ${JSON.stringify(wrong)}`;
    },
  },
  {
    id: 'answer-date-true',
    title: 'Every Date is within a day of now',
    spec: 'rfc9110-6.6.1-date-best-approximation',
    concerns: (answer) => dates(answer).some((date) => imfFixdate(date) !== undefined),
    breach: (answer: SeenAnswer): string | undefined => {
      const wrong = dates(answer).find((date) => {
        const time = imfFixdate(date) ?? answer.readAt;
        return Math.abs(time - answer.readAt) > DAY_MS;
      });
      return wrong === undefined ? undefined : `the Date ${JSON.stringify(wrong)}`;
    },
  },
];
