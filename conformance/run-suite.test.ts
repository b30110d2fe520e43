import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runSuite } from './run-suite.ts';
import {
  CASE,
  GET,
  MUST,
  SHOULD,
  exceptForCase,
  expecting,
  judged,
  lookup,
  ran,
  right,
} from './runner/scripted-run.ts';
import {
  echoOf,
  politely,
  rightAnswer,
  ScriptedServer,
  type Script,
} from './runner/scripted-server.ts';
import { exitCodeOf, tally, type SuiteOutcome, type SuiteResult } from './runner/suite-result.ts';

test('runSuite: the branch that was taken is named', async () => {
  const expect = [
    { status: 400, as: 'refused' },
    { status: 200, as: 'served' },
  ] as const;
  const result = await judged(right, expecting([{ send: GET }, { expect }]));
  assert.deepEqual(result.branch, ['served']);
});

test('runSuite: deliveries that differ fail, whatever the level', async () => {
  const script: Script = (connection, fresh) => {
    const isWhole = !connection.received.includes('/case') || fresh.length > 10;
    if (isWhole) right(connection, fresh);
    else if (fresh.endsWith('\n')) connection.socket.end();
  };
  const testCase = expecting([{ send: CASE }, { expect: { status: 200 } }], { spec: [SHOULD] });
  const { results } = await ran(script, [testCase], { deliveries: ['whole', 'octets'] });
  const [result] = results;
  assert.equal(result?.verdict, 'fail');
  assert.match(result.got ?? '', /FIN.*; delivered whole, the verdict is pass$/);
  assert.deepEqual(
    result.runs.map(({ delivery, verdict }) => [delivery, verdict]),
    [
      ['whole', 'pass'],
      ['octets', 'warn'],
    ],
  );
});

test('runSuite: a second answer that comes behind the first is noticed', async () => {
  const script = exceptForCase(({ socket }) => {
    socket.write(rightAnswer());
    setImmediate(() => socket.write(rightAnswer()));
  });
  const result = await judged(script, expecting([{ send: CASE }, { expect: { status: 200 } }]));
  assert.equal(result.verdict, 'fail');
  assert.match(result.got ?? '', /^more answer with status 200/);
});

test('runSuite: what all answers lack is told once, and every case is judged', async () => {
  const plain = (head: string) =>
    rightAnswer(echoOf(head))
      .replace('200 OK', '200')
      .replace(/Date: [^\r]*\r\n/, '');
  const testCase = expecting([{ send: GET }, { expect: { status: 200 } }, { canary: 'answered' }]);
  const { results } = await ran(politely(plain), [testCase]);
  const missed = results.filter(({ verdict }) => verdict === 'fail').map(({ id }) => id);
  assert.deepEqual(missed, ['answer-status-space', 'answer-date']);
  const date = results.find(({ id }) => id === 'answer-date');
  assert.ok(date?.answers !== undefined && date.answers.broken >= 5);
  assert.equal(date.answers.broken, date.answers.concerned);
  assert.match(
    date.exchange.map((entry) => ('octets' in entry ? entry.octets : '')).join(''),
    /GET/,
  );
});

test('runSuite: content behind an answer to HEAD breaks the rule about it', async () => {
  const script = exceptForCase(({ socket }) => socket.write(rightAnswer()));
  const run = [
    { send: CASE.replace('GET', 'HEAD') },
    { expect: { status: 200 }, method: 'HEAD' },
  ] as const;
  const { results } = await ran(script, [expecting(run)]);
  assert.equal(results.find(({ id }) => id === 'answer-to-head')?.verdict, 'fail');
  assert.equal(results.find(({ id }) => id === 'answer-status-line')?.verdict, 'pass');
});

test('runSuite: to octets that are no HTTP/1, an answer that is none breaks no rule', async () => {
  const script = exceptForCase(({ socket }) => socket.end('plain text'));
  const run = [{ send: 'GET /case\r\n' }, { expect: { status: 400 } }] as const;
  const { results } = await ran(script, [expecting(run)]);
  assert.equal(results[0]?.verdict, 'fail');
  assert.equal(results.find(({ id }) => id === 'answer-status-line')?.verdict, 'pass');
});

test('runSuite: a rule that no answer was subject to is not applicable', async () => {
  const { results } = await ran(right, [expecting([{ send: GET }, { expect: { status: 200 } }])]);
  assert.equal(results.find(({ id }) => id === 'answer-allow')?.verdict, 'not-applicable');
});

test('runSuite: octets that decided, or the end or silence that did, are told', async () => {
  const answered = await judged(right, expecting([{ send: GET }, { expect: { status: 400 } }]));
  assert.deepEqual(answered.decisive, { received: 9 });
  const silent = exceptForCase(() => undefined);
  const missed = await judged(silent, expecting([{ send: CASE }, { expect: { status: 200 } }]));
  assert.deepEqual(missed.decisive, { entry: 1 });
  assert.equal(missed.exchange[1]?.kind, 'silence');
});

test('runSuite: a list of cases with a mistake in it is not run', async () => {
  const target = { host: '127.0.0.1', port: 1, hostHeader: 'x', path: '/', echoPath: '/echo' };
  const known = (id: string) => (id === MUST ? lookup(id) : undefined);
  const step = {
    expect: { status: 200, then: [{ canary: 'answered', spec: 'nowhere' }] },
  } as const;
  const faulty = [
    [expecting([step])],
    [expecting([{ expect: { status: 200 } }]), expecting([{ expect: { status: 200 } }])],
    [expecting([{ send: GET }])],
    [expecting([{ expect: { status: 200 } }], { id: 'A case' })],
  ];
  const whys = [];
  for (const cases of faulty) {
    const patience = { timeoutMs: 400, quietMs: 60 };
    const outcome = await runSuite({ target, patience, cases, deliveries: [], lookup: known });
    whys.push('kind' in outcome ? outcome.why : 'it ran');
  }
  assert.deepEqual(whys, [
    'the case a-case cites nowhere, which the catalogue does not have',
    'two cases have the id a-case',
    'the case a-case expects nothing',
    '"A case" is no id',
  ]);
});

test('runSuite: what every answer has to keep is judged once for the run', async () => {
  const undated = politely((head) => rightAnswer(echoOf(head)).replace(/Date: [^\r]*\r\n/, ''));
  const testCase = expecting([{ send: GET }, { expect: { status: 200 } }]);
  const { results } = await ran(undated, [testCase, { ...testCase, id: 'another' }]);
  const date = results.find(({ id }) => id === 'answer-date');
  assert.equal(date?.verdict, 'fail');
  assert.match(date.got ?? '', /0 Date fields in a 200; in \d+ of \d+ answers, first in probe/);
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
  assert.deepEqual(outcome.ending, {
    kind: 'target-died',
    caseId: 'a-case',
    why: 'it accepts no connection',
  });
  assert.deepEqual(outcome.notRun, ['not-run']);
  assert.equal(exitCodeOf(outcome), 3);
});

test('runSuite: an interruption ends the run in the middle of a case', async () => {
  const interruption = new AbortController();
  const script = exceptForCase(() => {
    interruption.abort();
  });
  const server = await ScriptedServer.start(script);
  const outcome = await runSuite({
    target: server.target,
    patience: { timeoutMs: 60_000, quietMs: 60 },
    cases: [expecting([{ send: CASE }, { expect: { status: 200 } }])],
    deliveries: ['whole', 'octets'],
    lookup,
    interruption: interruption.signal,
  });
  server.stop();
  assert.ok(!('kind' in outcome));
  assert.deepEqual(outcome.notRun, ['a-case']);
  assert.equal(exitCodeOf(outcome), 130);
});

test('runSuite: cases run in the order of the RFCs', async () => {
  const at = (id: string, spec: string) =>
    expecting([{ expect: { silent: true } }], { id, spec: [spec] });
  const cases = [
    at('d', 'rfc9110-5.5-x'),
    at('c', 'rfc9112-9.10-x'),
    at('b', 'rfc9112-9.2-x'),
    at('a', 'rfc9112-9-x'),
  ];
  const { results } = await ran(right, cases);
  assert.deepEqual(
    results.slice(0, 4).map(({ id }) => id),
    ['a', 'b', 'c', 'd'],
  );
});

test('runSuite: finds out what a target can tell', async () => {
  const echoing = politely((head) => {
    const [method = '', target = ''] = head.split(' ');
    const fields = [['X-Probe', 'a']];
    const trailers = [['X-Probe', 't']];
    return rightAnswer(JSON.stringify({ method, target, content: 'probe', fields, trailers }));
  });
  const { capabilities } = await ran(echoing, []);
  const all = ['echo', 'echo-content', 'echo-fields', 'echo-trailers', 'persistence', 'plain'];
  assert.deepEqual(capabilities, all);
  assert.deepEqual(
    (
      await ran(
        politely(() => rightAnswer('{}')),
        [],
      )
    ).capabilities,
    ['persistence', 'plain'],
  );
});

test('runSuite: a target that refuses GET, or says nothing, cannot be used', async () => {
  const scripts: Script[] = [
    politely(() => 'HTTP/1.1 404 x\r\nContent-Length: 0\r\n\r\n'),
    () => undefined,
  ];
  for (const script of scripts)
    await assert.rejects(ran(script, []), /^Error: GET \/ gets (404, and the cases need|silence)/);
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
