import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Answer, Case, Octets, Outcome, Step } from '../case.ts';
import { octetsOf } from '../octet-set.ts';
import { cases } from './index.ts';

/** Every step of a case, those of its branches among them. */
function steps(run: readonly Step[]): Step[] {
  return run.flatMap((step) => [
    step,
    ...outcomes(step).flatMap((outcome) => steps(outcome.then ?? [])),
  ]);
}

function outcomes(step: Step): readonly Outcome[] {
  if (!('expect' in step)) return [];
  return 'length' in step.expect ? step.expect : [step.expect];
}

function answers(step: Step): Answer[] {
  return outcomes(step).filter((outcome) => 'status' in outcome);
}

/** All text that is sent, repetitions written out. */
function text(octets: Octets): string {
  if (typeof octets === 'string') return octets;
  return octets
    .map((part) => (typeof part === 'string' ? part : part.text.repeat(part.times)))
    .join('');
}

function sent({ run, sweep }: Case): string {
  const swept = sweep === undefined ? '' : text(sweep.send);
  return run.map((step) => ('send' in step ? text(step.send) : '')).join('') + swept;
}

/** Whether what is wanted first is that the request fails, or that the connection ends. */
function wantsRefusal({ run, sweep, needs = [] }: Case): boolean {
  if (sweep !== undefined) return true;
  // There the application is what refuses, as it is asked to.
  if (needs.includes('contract')) return false;
  const first = outcomes(run.find((step) => 'expect' in step) ?? { halfClose: true });
  return (
    first.length > 0 &&
    first.every((outcome) => {
      if (!('status' in outcome)) return 'closes' in outcome;
      const statuses = typeof outcome.status === 'object' ? outcome.status : [outcome.status];
      return statuses.every((status) => /^[345]/.test(`${status}`));
    })
  );
}

function mentioned(testCase: Case): string[] {
  const ofSteps = steps(testCase.run).flatMap((step) => ('spec' in step ? [step.spec] : []));
  return [...testCase.spec, ...ofSteps];
}

function duplicates(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

function idsOf(matching: (testCase: Case) => boolean): string[] {
  return cases.filter(matching).map(({ id }) => id);
}

test('cases: ids are unique and well formed', () => {
  const ids = cases.map(({ id }) => id);
  assert.deepEqual(duplicates(ids), []);
  assert.deepEqual(
    ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)),
    [],
  );
});

test('cases: titles are unique and have no full stop', () => {
  const titles = cases.map(({ title }) => title);
  assert.deepEqual(duplicates(titles), []);
  assert.deepEqual(
    titles.filter((title) => !/^[A-Z].*[^.\s]$/.test(title)),
    [],
  );
});

test('cases: they survive JSON unchanged', () => {
  assert.deepEqual(JSON.parse(JSON.stringify(cases)), cases);
});

test('cases: every requirement that is cited is in the catalogue', () => {
  const known = new Set(readFileSync('spec/ids.txt', 'utf8').split(/\s+/));
  const unknown = cases.flatMap(mentioned).filter((id) => !known.has(id));
  assert.deepEqual([...new Set(unknown)], []);
});

test('cases: every octet is one character', () => {
  const octetsOnly = /^[\0-\xff]*$/;
  const wide = idsOf(
    (testCase) =>
      !octetsOnly.test(sent(testCase)) ||
      !octetsOnly.test(text(testCase.twin ?? '')) ||
      steps(testCase.run).some((step) => 'send' in step && !octetsOnly.test(text(step.send))),
  );
  assert.deepEqual(wide, []);
});

test('cases: whoever wants a refusal has a twin', () => {
  assert.deepEqual(
    idsOf((testCase) => wantsRefusal(testCase) && testCase.twin === undefined),
    [],
  );
});

test('cases: a twin is another request than the one under test', () => {
  assert.deepEqual(
    idsOf((testCase) => testCase.twin !== undefined && text(testCase.twin) === sent(testCase)),
    [],
  );
});

test('cases: a twin is a whole request', () => {
  assert.deepEqual(
    idsOf(({ twin }) => twin !== undefined && !isWhole(text(twin))),
    [],
  );
});

test('cases: every case expects something', () => {
  assert.deepEqual(
    idsOf(
      ({ run, sweep }) =>
        (sweep === undefined) !== run.some((step) => 'expect' in step || 'reset' in step),
    ),
    [],
  );
});

test('cases: no octet of a sweep is in two classes, and its place is marked', () => {
  const unclear = idsOf(({ sweep }) => {
    if (sweep === undefined) return false;
    const octets = sweep.classes.flatMap((each) => octetsOf(each, sweep));
    const isOctet = (octet: number): boolean => octet >= 0 && octet <= 255;
    return (
      new Set(octets).size !== octets.length ||
      !octets.every(isOctet) ||
      !text(sweep.send).includes('{octet}')
    );
  });
  assert.deepEqual(unclear, []);
});

test('cases: nothing follows a reset', () => {
  assert.deepEqual(
    idsOf(({ run }) => run.slice(0, -1).some((step) => 'reset' in step)),
    [],
  );
});

test('cases: there are 400 and more', () => {
  assert.ok(cases.length >= 400, `${cases.length}`);
});

test('cases: branches of one expectation are told apart by name', () => {
  const unnamed = idsOf(({ run }) =>
    steps(run).some((step) => answers(step).length > 1 && answers(step).some(({ as }) => !as)),
  );
  assert.deepEqual(unnamed, []);
});

/** Whether a request has its whole head, and as much content as the head says. */
function isWhole(twin: string): boolean {
  const request = twin.replace(/^\r\n/, '');
  const end = request.indexOf('\r\n\r\n') + 4;
  const [head, content] = [request.slice(0, end), request.slice(end)];
  if (end < 4 || !/^[A-Z]+ [^ ]+ HTTP\/1\.[01]\r\n/.test(head)) return false;
  if (/^Host: [^ ]+\r$/m.exec(head) === null) return false;
  if (/^Transfer-Encoding: chunked\r$/m.test(head)) return isChunked(content);
  const [, length = '0'] = /^Content-Length: (\d+)\r$/m.exec(head) ?? [];
  return content.length === Number(length);
}

function isChunked(content: string): boolean {
  const [, size = '', rest = ''] = /^([0-9a-f]+)\r\n([^]*)$/.exec(content) ?? [];
  if (size === '') return false;
  const octets = Number.parseInt(size, 16);
  if (octets === 0) return /^([!-~]+: [^\r\n]*\r\n)*\r\n$/.test(rest);
  return rest.slice(octets, octets + 2) === '\r\n' && isChunked(rest.slice(octets + 2));
}
