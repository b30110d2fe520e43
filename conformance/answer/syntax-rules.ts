import { fieldValues, type FaultKind } from './response.ts';
import type { AnswerRule } from './rules.ts';
import type { SeenAnswer } from './seen-answer.ts';

type Named = Pick<AnswerRule, 'id' | 'title' | 'spec'>;

/** A rule that is broken where the reader found a fault of this kind. */
function grammar(kind: FaultKind, named: Named): AnswerRule {
  return {
    ...named,
    concerns: () => true,
    breach: ({ faults }) => faults.find((fault) => fault.kind === kind)?.what,
  };
}

/** The rules about status line and fields. */
export const syntaxRules: readonly AnswerRule[] = [
  grammar('status-line', {
    id: 'answer-status-line',
    title: 'Every answer begins with a status line',
    spec: 'rfc9112-4-status-line',
  }),
  grammar('space-after-status', {
    id: 'answer-status-space',
    title: 'Every status line has SP behind the status, with or without a reason',
    spec: 'rfc9112-4-sp-after-code',
  }),
  {
    id: 'answer-version',
    title: 'Every answer is of HTTP/1.1 or HTTP/1.0',
    spec: 'rfc9110-2.5-version-is-capability',
    concerns: ({ response }) => response !== undefined,
    breach: ({ response }) =>
      /^HTTP\/1\.[01]$/.test(response?.version ?? '') ? undefined : response?.version,
  },
  {
    id: 'answer-status-range',
    title: 'Every status is from 100 to 599',
    spec: 'rfc9110-15-three-digits',
    concerns: ({ response }) => response !== undefined,
    breach: ({ response }: SeenAnswer): string | undefined => {
      const status = response?.status ?? 0;
      return status >= 100 && status <= 599 ? undefined : `the status ${status}`;
    },
  },
  grammar('field-line', {
    id: 'answer-field-line',
    title: 'Every field line is a name, a colon and a value',
    spec: 'rfc9112-5-field-line',
  }),
  grammar('field-value', {
    id: 'answer-field-value',
    title: 'No field value has NUL or another control character',
    spec: 'rfc9110-5.5-field-value-octets',
  }),
  grammar('space-after-start-line', {
    id: 'answer-first-field',
    title: 'No white space stands between status line and first field',
    spec: 'rfc9112-2.2-no-space-after-start-line-sent',
  }),
  grammar('obs-fold', {
    id: 'answer-obs-fold',
    title: 'No field line is folded',
    spec: 'rfc9112-5.2-no-obs-fold-sent',
  }),
  grammar('bare-cr', {
    id: 'answer-bare-cr',
    title: 'No CR stands without LF outside the content',
    spec: 'rfc9112-2.2-no-bare-cr-sent',
  }),
  grammar('bare-lf', {
    id: 'answer-bare-lf',
    title: 'Every line ends in CRLF',
    spec: 'rfc9112-2.1-message-layout',
  }),
  {
    id: 'answer-allow',
    title: 'Every 405 has Allow',
    spec: 'rfc9110-15.5.6-405-has-allow',
    concerns: ({ response }) => response?.status === 405,
    breach: ({ response }) =>
      response !== undefined && fieldValues(response, 'allow').length === 0
        ? 'a 405 without Allow'
        : undefined,
  },
];
