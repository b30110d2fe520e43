import { fieldElements, fieldValues, type Response } from './response.ts';

/** What a rule may know besides the answer itself. */
export interface AnswerContext {
  /** Whether only HTTP/1.0 was spoken to the target on this connection. */
  readonly oldClient: boolean;

  /** Whether this was the last answer of its connection, and how the connection stood then. */
  readonly last: boolean;
  readonly ending: 'open' | 'fin' | 'rst' | 'flooded';
}

/** A rule that holds for every answer of every case. Reported as a case of its own. */
export interface AnswerRule {
  readonly id: string;
  readonly title: string;
  readonly spec: string;

  /** Says what is wrong with an answer; `undefined` where nothing is. */
  readonly check: (response: Response, context: AnswerContext) => string | undefined;
}

const DAY_MS = 86_400_000;
const DAYS = 'Mon|Tue|Wed|Thu|Fri|Sat|Sun';
const MONTHS = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
const IMF = new RegExp(`^(?:${DAYS}), \\d\\d (?:${MONTHS}) \\d{4} \\d\\d:\\d\\d:\\d\\d GMT$`);

function isInterim({ status }: Response): boolean {
  return status < 200;
}

/** The rules, in the order of their requirements. */
export const answerRules: readonly AnswerRule[] = [
  {
    id: 'answer-bodiless-coding',
    title: 'No 1xx or 204 has Transfer-Encoding',
    spec: 'rfc9112-6.1-no-te-on-1xx-204',
    check: (response) =>
      (isInterim(response) || response.status === 204) &&
      fieldValues(response, 'transfer-encoding').length > 0
        ? `Transfer-Encoding in a ${response.status}`
        : undefined,
  },
  {
    id: 'answer-old-client-coding',
    title: 'No answer to HTTP/1.0 has Transfer-Encoding',
    spec: 'rfc9112-6.1-te-only-to-http11',
    check: (response, { oldClient }) =>
      oldClient && fieldValues(response, 'transfer-encoding').length > 0
        ? 'Transfer-Encoding to an HTTP/1.0 client'
        : undefined,
  },
  {
    id: 'answer-one-framing',
    title: 'No answer has both Content-Length and Transfer-Encoding',
    spec: 'rfc9112-6.2-no-cl-with-te',
    check: (response) =>
      fieldValues(response, 'content-length').length > 0 &&
      fieldValues(response, 'transfer-encoding').length > 0
        ? 'both Content-Length and Transfer-Encoding'
        : undefined,
  },
  {
    id: 'answer-close-kept',
    title: 'An answer that announces the end of the connection is the last, and the end comes',
    spec: 'rfc9112-9.6-server-close-after-sending',
    check: closeMiss,
  },
  {
    id: 'answer-date-form',
    title: 'Every Date has the form of IMF-fixdate',
    spec: 'rfc9110-5.6.7-imf-fixdate-only',
    check: dateFormMiss,
  },
  {
    id: 'answer-version',
    title: 'Every answer has a version of HTTP/1',
    spec: 'rfc9110-6.2-highest-version',
    check: ({ version }) =>
      /^HTTP\/1\.[01]$/.test(version) ? undefined : `the version ${version}`,
  },
  {
    id: 'answer-date',
    title: 'Every answer of class 2xx, 3xx and 4xx has one Date',
    spec: 'rfc9110-6.6.1-date-required',
    check: dateMiss,
  },
  {
    id: 'answer-date-true',
    title: 'Every Date is within a day of now',
    spec: 'rfc9110-6.6.1-date-best-approximation',
    check: dateTruthMiss,
  },
  {
    id: 'answer-bodiless-length',
    title: 'No 1xx or 204 has Content-Length',
    spec: 'rfc9110-8.6-no-cl-on-1xx-204',
    check: (response) =>
      (isInterim(response) || response.status === 204) &&
      fieldValues(response, 'content-length').length > 0
        ? `Content-Length in a ${response.status}`
        : undefined,
  },
  {
    id: 'answer-status',
    title: 'Every answer has a status from 100 to 599',
    spec: 'rfc9110-15-three-digits',
    check: ({ status }) => (status >= 100 && status <= 599 ? undefined : `the status ${status}`),
  },
  {
    id: 'answer-old-client-interim',
    title: 'No interim response goes to HTTP/1.0',
    spec: 'rfc9110-15.2-no-1xx-to-http10',
    check: (response, { oldClient }) =>
      oldClient && isInterim(response) ? `a ${response.status} to an HTTP/1.0 client` : undefined,
  },
];

function closeMiss(response: Response, { last, ending }: AnswerContext): string | undefined {
  if (!fieldElements(response, 'connection').includes('close')) return undefined;
  if (!last) return 'another answer behind Connection: close';
  return ending === 'open' ? 'an open connection behind Connection: close' : undefined;
}

function dateFormMiss(response: Response): string | undefined {
  const wrong = fieldValues(response, 'date').find((value) => !IMF.test(value));
  return wrong === undefined ? undefined : `the Date ${JSON.stringify(wrong)}`;
}

function dateMiss(response: Response): string | undefined {
  const count = fieldValues(response, 'date').length;
  const due = response.status >= 200 && response.status < 500;
  return due && count !== 1 ? `${count} Date fields in a ${response.status}` : undefined;
}

function dateTruthMiss(response: Response): string | undefined {
  const off = fieldValues(response, 'date').find(
    (value) => Math.abs(Date.parse(value) - Date.now()) > DAY_MS,
  );
  return off === undefined ? undefined : `the Date ${JSON.stringify(off)}`;
}
