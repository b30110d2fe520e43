import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Requirement } from '../spec/requirement.ts';
import type { Case } from './case.ts';
import { runSuite } from './run-suite.ts';
import {
  echoOf,
  politely,
  rightAnswer,
  ScriptedServer,
  type Script,
} from './runner/scripted-server.ts';
import { exitCodeOf, tally, type SuiteOutcome, type SuiteResult } from './runner/suite-result.ts';
import type { Delivery } from './verdict.ts';

// Requirements of the test's own, which stand in no catalogue.
const MUST = 'a must';
const SHOULD = 'a should';
const MAY = 'a may';

const levels: Readonly<Record<string, Requirement['level']>> = {
  [MUST]: 'MUST',
  [SHOULD]: 'SHOULD',
  [MAY]: 'MAY',
};

function lookup(id: string): Requirement | undefined {
  return {
    id,
    level: levels[id] ?? 'MUST',
    binds: ['server'],
    sentence: { at: '1-1', sha256: '0123456789ab' },
    says: 'In words.',
    standing: { kind: 'covered' },
  };
}

const GET = 'GET {path} HTTP/1.1\r\nHost: {host}\r\n\r\n';

/** A case that sends a GET and expects this. */
function expecting(run: Case['run'], rest: Partial<Case> = {}): Case {
  return { id: 'a-case', title: 'A title', spec: [MUST], run, ...rest };
}

interface Settings {
  readonly deliveries?: readonly Delivery[];
  readonly interruption?: AbortSignal;
}

/** Runs cases against a scripted server. */
async function ran(
  script: Script,
  cases: readonly Case[],
  settings: Settings = {},
): Promise<SuiteOutcome> {
  const server = await ScriptedServer.start(script);
  const outcome = await runSuite({
    target: server.target,
    patience: { timeoutMs: 400, quietMs: 60 },
    cases,
    deliveries: ['whole'],
    lookup,
    ...settings,
  });
  server.stop();
  if ('kind' in outcome) throw new Error(outcome.why);
  return outcome;
}

/** The first result of a run of one case. */
async function judged(script: Script, testCase: Case): Promise<SuiteResult> {
  const [result] = (await ran(script, [testCase])).results;
  if (result === undefined) throw new Error('there is no result');
  return result;
}

const right = politely((head) => rightAnswer(echoOf(head)));

/** Answers requests to `/` rightly, and does `otherwise` with those to `/case`. */
function exceptForCase(otherwise: Script): Script {
  return (connection, fresh) => {
    if (!connection.received.includes('/case')) right(connection, fresh);
    else otherwise(connection, fresh);
  };
}

const CASE = 'GET /case HTTP/1.1\r\nHost: {host}\r\n\r\n';

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
    name: 'half an answer and an end is malformed',
    script: exceptForCase(({ socket }) =>
      socket.end('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx'),
    ),
    run: [{ send: CASE }, { expect: { status: 200 } }],
    verdict: 'fail',
    got: /ended inside an answer/,
  },
  {
    name: 'an answer that is malformed is none',
    script: exceptForCase(({ socket }) => socket.write('HTTP/1.1 200\r\n\r\n')),
    run: [{ send: CASE }, { expect: [{ status: 200 }, { closes: true }, { silent: true }] }],
    verdict: 'fail',
    got: /malformed: status line/,
  },
  {
    name: 'octets behind the last answer fail',
    script: politely((head) => rightAnswer(echoOf(head)) + (head.includes('/case') ? 'x' : '')),
    run: [{ send: CASE }, { expect: { status: 200 } }],
    verdict: 'fail',
    got: /1 octets more: "x"/,
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
    name: 'a canary is not sent where the end was announced',
    script: exceptForCase(({ socket }) => socket.end(rightAnswer('OK', 'Connection: close'))),
    run: [{ send: CASE }, { expect: { status: 200 } }, { canary: 'answered' }],
    verdict: 'pass',
  },
  {
    name: 'an interim response is no silence',
    script: exceptForCase(({ socket }) => socket.write('HTTP/1.1 100 Continue\r\n\r\n')),
    run: [{ send: CASE }, { expect: { silent: true } }],
    verdict: 'fail',
    got: /status 100/,
  },
  {
    name: 'an interim response may be what is due',
    script: exceptForCase(({ socket }) => socket.write('HTTP/1.1 100 Continue\r\n\r\n')),
    run: [{ send: CASE }, { expect: [{ status: 200 }, { status: 100, as: 'goes on' }] }],
    verdict: 'allowed',
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
    run: [{ send: GET }],
    rest: { needs: ['echo-trailers'] },
    verdict: 'not-applicable',
    got: /lacks echo-trailers/,
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
  test(`runSuite: ${name}`, async () => {
    const result = await judged(script, expecting(run, rest));
    assert.equal(result.verdict, verdict, result.got);
    if (got !== undefined) assert.match(result.got ?? '', got);
  });
}

test('runSuite: the branch that was taken is named', async () => {
  const expect = [
    { status: 400, as: 'refused' },
    { status: 200, as: 'served' },
  ] as const;
  const result = await judged(right, expecting([{ send: GET }, { expect }]));
  assert.deepEqual(result.branch, ['served']);
});

test('runSuite: a case that is judged otherwise octet by octet shows both verdicts', async () => {
  const script: Script = (connection, fresh) => {
    const isWhole = !connection.received.includes('/case') || fresh.length > 10;
    if (isWhole) right(connection, fresh);
    else if (fresh.endsWith('\n')) connection.socket.end();
  };
  const testCase = expecting([{ send: CASE }, { expect: { status: 200 } }]);
  const { results } = await ran(script, [testCase], { deliveries: ['whole', 'octets'] });
  assert.deepEqual(
    results.slice(0, 2).map(({ delivery, verdict }) => [delivery, verdict]),
    [
      ['whole', 'pass'],
      ['octets', 'fail'],
    ],
  );
});

test('runSuite: what every answer has to keep is judged once for the run', async () => {
  const undated = politely((head) => rightAnswer(echoOf(head)).replace(/Date: [^\r]*\r\n/, ''));
  const testCase = expecting([{ send: GET }, { expect: { status: 200 } }]);
  const { results } = await ran(undated, [testCase, { ...testCase, id: 'another' }]);
  const date = results.find(({ id }) => id === 'answer-date');
  assert.equal(date?.verdict, 'fail');
  assert.match(date.got ?? '', /first in the case a-case, 2 times in all/);
  assert.equal(results.find(({ id }) => id === 'another')?.verdict, 'pass');
});

test('runSuite: an announced end is waited for, and missed where it does not come', async () => {
  const lying = politely((head) =>
    rightAnswer(echoOf(head), ...(head.includes('/case') ? ['Connection: close'] : [])),
  );
  const { results } = await ran(lying, [expecting([{ send: CASE }, { expect: { status: 200 } }])]);
  assert.equal(results.find(({ id }) => id === 'answer-close-kept')?.verdict, 'fail');
});

test('runSuite: a target that dies ends the run, and the case is named', async () => {
  const server: { current?: ScriptedServer } = {};
  server.current = await ScriptedServer.start(
    exceptForCase(() => {
      server.current?.stop();
    }),
  );
  const testCase = expecting([{ send: CASE }, { expect: { status: 200 } }]);
  const outcome = await runSuite({
    target: server.current.target,
    patience: { timeoutMs: 400, quietMs: 60 },
    cases: [testCase, { ...testCase, id: 'not-run' }],
    deliveries: ['whole'],
    lookup,
  });
  assert.ok(!('kind' in outcome));
  assert.deepEqual(outcome.ending, { kind: 'target-died', caseId: 'a-case' });
  assert.deepEqual(outcome.notRun, ['not-run']);
  assert.equal(exitCodeOf(outcome), 3);
});

test('runSuite: is interrupted between two cases', async () => {
  const interruption = AbortSignal.abort();
  const outcome = await ran(right, [expecting([{ send: GET }])], { interruption });
  assert.deepEqual(outcome.notRun, ['a-case']);
  assert.equal(exitCodeOf(outcome), 130);
});

test('runSuite: finds out what a target can tell', async () => {
  const echoing = politely((head) => {
    const [method = '', target = ''] = head.split(' ');
    const fields = head
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(/: */).map((part) => part.trim()));
    const trailers = [['x-trailer', 't']];
    return rightAnswer(JSON.stringify({ method, target, content: 'probe', fields, trailers }));
  });
  const { capabilities } = await ran(echoing, []);
  const all = ['persistence', 'echo', 'echo-content', 'echo-fields', 'echo-trailers'];
  assert.deepEqual(capabilities, all);
  assert.deepEqual(
    (
      await ran(
        politely(() => rightAnswer('{}')),
        [],
      )
    ).capabilities,
    ['persistence'],
  );
});

test('runSuite: a target that refuses GET, or says nothing, cannot be used', async () => {
  const scripts: Script[] = [
    politely(() => 'HTTP/1.1 404 x\r\nContent-Length: 0\r\n\r\n'),
    () => undefined,
  ];
  for (const script of scripts)
    await assert.rejects(ran(script, []), /gets (404|no answer), not 2xx/);
});

test('exit code: 0 for passes and warnings, 1 for a fail or an error', () => {
  const outcome = (verdict: SuiteResult['verdict']): SuiteOutcome => ({
    results: [{ verdict } as SuiteResult],
    ending: { kind: 'complete' },
    notRun: [],
    capabilities: [],
    durationMs: 1,
  });
  const codes = (['pass', 'warn', 'inconclusive', 'fail', 'error'] as const).map((verdict) =>
    exitCodeOf(outcome(verdict)),
  );
  assert.deepEqual(codes, [0, 0, 0, 1, 1]);
  assert.equal(tally(outcome('warn').results).warn, 1);
});
