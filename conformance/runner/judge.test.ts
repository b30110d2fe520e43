import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ResponseReader } from '../answer/response-reader.ts';
import type { Capability, Outcome } from '../case.ts';
import { branchName, decisiveOf, described, judge, wanted, type Happened } from './judge.ts';

const all: ReadonlySet<Capability> = new Set<Capability>([
  'echo',
  'echo-content',
  'echo-fields',
  'echo-trailers',
]);

function answered(octets: string): Happened {
  const reader = new ResponseReader('GET', 0);
  reader.push(octets);
  const { reading } = reader;
  if (reading.kind !== 'response') throw new Error(`the sample is ${reading.kind}`);
  return { happening: { kind: 'answer', response: reading.response }, interim: [] };
}

function sized(status: number, content: string, ...fields: readonly string[]): Happened {
  const lines = [`HTTP/1.1 ${status} x`, `Content-Length: ${content.length}`, ...fields, '', ''];
  return answered(lines.join('\r\n') + content);
}

const fin: Happened = { happening: { kind: 'closed', by: 'fin' }, interim: [] };
const silent: Happened = { happening: { kind: 'silent' }, interim: [] };
const seen = {
  method: 'GET',
  target: '/x',
  content: 'c',
  fields: [
    ['Host', 'h'],
    ['A', '1'],
    ['a', '2'],
  ],
  trailers: [['T', 'u']],
};
const echo = sized(200, JSON.stringify(seen));

const cases: readonly { name: string; expect: Outcome[]; got: Happened; fits: boolean }[] = [
  { name: 'a code', expect: [{ status: 400 }], got: sized(400, ''), fits: true },
  { name: 'another code', expect: [{ status: 400 }], got: sized(404, ''), fits: false },
  { name: 'a class', expect: [{ status: '4xx' }], got: sized(404, ''), fits: true },
  { name: 'another class', expect: [{ status: '4xx' }], got: sized(504, ''), fits: false },
  { name: 'one of several', expect: [{ status: [301, '4xx'] }], got: sized(301, ''), fits: true },
  { name: 'the second outcome', expect: [{ status: 400 }, { closes: true }], got: fin, fits: true },
  { name: 'silence where an end is due', expect: [{ closes: true }], got: silent, fits: false },
  { name: 'an end where silence is due', expect: [{ silent: true }], got: fin, fits: false },
  { name: 'silence', expect: [{ silent: true }], got: silent, fits: true },
  {
    name: 'a reset as an end',
    expect: [{ closes: true }],
    got: { happening: { kind: 'closed', by: 'rst' }, interim: [] },
    fits: true,
  },
  {
    name: 'the content',
    expect: [{ status: 200, content: 'ab' }],
    got: sized(200, 'ab'),
    fits: true,
  },
  {
    name: 'other content',
    expect: [{ status: 200, content: 'ab' }],
    got: sized(200, 'b'),
    fits: false,
  },
  {
    name: 'a field that has to be there',
    expect: [{ status: 200, fields: { allow: { present: true } } }],
    got: sized(200, '', 'Allow: GET'),
    fits: true,
  },
  {
    name: 'a field that must not be there',
    expect: [{ status: 200, fields: { allow: { present: false } } }],
    got: sized(200, '', 'Allow: GET'),
    fits: false,
  },
  {
    name: 'an element of a field',
    expect: [{ status: 200, fields: { connection: { has: 'close' } } }],
    got: sized(200, '', 'Connection: x, Close'),
    fits: true,
  },
  {
    name: 'another value of a field',
    expect: [{ status: 200, fields: { allow: { value: 'PUT' } } }],
    got: sized(200, '', 'Allow: GET'),
    fits: false,
  },
  {
    name: 'no interim response',
    expect: [{ status: 200, interim: 1 }],
    got: sized(200, ''),
    fits: false,
  },
  {
    name: 'an echo',
    expect: [{ status: 200, echo: { method: 'GET', content: 'c' } }],
    got: echo,
    fits: true,
  },
  {
    name: 'another target',
    expect: [{ status: 200, echo: { target: '/y' } }],
    got: echo,
    fits: false,
  },
  {
    name: 'fields in order',
    expect: [
      {
        status: 200,
        echo: {
          fields: [
            ['a', '1'],
            ['A', '2'],
          ],
        },
      },
    ],
    got: echo,
    fits: true,
  },
  {
    name: 'fields in another order',
    expect: [
      {
        status: 200,
        echo: {
          fields: [
            ['a', '2'],
            ['a', '1'],
          ],
        },
      },
    ],
    got: echo,
    fits: false,
  },
  {
    name: 'a field too many',
    expect: [{ status: 200, echo: { absent: ['host'] } }],
    got: echo,
    fits: false,
  },
  {
    name: 'a trailer',
    expect: [{ status: 200, echo: { trailers: [['t', 'u']] } }],
    got: echo,
    fits: true,
  },
  {
    name: 'no such trailer',
    expect: [{ status: 200, echo: { trailers: [['t', 'v']] } }],
    got: echo,
    fits: false,
  },
  {
    name: 'an echo that is none',
    expect: [{ status: 200, echo: { target: '/y' } }],
    got: sized(200, 'OK'),
    fits: false,
  },
  {
    name: 'an echo that lacks what the target can tell',
    expect: [{ status: 200, echo: { content: 'c' } }],
    got: sized(200, '{}'),
    fits: false,
  },
];

for (const { name, expect, got, fits } of cases) {
  test(`judge: ${name} ${fits ? 'fits' : 'does not fit'}`, () => {
    assert.equal(judge(expect, got, all).kind, fits ? 'fits' : 'missed');
  });
}

test('judge: each part of an echo is judged only where the target can tell it', () => {
  const parts = [
    ['echo', { target: '/y' }],
    ['echo-content', { content: 'y' }],
    ['echo-fields', { fields: [['a', '9']] }],
    ['echo-fields', { absent: ['host'] }],
    ['echo-trailers', { trailers: [['t', 'v']] }],
  ] as const;
  for (const [capability, wantedEcho] of parts) {
    const without = new Set([...all].filter((each) => each !== capability));
    const outcomes = [{ status: 200, echo: wantedEcho }] as const;
    assert.equal(judge(outcomes, echo, without).kind, 'fits', capability);
    assert.equal(judge(outcomes, echo, all).kind, 'missed', capability);
  }
});

test('judge: content that only looks like an echo does no harm', () => {
  for (const content of ['null', '[]', '{"method":1}', '{"fields":[["a"]]}', '{"trailers":{}}']) {
    const outcomes = [{ status: 200, echo: { method: 'GET', absent: ['x'] } }] as const;
    assert.equal(judge(outcomes, sized(200, content), all).kind, 'missed', content);
  }
});

test('judge: a miss says what keeps the answer from fitting', () => {
  const outcomes = [{ status: 400 }, { status: 200, content: 'ab' }, { status: 200, interim: 1 }];
  assert.deepEqual(judge(outcomes, sized(200, 'b'), all), {
    kind: 'missed',
    got: 'an answer with status 200, but its content is "b"',
  });
});

test('judge: each of the things that can happen has its words', () => {
  const happenings: Happened['happening'][] = [
    sized(200, '').happening,
    { kind: 'malformed', fault: { kind: 'chunk', what: 'x', at: 1 } },
    { kind: 'unfinished', because: 'deadline' },
    { kind: 'unfinished', because: 'flooded' },
    { kind: 'unfinished', because: 'rst' },
    { kind: 'closed', by: 'fin' },
    { kind: 'closed', by: 'rst' },
    { kind: 'silent' },
  ];
  const words = happenings.map((happening) => described({ happening, interim: [] }));
  assert.equal(new Set(words).size, words.length);
});

test('judge: the octet that decided is told, or the entry that did', () => {
  const fault = { kind: 'chunk', what: 'x', at: 70 } as const;
  assert.deepEqual(decisiveOf(sized(200, ''), 4), { received: 9 });
  assert.deepEqual(decisiveOf({ happening: { kind: 'malformed', fault }, interim: [] }, 4), {
    received: 70,
  });
  assert.deepEqual(decisiveOf(silent, 4), { entry: 3 });
});

test('judge: a branch has the name that the case gives it, or says what it is', () => {
  const outcomes: Outcome[] = [
    { status: 400, as: 'refused' },
    { status: [301, '4xx'] },
    { closes: true },
    { silent: true },
  ];
  assert.deepEqual(outcomes.map(branchName), ['refused', '301 or 4xx', 'closes', 'waits']);
});

test('judge: what was wanted is told whole', () => {
  const fields = { allow: { present: true }, vary: { present: false }, te: { has: 'x' } } as const;
  const answer = { status: [200, '3xx'], content: 'x', interim: 1, fields, echo: {} } as const;
  assert.equal(
    wanted([answer, { closes: true }, { silent: true }]),
    [
      'an answer with status 200 or 3xx, understood as {}, with content "x", with allow, ',
      'without vary, with x in its te, after 1 interim responses, or the end of the connection, ',
      'or that it waits for more',
    ].join(''),
  );
});
