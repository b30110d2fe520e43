import assert from 'node:assert/strict';
import { test } from 'node:test';
import { octetsOf } from '../testing/octets.ts';
import { DecidingFields } from './deciding-fields.ts';

/** A section behind other octets, and where its lines are. */
function section(lines: readonly string[]): {
  readonly octets: Uint8Array;
  readonly positions: number[];
} {
  const positions: number[] = [];
  let at = 0;
  for (const line of lines) {
    positions.push(at, at + line.indexOf(':'), at + line.length);
    at += line.length + 2;
  }
  return { octets: octetsOf(`--${lines.join('\r\n')}\r\n`), positions };
}

/** The fields that are found in these lines. */
function found(deciding: DecidingFields, ...lines: string[]): string[] {
  const { octets, positions } = section(lines);
  deciding.find(octets, 2, positions);
  const { connection, contentLength, transferEncoding, expect } = deciding;
  return Object.entries({ connection, contentLength, transferEncoding, expect })
    .filter(([, has]) => has)
    .map(([name]) => name);
}

const sections = [
  { lines: [], finds: [] },
  { lines: ['Connection: x'], finds: ['connection'] },
  { lines: ['X: 1', 'CONTENT-LENGTH: x'], finds: ['contentLength'] },
  { lines: ['transfer-encoding: x'], finds: ['transferEncoding'] },
  { lines: ['Expect:', 'expect:'], finds: ['expect'] },
  { lines: ['Expect:', 'Expecu:'], finds: ['expect'] },
  { lines: ['connection:', 'connectio-:'], finds: ['connection'] },
  { lines: ['content-length:', 'content-lengtj:'], finds: ['contentLength'] },
  { lines: ['transfer-encoding:', 'transfer_encoding:'], finds: ['transferEncoding'] },
  { lines: ['Expecu:', 'connectioo:', 'content_length:', 'transfer_encoding:'], finds: [] },
  { lines: ['Connection2:', 'xExpect:', 'TE:'], finds: [] },
  {
    lines: ['Expect:', 'Connection:', 'Content-Length:', 'Transfer-Encoding:'],
    finds: ['connection', 'contentLength', 'transferEncoding', 'expect'],
  },
];

for (const { lines, finds } of sections) {
  // @spec rfc9110-5.1-ignore-unknown-fields
  test(`DecidingFields: in ${JSON.stringify(lines)} there are ${finds.length}`, () => {
    assert.deepEqual(found(new DecidingFields(), ...lines), finds);
  });
}

test('DecidingFields: a section is looked at without regard to the one before', () => {
  const deciding = new DecidingFields();
  found(deciding, 'Expect:', 'Connection:', 'Content-Length:', 'Transfer-Encoding:', 'Host: a');
  assert.deepEqual(found(deciding), []);
  assert.equal(deciding.refusedHost(octetsOf(''), 0, [], 1)?.name, 'hostMissing');
});

const hosts = [
  { lines: ['Host: a'], minor: 1, name: undefined },
  { lines: ['X: 1', 'hOsT:\t a:80 \t', 'Y: 1'], minor: 1, name: undefined },
  { lines: ['Host:'], minor: 1, name: undefined },
  { lines: ['Host: '], minor: 1, name: undefined },
  { lines: [], minor: 1, name: 'hostMissing' },
  { lines: ['Hosts: a', 'Hos: a', 'Hast: a'], minor: 1, name: 'hostMissing' },
  { lines: [], minor: 0, name: undefined },
  { lines: ['Host: a', 'Host: a'], minor: 1, name: 'hostRepeated' },
  { lines: ['Host: a', 'X: 1', 'HOST: a'], minor: 0, name: 'hostRepeated' },
  { lines: ['Host: a b'], minor: 1, name: 'hostInvalid' },
  { lines: ['Host: a/'], minor: 0, name: 'hostInvalid' },
  { lines: ['Host: [', 'X: ]'], minor: 1, name: 'hostInvalid' },
] as const;

for (const { lines, minor, name } of hosts) {
  // @spec rfc9112-3.2-host-400
  // @spec rfc9110-5.5-trim-before-evaluating
  test(`DecidingFields: 1.${minor} with ${JSON.stringify(lines)} is ${name ?? 'right'}`, () => {
    const { octets, positions } = section(lines);
    const deciding = new DecidingFields();
    deciding.find(octets, 2, positions);
    assert.equal(deciding.refusedHost(octets, 2, positions, minor)?.name, name);
  });
}
