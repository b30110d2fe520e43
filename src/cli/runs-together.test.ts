import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test, type TestContext } from 'node:test';
import { CapturedTerminal } from './captured-terminal.ts';
import { run } from './program.ts';

const folder = mkdtempSync(join(tmpdir(), 'stallion-runs-'));
after(() => {
  rmSync(folder, { recursive: true });
});

const at = (name: string): string => join(folder, name);

interface Ran {
  readonly code: number;
  readonly printed: string;
  readonly complained: string;
}

async function ran(...args: string[]): Promise<Ran> {
  const terminal = new CapturedTerminal();
  const code = await run(args, terminal);
  return { code, printed: terminal.printed(), complained: terminal.complained() };
}

/** Runs a few cases against our own server. */
function few(...args: string[]): Promise<Ran> {
  const cases = ['--id', 'host-*', '--delivery', 'whole', '--retries', '0'];
  return ran('conformance', ...cases, '--reporter', 'json', ...args);
}

interface Document {
  totals: Record<string, number>;
  results: { id: string; verdict: string; answers?: { concerned: number } }[];
}

/** Writes a document like another, in which something was changed. */
function changed(name: string, text: string, change: (document: Document) => void): string {
  const document = JSON.parse(text) as Document;
  change(document);
  writeFileSync(at(name), JSON.stringify(document));
  return at(name);
}

const whole = await few();

test('shard and merge: the parts together are the whole', async () => {
  for (const part of ['1/3', '2/3', '3/3']) {
    const { printed, code } = await few('--shard', part);
    assert.equal(code, 0);
    writeFileSync(at(`${part[0] ?? ''}.json`), printed);
  }
  const { code, printed } = await ran(
    ...['merge', at('1.json'), at('2.json'), at('3.json'), '--reporter', 'json'],
  );
  assert.equal(code, 0);
  const verdicts = (text: string) =>
    (JSON.parse(text) as Document).results.map(({ id, verdict }) => `${id} ${verdict}`).sort();
  assert.deepEqual(verdicts(printed), verdicts(whole.printed));
});

test('merge: a rule that one part missed is missed, and answers are added up', async () => {
  const count = (text: string) =>
    (JSON.parse(text) as Document).results.find(({ id }) => id === 'answer-version')?.answers
      ?.concerned ?? 0;
  const { results } = JSON.parse(whole.printed) as Document;
  const [rule] = results.filter(({ answers }) => answers !== undefined);
  assert.ok(rule);
  writeFileSync(at('good.json'), whole.printed);
  const bad = changed('bad.json', whole.printed, (document) => {
    document.results = document.results.filter(({ answers }) => answers !== undefined);
    for (const result of document.results) if (result.id === rule.id) result.verdict = 'fail';
  });
  for (const files of [
    [at('good.json'), bad],
    [bad, at('good.json')],
  ]) {
    const { code, printed } = await ran('merge', ...files, '--reporter', 'json');
    assert.equal(code, 1);
    assert.equal((JSON.parse(printed) as Document).totals['fail'], 1);
    assert.equal(count(printed), 2 * count(whole.printed));
  }
});

test('merge: how the parts ended is told by the gravest of them', async () => {
  writeFileSync(at('good.json'), whole.printed);
  const dead = { kind: 'target-died', caseId: 'x', why: 'gone' };
  const none = (name: string, ending: unknown) =>
    changed(name, whole.printed, (document) => {
      Object.assign(document, { results: [], ending, notRun: ['get-served'] });
    });
  const killed = none('killed.json', dead);
  const stopped = none('stopped.json', { kind: 'interrupted' });
  assert.equal((await ran('merge', at('good.json'), stopped, '--reporter', 'json')).code, 130);
  assert.equal((await ran('merge', stopped, killed, '--reporter', 'json')).code, 3);
  assert.equal((await ran('merge', killed, stopped, '--reporter', 'json')).code, 3);
});

test('report: servers side by side, in Markdown and as a page', async () => {
  writeFileSync(at('good.json'), whole.printed);
  const worse = changed('worse.json', whole.printed, (document) => {
    document.results = document.results.filter(({ id }) => id !== 'host-list');
    for (const result of document.results) {
      if (result.id === 'host-twice-same') result.verdict = 'fail';
    }
    document.totals['fail'] = 1;
  });
  const { code, printed } = await ran('report', at('good.json'), `o|<u>r=${worse}`);
  assert.equal(code, 0);
  assert.match(printed, /^\| {2}\| good \| o\\\|&lt;u>r \|\n/);
  assert.match(printed, /\n\| MUST missed \| 0 \| 1 \|\n/);
  assert.match(printed, /\n\| `host-twice-same` \| ✔ \| ✖ \|\n/);
  assert.doesNotMatch(printed, /host-list/);
  const page = (await ran('report', '--html', at('good.json'), worse)).printed;
  assert.match(page, /<tr id="host-list">[^]*?<td class="pass"[^]*?<td><\/td><\/tr>/);
  assert.match(page, /<td class="fail" title="fail: [^"]*">✖<\/td>/);
});

test('baseline: what is known fails nothing, and what is stale does', async () => {
  const file = at('known.txt');
  assert.equal((await few('--write-baseline', file)).code, 0);
  assert.equal(readFileSync(file, 'utf8'), '');
  writeFileSync(file, '# nothing\n\nnot-run-here fail # of another section\n');
  assert.deepEqual((await few('--baseline', file)).complained, '');
  writeFileSync(file, 'host-list fail # we are worse\n');
  const stale = await few('--baseline', file);
  assert.equal(stale.code, 1);
  assert.match(stale.complained, /stale baseline: host-list is known as fail, and is pass\n$/);
});

/** A server that takes everything, until it is asked for what it does not survive. */
async function careless(context: TestContext, deadly?: string): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('data', (octets) => {
      if (deadly !== undefined && octets.includes(deadly)) stop();
      const date = new Date().toUTCString();
      socket.write(`HTTP/1.1 200 OK\r\nDate: ${date}\r\nContent-Length: 0\r\n\r\n`);
    });
  });
  const stop = (): void => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  context.after(stop);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('baseline: a miss that is not known fails, and one that is does not', async (context) => {
  const target = await careless(context);
  const args = ['conformance', target, '--id', 'host-list', '--delivery', 'whole'];
  const file = at('misses.txt');
  writeFileSync(file, '');
  const unknown = await ran(...args, '--baseline', file);
  assert.equal(unknown.code, 1);
  assert.match(unknown.complained, /^stallion: host-list is fail, and not known\n$/);
  await ran(...args, '--write-baseline', file);
  assert.match(readFileSync(file, 'utf8'), /^host-list fail # Answers 400 to a Host /);
  assert.equal((await ran(...args, '--baseline', file)).code, 0);
});

test('baseline: a target that dies is none of what is known', async (context) => {
  const target = await careless(context, 'HEAD');
  writeFileSync(at('head.txt'), 'head-no-content fail\n');
  const args = ['conformance', target, '--id', 'head*', '--baseline', at('head.txt')];
  assert.equal((await ran(...args)).code, 3);
});

const silent = ['conformance', '127.0.0.1:9', '--timeout', '100'];
const mistakes: readonly (readonly [name: string, args: () => string[], complaint: RegExp])[] = [
  ['a part that is none', () => ['conformance', '--shard', '3/2'], /It is I\/N: part I of N/],
  [
    'a baseline that is not there',
    () => [...silent, '--baseline', at('no')],
    /baseline cannot be read: .*ENOENT/,
  ],
  [
    'a baseline that is none',
    () => {
      writeFileSync(at('odd.txt'), 'a fail\nb maybe\n');
      return [...silent, '--baseline', at('odd.txt')];
    },
    /odd\.txt is no baseline: line 2: it is an id and one of fail, warn/,
  ],
  [
    'a baseline with an id twice',
    () => {
      writeFileSync(at('twice.txt'), 'a fail\na warn\n');
      return [...silent, '--baseline', at('twice.txt')];
    },
    /line 2: a is there twice/,
  ],
  [
    'a baseline that cannot be written',
    () => ['conformance', '--id', 'get-served', '--write-baseline', at('no/such')],
    /baseline cannot be written: .*ENOENT/,
  ],
  ['a report that is not there', () => ['report', at('none.json')], /none\.json cannot be read/],
  [
    'a report that is no JSON',
    () => {
      writeFileSync(at('odd.json'), 'odd');
      return ['merge', at('odd.json')];
    },
    /odd\.json is no report: it is no JSON/,
  ],
  [
    'a report of another form',
    () => {
      writeFileSync(at('form.json'), '{"form":2}');
      return ['report', at('form.json')];
    },
    /its form is 2, not 1/,
  ],
  [
    'JSON that is no report',
    () => {
      writeFileSync(at('list.json'), '[]');
      return ['report', at('list.json')];
    },
    /it was not written by --reporter json/,
  ],
  [
    'a report without results',
    () => {
      writeFileSync(at('empty.json'), '{"form":1}');
      return ['report', at('empty.json')];
    },
    /it has no results/,
  ],
  [
    'the same part twice',
    () => {
      writeFileSync(at('good.json'), whole.printed);
      return ['merge', at('good.json'), at('good.json')];
    },
    /not parts of one run: the case host-[a-z-]+ is in two/,
  ],
  [
    'parts of different versions',
    () => {
      writeFileSync(at('good.json'), whole.printed);
      const other = changed('other.json', whole.printed, (document) => {
        Object.assign(document, { suite: '0.0.1', results: [] });
      });
      return ['merge', at('good.json'), other];
    },
    /made by different versions: .* and 0\.0\.1/,
  ],
  [
    'a merged report that cannot be written',
    () => {
      writeFileSync(at('good.json'), whole.printed);
      return ['merge', at('good.json'), '--reporter', `json=${at('no/such')}`];
    },
    /the report cannot be written: .*ENOENT/,
  ],
];

for (const [name, args, complaint] of mistakes) {
  test(`command line: ${name} is told, and is exit code 2`, async () => {
    const { code, complained } = await ran(...args());
    assert.match(complained, complaint);
    assert.equal(code, 2);
  });
}

test('command line: a disk that is full ends the report, and not the run', async () => {
  const full = ['--reporter', 'tap=/dev/full', '--reporter', 'tap'];
  const served = await ran('conformance', '--id', 'get-served', ...full);
  assert.match(served.complained, /^stallion: the report \/dev\/full is not complete: .*ENOSPC/);
  assert.match(served.printed, /\n1\.\.\d+\n/);
  assert.equal(served.code, 2);
  writeFileSync(at('good.json'), whole.printed);
  const merged = await ran('merge', at('good.json'), ...full);
  assert.equal(merged.code, 2);
});
