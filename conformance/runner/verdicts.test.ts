import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Case } from '../case.ts';
import { CASE, GET, MAY, SHOULD, exceptForCase, expecting, judged, right } from './scripted-run.ts';
import { echoOf, politely, rightAnswer, type Script } from './scripted-server.ts';
import type { SuiteResult } from './suite-result.ts';

const verdicts: readonly {
  name: string;
  script: Script;
  run: Case['run'];
  rest?: Partial<Case>;
  verdict: SuiteResult['verdict'];
  got?: RegExp;
}[] = [
  {
    name: 'an answer that is right passes',
    script: right,
    run: [{ send: GET }, { expect: { status: 200 } }],
    verdict: 'pass',
  },
  {
    name: 'another answer fails a MUST',
    script: right,
    run: [{ send: GET }, { expect: { status: 400 } }],
    verdict: 'fail',
    got: /status 200/,
  },
  {
    name: 'another answer is a warning for a SHOULD',
    script: right,
    run: [{ send: GET }, { expect: { status: 400 } }],
    rest: { spec: [SHOULD] },
    verdict: 'warn',
  },
  {
    name: 'a step may be graded by a requirement of its own',
    script: right,
    run: [{ send: GET }, { expect: { status: 400 }, spec: SHOULD }],
    verdict: 'warn',
  },
  {
    name: 'a MAY is never missed',
    script: right,
    run: [{ send: GET }, { expect: { status: 400 } }],
    rest: { spec: [MAY] },
    verdict: 'allowed',
  },
  {
    name: 'hardening is a warning, whatever the level',
    script: right,
    run: [{ send: GET }, { expect: { status: 400 } }],
    rest: { hardening: true },
    verdict: 'warn',
  },
  {
    name: 'another allowed branch is allowed, and checked to its end',
    script: right,
    run: [
      { send: GET },
      { expect: [{ status: 400 }, { status: 200, as: 'served', then: [{ canary: 'answered' }] }] },
    ],
    verdict: 'allowed',
  },
  {
    name: 'a branch whose end is missed fails',
    script: right,
    run: [
      { send: GET },
      { expect: [{ status: 400 }, { status: 200, then: [{ expect: { closes: true } }] }] },
    ],
    verdict: 'fail',
    got: /silence/,
  },
  {
    name: 'FIN is an end',
    script: exceptForCase(({ socket }) => socket.end()),
    run: [{ send: CASE }, { expect: { closes: true } }],
    verdict: 'pass',
  },
  {
    name: 'RST is an end',
    script: exceptForCase(({ socket }) => socket.resetAndDestroy()),
    run: [{ send: CASE }, { expect: { closes: true } }],
    verdict: 'pass',
  },
  {
    name: 'an end is no answer',
    script: exceptForCase(({ socket }) => socket.end()),
    run: [{ send: CASE }, { expect: { status: 200 } }],
    verdict: 'fail',
    got: /the end of the connection \(FIN\)/,
  },
  {
    name: 'silence is no end',
    script: exceptForCase(() => undefined),
    run: [{ send: CASE }, { expect: { closes: true } }],
    verdict: 'fail',
    got: /silence/,
  },
  {
    name: 'silence is what waiting looks like',
    script: exceptForCase(() => undefined),
    run: [{ send: CASE }, { expect: { silent: true } }],
    verdict: 'pass',
  },
  {
    name: 'half an answer and an end is no answer',
    script: exceptForCase(({ socket }) =>
      socket.end('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx'),
    ),
    run: [{ send: CASE }, { expect: { status: 200 } }],
    verdict: 'fail',
    got: /the end of the connection \(FIN\) inside an answer/,
  },
  {
    name: 'an answer whose end cannot be found is none',
    script: exceptForCase(({ socket }) =>
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n'),
    ),
    run: [{ send: CASE }, { expect: [{ status: 200 }, { closes: true }, { silent: true }] }],
    verdict: 'fail',
    got: /malformed: a Content-Length that is no length/,
  },
  {
    name: 'a fault that hides no end leaves the case its own verdict',
    script: exceptForCase(({ socket }) => socket.write('HTTP/1.1 200\r\nContent-Length: 0\n\r\n')),
    run: [{ send: CASE }, { expect: { status: 200 } }],
    verdict: 'pass',
  },
  {
    name: 'an answer that has begun is no silence',
    script: exceptForCase(({ socket }) => socket.write('HTTP/1.1 200 OK\r\nX: ')),
    run: [{ send: CASE }, { expect: { silent: true } }],
    verdict: 'fail',
    got: /an answer that does not end in time/,
  },
  {
    name: 'an interim response is no silence',
    script: exceptForCase(({ socket }) => socket.write('HTTP/1.1 100 Continue\r\n\r\n')),
    run: [{ send: CASE }, { expect: { silent: true } }],
    verdict: 'fail',
    got: /silence behind the interim 100/,
  },
  {
    name: 'an interim response that is wanted is an outcome of its own',
    script: exceptForCase(({ socket }, fresh) =>
      socket.write(fresh === 'x' ? rightAnswer() : 'HTTP/1.1 100 Continue\r\n\r\n'),
    ),
    run: [
      { send: CASE },
      { expect: [{ status: 100, then: [{ send: 'x' }, { expect: { status: 200 } }] }] },
    ],
    verdict: 'pass',
  },
  {
    name: 'a slow answer is an answer',
    script: exceptForCase(({ socket }) => {
      const [first = '', second = ''] = rightAnswer().split('\r\n\r\n');
      socket.write(first);
      setTimeout(() => socket.write(`\r\n\r\n${second}`), 120);
    }),
    run: [{ send: CASE }, { expect: { status: 200 } }],
    verdict: 'pass',
  },
  {
    name: 'a 408 and an end are an answer and an end',
    script: exceptForCase(({ socket }) =>
      socket.end('HTTP/1.1 408 x\r\nConnection: close\r\nContent-Length: 0\r\n\r\n'),
    ),
    run: [{ send: CASE }, { expect: { status: 408 } }, { expect: { closes: true } }],
    verdict: 'pass',
  },
  {
    name: 'an answer that ends with a reset is an answer',
    script: exceptForCase(({ socket }) => {
      socket.write('HTTP/1.1 400 x\r\n\r\n', () => socket.resetAndDestroy());
    }),
    run: [{ send: CASE }, { expect: { status: 400 } }, { expect: { closes: true } }],
    verdict: 'pass',
  },
  {
    name: 'an echo that tells of something else is missed',
    script: right,
    run: [
      { send: GET.replace('{path}', '{echo}') },
      { expect: { status: 200, echo: { method: 'PUT' } } },
    ],
    verdict: 'fail',
    got: /the application was given the method "GET"/,
  },
  {
    name: 'an answer of an echoing target that is no echo is missed',
    script: right,
    run: [{ send: GET }, { expect: { status: 200, echo: { method: 'GET' } } }],
    verdict: 'fail',
    got: /its content is no echo/,
  },
  {
    name: 'what a target cannot tell is not judged',
    script: right,
    run: [
      { send: GET.replace('{path}', '{echo}') },
      { expect: { status: 200, echo: { content: 'x', absent: ['host'] } } },
    ],
    verdict: 'pass',
  },
  {
    name: 'a canary is known by its target',
    script: exceptForCase(({ socket }) =>
      socket.write(rightAnswer(JSON.stringify({ method: 'GET', target: '/other' }))),
    ),
    run: [{ send: CASE }, { expect: { status: 200 } }, { canary: 'answered' }],
    verdict: 'fail',
    got: /it tells of the target "\/other"/,
  },
  {
    name: 'a canary is left out behind an announced end',
    script: exceptForCase(({ socket }) => socket.end(rightAnswer('OK', 'Connection: close'))),
    run: [{ send: CASE }, { expect: { status: 200 } }, { canary: 'answered' }],
    verdict: 'pass',
  },
  {
    name: 'a canary behind an end that was not announced is missed',
    script: exceptForCase(({ socket }) => socket.end(rightAnswer())),
    run: [{ send: CASE }, { expect: { status: 200 } }, { canary: 'answered' }],
    verdict: 'fail',
  },
  {
    name: 'a canary that must not be answered, and gets silence, has no end',
    script: exceptForCase(({ socket }, fresh) => {
      if (fresh.includes('/case')) socket.write(rightAnswer());
    }),
    run: [{ send: CASE }, { expect: { status: 200 } }, { canary: 'unanswered' }],
    verdict: 'fail',
    got: /silence/,
  },
  {
    name: 'a canary that must not be answered, and meets a reset',
    script: exceptForCase(({ socket }, fresh) => {
      if (fresh.includes('/case')) socket.write(rightAnswer());
      else socket.resetAndDestroy();
    }),
    run: [{ send: CASE }, { expect: { status: 200 } }, { canary: 'unanswered' }],
    verdict: 'pass',
  },
  {
    name: 'who never reads is silent, however much is sent',
    script: exceptForCase(({ socket }) => socket.pause()),
    run: [{ send: [CASE, { text: 'x', times: 30_000_000 }] }, { expect: { status: 200 } }],
    verdict: 'fail',
    got: /silence/,
  },
  {
    name: 'octets behind the last answer fail',
    script: politely((head) => rightAnswer(echoOf(head)) + (head.includes('/case') ? 'x' : '')),
    run: [{ send: CASE }, { expect: { status: 200 } }],
    verdict: 'fail',
    got: /more octets, 1 octets: "x"/,
  },
  {
    name: 'one answer too many fails',
    script: politely((head) => rightAnswer(echoOf(head)).repeat(head.includes('/case') ? 2 : 1)),
    run: [{ send: CASE }, { expect: { status: 200 } }, { canary: 'answered' }],
    verdict: 'fail',
  },
  {
    name: 'interim responses are read past',
    script: politely((head) => `HTTP/1.1 103 Early Hints\r\n\r\n${rightAnswer(echoOf(head))}`),
    run: [{ send: CASE }, { expect: { status: 200, interim: 1 } }],
    verdict: 'pass',
  },
  {
    name: 'a canary that must not be answered, and is',
    script: right,
    run: [{ send: GET }, { expect: { status: 200 } }, { canary: 'unanswered' }],
    verdict: 'fail',
    got: /status 200/,
  },
  {
    name: 'a canary that must not be answered, and finds the connection ended',
    script: exceptForCase(({ socket }) => socket.end(rightAnswer())),
    run: [{ send: CASE }, { expect: { status: 200 } }, { canary: 'unanswered' }],
    verdict: 'pass',
  },
  {
    name: 'a half-close ends the sending alone',
    script: right,
    run: [{ send: GET }, { halfClose: true }, { expect: { status: 200 } }],
    verdict: 'pass',
  },
  {
    name: 'a case that needs more than the target can do is not applicable',
    script: right,
    run: [{ send: GET }, { expect: { status: 200 } }],
    rest: { needs: ['echo-trailers'] },
    verdict: 'not-applicable',
    got: /cannot: echo-trailers/,
  },
  {
    name: 'a refused twin makes the refusal prove nothing',
    script: exceptForCase(({ socket }) =>
      socket.end('HTTP/1.1 403 x\r\nContent-Length: 0\r\n\r\n'),
    ),
    run: [{ send: `${CASE}x` }, { expect: { status: 403 } }],
    rest: { twin: CASE },
    verdict: 'inconclusive',
    got: /status 403/,
  },
  {
    name: 'a twin that is served lets the case be judged',
    script: politely((head) =>
      head.includes('Bad')
        ? 'HTTP/1.1 400 x\r\nContent-Length: 0\r\n\r\n'
        : rightAnswer(echoOf(head)),
    ),
    run: [
      { send: 'GET / HTTP/1.1\r\nHost: {host}\r\nBad: x\r\n\r\n' },
      { expect: { status: 400 } },
    ],
    rest: { twin: GET },
    verdict: 'pass',
  },
  {
    name: 'octets without end are no answer',
    script: exceptForCase(({ socket }) => {
      const garbage = 'x'.repeat(1 << 20);
      socket.write('HTTP/1.1 200 OK\r\nX: ');
      const flood = (): void => {
        while (socket.writable && socket.write(garbage));
      };
      socket.on('drain', flood);
      flood();
    }),
    run: [{ send: CASE }, { expect: { status: 200 } }],
    verdict: 'fail',
  },
];

for (const { name, script, run, rest, verdict, got } of verdicts) {
  test(`verdict: ${name}`, async () => {
    const result = await judged(script, expecting(run, rest));
    assert.equal(result.verdict, verdict, result.got);
    if (got !== undefined) assert.match(result.got ?? '', got);
  });
}
