import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readResponse } from '../answer/read-response.ts';
import type { Outcome } from '../case.ts';
import type { Happening } from './conversation.ts';
import { described, judge, wanted } from './judge.ts';

function answered(octets: string): Happening {
  const read = readResponse(octets, 0, { method: 'GET', ended: true });
  if (read.kind !== 'response') throw new Error(`the sample is ${read.kind}`);
  return { kind: 'answer', response: read.response, interim: [] };
}

function sized(status: number, content: string, ...fields: readonly string[]): Happening {
  const lines = [`HTTP/1.1 ${status} x`, `Content-Length: ${content.length}`, ...fields, '', ''];
  return answered(lines.join('\r\n') + content);
}

const fin: Happening = { kind: 'closed', by: 'fin' };
const silent: Happening = { kind: 'silent' };
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

const cases: readonly { name: string; expect: Outcome[]; got: Happening; fits: boolean }[] = [
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
    got: { kind: 'closed', by: 'rst' },
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
    name: 'an echo of a target that cannot tell',
    expect: [{ status: 200, echo: { target: '/y', fields: [['b', '1']], trailers: [['t', 'v']] } }],
    got: sized(200, '{}'),
    fits: true,
  },
  {
    name: 'an echo that is none',
    expect: [{ status: 200, echo: { target: '/y' } }],
    got: sized(200, 'OK'),
    fits: true,
  },
];

for (const { name, expect, got, fits } of cases) {
  test(`judge: ${name} ${fits ? 'fits' : 'does not fit'}`, () => {
    assert.equal(judge(expect, got).kind, fits ? 'fits' : 'missed');
  });
}

test('judge: a miss says what keeps the answer from fitting', () => {
  const judged = judge([{ status: 200, content: 'ab' }], sized(200, 'b'));
  assert.deepEqual(judged, {
    kind: 'missed',
    got: 'an answer with status 200, but its content is "b"',
  });
});

test('judge: each of the things that can happen has its words', () => {
  const words = [
    described(sized(200, '')),
    described({ kind: 'malformed', what: 'x' }),
    described(fin),
    described({ kind: 'closed', by: 'flooded' }),
    described(silent),
  ];
  assert.equal(new Set(words).size, words.length);
});

test('judge: what was wanted is told whole', () => {
  const outcomes: Outcome[] = [
    {
      status: [200, '3xx'],
      content: 'x',
      interim: 1,
      fields: { allow: { present: true } },
      echo: {},
    },
    { closes: true },
    { silent: true },
  ];
  assert.match(
    wanted(outcomes),
    /^an answer with status 200 or 3xx, .*"x".*allow.*1 interim.*, or the end .*, or that it waits/,
  );
});
