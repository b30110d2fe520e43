import type { Answer, Outcome, Step } from '../case.ts';

/** What the cases share: outcomes that mean the same wherever they are wanted. */

/** Octets outside the grammar: 400, and the connection is closed. */
export const refused: Answer = {
  status: 400,
  as: 'refused',
  then: [{ expect: { closes: true }, spec: 'rfc9112-2.2-not-grammar' }],
};

/** The same for one of 256 octets: that the end follows is shown by other cases, and takes time. */
export const octetRefused: Answer = { status: 400, as: 'refused' };

/** `octetRefused` in a request-line, which a server may also answer with the way to the target. */
export const octetOfLineRefused: readonly Outcome[] = [
  octetRefused,
  { status: 301, as: 'redirected to a valid target' },
];

/**
 * Where the RFC wants a message rejected and leaves open how: 400 is preferred, but another
 * refusal, or an end without an answer, is a rejection none the less.
 */
export const rejectedOtherwise: readonly Outcome[] = [
  { status: ['4xx', 501, 505], as: 'refused with another status' },
  { closes: true, as: 'closed without an answer' },
];

/** An invalid request-line: 400 and the end, or the way to the target as it should be spelt. */
export const requestLineRefused: readonly Outcome[] = [
  refused,
  { status: 301, as: 'redirected to a valid target' },
];

/** Served, and exactly the octets of the request were consumed. */
export const served: Answer = {
  status: '2xx',
  as: 'served',
  then: [{ canary: 'answered' }],
};

/**
 * Content whose framing is broken: 400, and the end of the connection, as the rest of the content
 * cannot be found. Who answers before reading the content has answered already and can only close;
 * what such a server tells of the content is nothing.
 */
export const contentRefused: readonly Outcome[] = [
  {
    status: 400,
    as: 'refused',
    then: [{ expect: { closes: true }, spec: 'rfc9112-9.3-read-whole-body-or-close' }],
  },
  {
    status: '2xx',
    as: 'answered before the content',
    echo: { content: '' },
    then: [{ expect: { closes: true }, spec: 'rfc9112-2.2-not-grammar' }],
  },
];

/** After an answer that did not wait for the content `hello`: reads it, or closes. */
export const readsHelloOrCloses: Step = {
  expect: [
    { silent: true, as: 'reads on', then: [{ send: 'hello' }, { canary: 'answered' }] },
    { closes: true, as: 'closes' },
  ],
  spec: 'rfc9112-9.3-read-whole-body-or-close',
};

/**
 * After any answer to a request whose content was sent whole: the content is read, or the end
 * comes.
 */
export const contentReadOrClosed: Step = {
  expect: [
    { silent: true, as: 'read the content', then: [{ canary: 'answered' }] },
    { closes: true, as: 'closed' },
  ],
  spec: 'rfc9112-9.3-read-whole-body-or-close',
};

/**
 * What may follow a request that a FIN cut short: an error or none, and the end. Who did not wait
 * for the content may have served the request, and cannot tell anything of the content.
 */
export const refusedAsIncomplete: readonly Outcome[] = [
  { status: 400, as: 'refused', then: [{ expect: { closes: true } }] },
  { closes: true, as: 'closed without an answer' },
  {
    status: ['4xx', '5xx'],
    as: 'refused with another status',
    then: [{ expect: { closes: true } }],
  },
  {
    status: '2xx',
    as: 'answered before the content',
    echo: { content: '' },
    then: [{ expect: { closes: true } }],
  },
];
