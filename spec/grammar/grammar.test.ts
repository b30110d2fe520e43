import assert from 'node:assert/strict';
import { test } from 'node:test';
import { imfDate } from '../../src/http/grammar/imf-date.ts';
import { Random } from '../../src/testing/random.ts';
import { requirementById } from '../index.ts';
import { Comparison } from './comparison.ts';
import { compile, http } from './grammar.ts';
import { matches } from './matcher.ts';
import { sentence } from './sentence.ts';
import { subjects } from './subjects.ts';
import { variants } from './variants.ts';

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

const rules = compile(
  'a = *"x" "x"\nb = ["1"] 2*3%x41-42 / c "!"\nc = %s"Q"\nd = *( *"x" )\ne = 2( "x" / "" )',
);
const readings: readonly (readonly [rule: string, matching: string[], others: string[]])[] = [
  ['a', ['x', 'xxx', 'X'], ['', 'y', 'xxy']],
  ['b', ['1AA', 'ABA', 'Q!'], ['1A', 'ABAB', 'q!', 'Q', 'a\x61']],
  ['d', ['', 'xx'], ['y']],
  ['e', ['', 'x', 'xx'], ['xxx']],
];

for (const [rule, matching, others] of readings) {
  test(`grammar: a rule like ${rule} describes what its ABNF says`, () => {
    for (const text of matching) assert.equal(matches(rules, rule, latin1(text)), true, text);
    for (const text of others) assert.equal(matches(rules, rule, latin1(text)), false, text);
  });
}

const faults: readonly (readonly [name: string, abnf: string, says: RegExp])[] = [
  ['a rule that is not there', 'a = b', /line 1: Rule name 'b' used but not defined/],
  ['what is no ABNF', 'a = "x"\nb = (', /line 2: /],
];

for (const [name, abnf, says] of faults) {
  test(`grammar: ${name} is told with its line`, () => {
    assert.throws(() => compile(abnf), { name: 'SyntaxError', message: says });
  });
}

test('grammar: a rule that is asked for has to be there', () => {
  assert.throws(() => matches(http, 'nothing', latin1('')), /no rule nothing/);
  assert.throws(() => sentence(http, 'nothing', new Random(1)), /no rule nothing/);
});

test('grammar: what is made from a rule is described by it', () => {
  const random = new Random(1);
  for (const rule of http.keys()) {
    for (let time = 0; time < 5; time++) {
      const made = sentence(http, rule, random);
      assert.equal(matches(http, rule, made), true, `${rule}: ${Buffer.from(made).toString()}`);
    }
  }
});

test('grammar: the variants are all that lies one octet away', () => {
  const made = [...variants(latin1('ab'))].map((octets) => Buffer.from(octets).toString('latin1'));
  assert.equal(made.length, 2 * 256 + 3 * 256 + 2);
  for (const text of ['\x00b', 'a\xff', 'cab', 'acb', 'abc', 'b', 'a']) {
    assert.ok(made.includes(text), text);
  }
});

for (const subject of subjects) {
  test(`grammar: ${subject.rule} is taken as the RFCs describe it`, () => {
    const comparison = new Comparison(subject);
    for (const text of subject.samples) {
      assert.equal(subject.take(latin1(text)), 'taken', text);
      comparison.compare(latin1(text));
    }
    comparison.compareRandom(new Random(1), 500);
    for (const row of subject.stricter ?? []) {
      const before = comparison.met.get(row) ?? 0;
      comparison.compare(latin1(row.example));
      assert.equal(comparison.met.get(row), before + 1, `${row.why} ${row.example}`);
      assert.ok(requirementById(row.spec), row.spec);
    }
    const [sample = ''] = subject.samples.slice(-1);
    for (const octets of variants(latin1(sample))) comparison.compare(octets);
    assert.deepEqual(comparison.disagreements, []);
  });
}

test('grammar: a reader that takes too much or too little is found', () => {
  const all = new Comparison({ rule: 'token', samples: ['a'], take: () => 'taken' });
  all.compareSamples();
  assert.equal(all.disagreements.length, Comparison.KEPT_MAX);
  const none = new Comparison({ rule: 'token', samples: ['a'], take: () => 'refused' });
  none.compare(latin1('a'));
  assert.deepEqual(none.disagreements, [{ rule: 'token', text: 'a', code: 'refused' }]);
});

// @spec rfc9110-5.6.7-imf-fixdate-only
test('grammar: every date that is sent is an IMF-fixdate', () => {
  const random = new Random(1);
  const yearTenThousandMs = Date.UTC(10_000, 0);
  for (let time = 0; time < 2000; time++) {
    const text = imfDate(random.between(0, yearTenThousandMs - 1));
    assert.equal(matches(http, 'IMF-fixdate', latin1(text)), true, text);
  }
});
