import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random } from '../../src/testing/random.ts';
import { bareHttpParser } from '../peers/bare-http-parser.ts';
import { httpParserJs } from '../peers/http-parser-js.ts';
import { miloParser } from '../peers/milo.ts';
import { nodeHttp } from '../peers/node-http.ts';
import type { Peer, Reading, ReadRequest } from '../peers/reading.ts';
import { stallion } from '../peers/stallion.ts';
import { disagreement } from './disagreement.ts';
import { randomStream } from './streams.ts';

const peers: readonly Peer[] = [nodeHttp, httpParserJs, bareHttpParser, miloParser];

const { STALLION_SEEDS = '2000', STALLION_SEED } = process.env;
const first = Number(STALLION_SEED ?? 1);
const last = STALLION_SEED === undefined ? Number(STALLION_SEEDS) * 10 : first;

/** Where a peer is wrong, and what says so. */
const known: readonly { readonly peer: Peer; readonly octets: RegExp; readonly rule: string }[] = [
  {
    peer: miloParser,
    octets: /\nTransfer-Encoding:[^\r\n]*chunked[ \t]+\r\n/,
    rule: 'RFC 9110 5.5: white space behind a value is no part of it',
  },
  {
    peer: miloParser,
    octets: /\nTransfer-Encoding:[^\r\n]*,[ \t]*\r\n/,
    rule: 'RFC 9110 5.6.1.2: empty elements of a list are ignored',
  },
  {
    peer: httpParserJs,
    octets: /\nTransfer-Encoding:([ \t]*,|[^\r\n]*,[ \t]*\r\n)/,
    rule: 'RFC 9110 5.6.1.2: empty elements of a list are ignored',
  },
];

test(`smuggling: nobody reads another request, seeds ${first} to ${last}`, async (context) => {
  let accepted = 0;
  for (let seed = first; seed <= last; seed++) {
    const octets = randomStream(new Random(seed));
    const ours = await stallion.read(octets);
    accepted += ours.requests.length;
    for (const peer of peers) {
      const found = disagreement(ours, await peer.read(octets));
      const isKnown = known.some((one) => one.peer === peer && one.octets.test(octets));
      if (found === undefined || isKnown) continue;
      assert.fail(`With seed ${seed}, for ${peer.name} ${found}: ${JSON.stringify(octets)}`);
    }
  }
  assert.ok(STALLION_SEED !== undefined || accepted > last / 2, 'it is about what we accept');
  context.diagnostic(
    `${last - first + 1} streams, ${accepted} requests accepted, ${peers.length} peers`,
  );
});

for (const peer of [stallion, ...peers]) {
  test(`smuggling: ${peer.name} reads valid requests`, async () => {
    const { requests } = await peer.read(
      'GET /a HTTP/1.1\r\nHost: a\r\n\r\n' +
        'POST /b HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc' +
        'POST /c HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nde\r\n0\r\n\r\n' +
        'GET /d HTTP/1.1\r\n',
    );
    assert.deepEqual(
      requests.map(({ method, target, content }) => `${method} ${target} ${content}`),
      ['GET /a ', 'POST /b abc', 'POST /c de'],
    );
  });
}

const get: ReadRequest = { method: 'GET', target: '/', content: '' };
const between: Reading = { requests: [get], end: 'between' };

const disagreements: readonly (readonly [Reading, Reading, RegExp | undefined])[] = [
  [between, between, undefined],
  [between, { requests: [], end: 'refused' }, undefined],
  [{ requests: [], end: 'refused' }, between, undefined],
  [{ requests: [get], end: 'closed' }, { requests: [get, get], end: 'between' }, undefined],
  [between, { requests: [get, get], end: 'between' }, /one more/],
  [{ requests: [], end: 'inside' }, between, /one more/],
  [between, { requests: [], end: 'inside' }, /not complete/],
  [between, { requests: [{ ...get, content: 'x' }], end: 'between' }, /request 1 is/],
];

test('smuggling: what would be one is noticed', () => {
  for (const [ours, theirs, expected] of disagreements) {
    const found = disagreement(ours, theirs);
    if (expected === undefined) assert.equal(found, undefined);
    else assert.match(found ?? '', expected);
  }
});
