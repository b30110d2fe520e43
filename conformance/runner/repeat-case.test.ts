import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CASE, exceptForCase, expecting, ran, right } from './scripted-run.ts';
import { rightAnswer, type Script } from './scripted-server.ts';

const wanted = expecting([{ send: CASE }, { expect: { status: 200 } }]);
const WRONG = 'HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n';

/** Answers wrongly as often as it is said, and rightly from then on. */
function wrongAtFirst(times: number): Script {
  let asked = 0;
  return exceptForCase((connection) => {
    connection.socket.write(asked++ < times ? WRONG : rightAnswer('x'));
  });
}

const runs: readonly {
  readonly name: string;
  readonly wrong: number;
  readonly retries: number;
  readonly verdict: string;
  readonly got?: RegExp;
  readonly tries?: { readonly missed: number; readonly of: number };
}[] = [
  { name: 'what is kept is not tried again', wrong: 0, retries: 2, verdict: 'pass' },
  { name: 'without retries a miss counts at once', wrong: 1, retries: 0, verdict: 'fail' },
  {
    name: 'what is missed each time is missed, and says how often',
    wrong: 3,
    retries: 2,
    verdict: 'fail',
    tries: { missed: 3, of: 3 },
  },
  {
    name: 'what is missed now and then is inconclusive',
    wrong: 1,
    retries: 2,
    verdict: 'inconclusive',
    got: /but in 1 of 3 tries only$/,
    tries: { missed: 1, of: 3 },
  },
];

for (const { name, wrong, retries, verdict, got = /./, tries } of runs) {
  test(`retries: ${name}`, async () => {
    const [result] = (await ran(wrongAtFirst(wrong), [wanted], { retries })).results;
    assert.equal(result?.verdict, verdict);
    assert.deepEqual(result.tries, tries);
    if (result.got !== undefined) assert.match(result.got, got);
  });
}

test('retries: a target that dies is not asked again', async () => {
  let asked = 0;
  const script: Script = (connection, fresh) => {
    if (fresh.includes('/case')) asked++;
    if (asked > 0) connection.socket.destroy();
    else right(connection, fresh);
  };
  const { ending, results } = await ran(script, [wanted], { retries: 3 });
  assert.equal(ending.kind, 'target-died');
  assert.equal(results[0]?.verdict, 'fail');
  assert.equal(asked, 1);
});
