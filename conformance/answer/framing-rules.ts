import { fieldElements, fieldValues, isInterim, statusClass, type Response } from './response.ts';
import type { AnswerRule } from './rules.ts';
import type { SeenAnswer } from './seen-answer.ts';

/** A rule about answers that were read to their end. */
interface ResponseRule extends Pick<AnswerRule, 'id' | 'title' | 'spec'> {
  readonly concerns?: (response: Response, answer: SeenAnswer) => boolean;
  readonly breach: (response: Response, answer: SeenAnswer) => string | undefined;
}

function rule({ id, title, spec, concerns, breach }: ResponseRule): AnswerRule {
  return {
    id,
    title,
    spec,
    concerns: (answer) => {
      const { response } = answer;
      return response !== undefined && (concerns?.(response, answer) ?? true);
    },
    breach: (answer) =>
      answer.response === undefined ? undefined : breach(answer.response, answer),
  };
}

function has(response: Response, field: string): boolean {
  return fieldValues(response, field).length > 0;
}

function isInterimOr204(response: Response): boolean {
  return statusClass(response.status) === 1 || response.status === 204;
}

function isTunnel({ status }: Response, { method }: SeenAnswer): boolean {
  return method === 'CONNECT' && statusClass(status) === 2;
}

/** Octets where a response without content ends. */
function straySaid(_: Response, { stray }: SeenAnswer): string | undefined {
  if (stray === '') return undefined;
  return `${stray.length} octets behind its end: ${JSON.stringify(stray.slice(0, 60))}`;
}

function isAnnouncingClose(response: Response): boolean {
  return fieldElements(response, 'connection').includes('close');
}

/** Rules about Content-Length and Transfer-Encoding. */
const fieldRules: readonly AnswerRule[] = [
  rule({
    id: 'answer-one-framing',
    title: 'No answer has both Content-Length and Transfer-Encoding',
    spec: 'rfc9112-6.2-no-cl-with-te',
    breach: (response) =>
      has(response, 'content-length') && has(response, 'transfer-encoding') ? 'both' : undefined,
  }),
  {
    id: 'answer-content-length',
    title: 'Every Content-Length is one number',
    spec: 'rfc9110-8.6-digits-only',
    concerns: ({ response, faults }) =>
      faults.some(({ kind }) => kind === 'content-length') ||
      (response !== undefined && has(response, 'content-length')),
    breach: ({ response, faults }) => {
      const hiding = faults.find(({ kind }) => kind === 'content-length');
      const values = response === undefined ? [] : fieldValues(response, 'content-length');
      const isOne = values.length <= 1 && values.every((value) => /^\d+$/.test(value));
      return hiding?.what ?? (isOne ? undefined : `the Content-Length ${values.join(', ')}`);
    },
  },
  rule({
    id: 'answer-bodiless-coding',
    title: 'No 1xx or 204 has Transfer-Encoding',
    spec: 'rfc9112-6.1-no-te-on-1xx-204',
    concerns: isInterimOr204,
    breach: (response) =>
      has(response, 'transfer-encoding') ? `one in a ${response.status}` : undefined,
  }),
  rule({
    id: 'answer-bodiless-length',
    title: 'No 1xx or 204 has Content-Length',
    spec: 'rfc9110-8.6-no-cl-on-1xx-204',
    concerns: isInterimOr204,
    breach: (response) =>
      has(response, 'content-length') ? `one in a ${response.status}` : undefined,
  }),
  rule({
    id: 'answer-tunnel-coding',
    title: 'No 2xx to CONNECT has Transfer-Encoding',
    spec: 'rfc9112-6.1-no-te-on-connect',
    concerns: isTunnel,
    breach: (response) => (has(response, 'transfer-encoding') ? 'it has one' : undefined),
  }),
  rule({
    id: 'answer-tunnel-length',
    title: 'No 2xx to CONNECT has Content-Length',
    spec: 'rfc9110-8.6-no-cl-on-connect',
    concerns: isTunnel,
    breach: (response) => (has(response, 'content-length') ? 'it has one' : undefined),
  }),
  rule({
    id: 'answer-chunked-once',
    title: 'No answer is chunked twice',
    spec: 'rfc9112-6.1-chunked-once',
    concerns: (response) => has(response, 'transfer-encoding'),
    breach: (response) => {
      const codings = fieldElements(response, 'transfer-encoding');
      const isTwice = codings.indexOf('chunked') !== codings.lastIndexOf('chunked');
      return isTwice ? `the Transfer-Encoding ${codings.join(', ')}` : undefined;
    },
  }),
  rule({
    id: 'answer-coding-to-old-client',
    title: 'No answer to HTTP/1.0 has Transfer-Encoding',
    spec: 'rfc9112-6.1-te-only-to-http11',
    concerns: (_, { isClientOld }) => isClientOld,
    breach: (response) => (has(response, 'transfer-encoding') ? 'it has one' : undefined),
  }),
  rule({
    id: 'answer-interim-to-old-client',
    title: 'No interim response goes to HTTP/1.0',
    spec: 'rfc9110-15.2-no-1xx-to-http10',
    concerns: (_, { isClientOld }) => isClientOld,
    breach: (response) => (isInterim(response) ? `a ${response.status}` : undefined),
  }),
];

/** A rule that is broken where the reader found a fault in the chunks. */
function chunkRule(
  kind: 'chunk' | 'chunk-extension',
  named: Pick<AnswerRule, 'id' | 'title' | 'spec'>,
): AnswerRule {
  return {
    ...named,
    concerns: ({ response, faults }) =>
      response?.framing === 'chunked' || faults.some((fault) => fault.kind === kind),
    breach: ({ faults }) => faults.find((fault) => fault.kind === kind)?.what,
  };
}

/** Rules about where an answer ends. */
const endRules: readonly AnswerRule[] = [
  chunkRule('chunk', {
    id: 'answer-chunks',
    title: 'Every chunk has a size, and exactly so many octets',
    spec: 'rfc9112-7.1-chunk-grammar',
  }),
  chunkRule('chunk-extension', {
    id: 'answer-chunk-extension',
    title: 'Behind a chunk size stand chunk extensions or nothing',
    spec: 'rfc9112-7.1.1-extension-grammar',
  }),
  rule({
    id: 'answer-to-head',
    title: 'No answer to HEAD has content',
    spec: 'rfc9110-9.3.2-no-content',
    concerns: (_, { method }) => method === 'HEAD',
    breach: straySaid,
  }),
  rule({
    id: 'answer-interim-content',
    title: 'No interim response has content',
    spec: 'rfc9110-15.2-1xx-has-no-content',
    concerns: (response, { method }) => isInterim(response) && method !== 'HEAD',
    breach: straySaid,
  }),
  rule({
    id: 'answer-204-content',
    title: 'No 204 has content',
    spec: 'rfc9110-15.3.5-204-has-no-content',
    concerns: ({ status }, { method }) => status === 204 && method !== 'HEAD',
    breach: straySaid,
  }),
  rule({
    id: 'answer-205-content',
    title: 'No 205 has content',
    spec: 'rfc9110-15.3.6-no-content',
    concerns: ({ status }) => status === 205,
    breach: ({ content }) => (content === '' ? undefined : `${content.length} octets`),
  }),
  rule({
    id: 'answer-304-content',
    title: 'No 304 has content',
    spec: 'rfc9110-15.4.5-304-has-no-content',
    concerns: ({ status }, { method }) => status === 304 && method !== 'HEAD',
    breach: straySaid,
  }),
  rule({
    id: 'answer-exact-end',
    title: 'Behind the end of its content an answer has no more octets',
    spec: 'rfc9112-6.3-content-length-octets',
    concerns: ({ framing }) => framing === 'sized' || framing === 'chunked',
    breach: straySaid,
  }),
  rule({
    id: 'answer-cut-off',
    title: 'No answer that only the end of the connection ends is cut off by a reset',
    spec: 'rfc9112-6.3-prefer-delimited',
    concerns: ({ framing }) => framing === 'close',
    breach: ({ faults }) => faults.find(({ kind }) => kind === 'reset')?.what,
  }),
  rule({
    id: 'answer-close-kept',
    title: 'An answer that announces the end of the connection is the last, and the end comes',
    spec: 'rfc9112-9.6-server-close-after-sending',
    concerns: (response, { next }) => isAnnouncingClose(response) && next !== 'not-asked',
    breach: (_, { next }) => {
      if (next === 'answer') return 'another answer behind Connection: close';
      return next === 'open' ? 'an open connection behind Connection: close' : undefined;
    },
  }),
];

export const framingRules: readonly AnswerRule[] = [...fieldRules, ...endRules];
