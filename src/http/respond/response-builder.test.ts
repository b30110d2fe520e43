import assert from 'node:assert/strict';
import { test } from 'node:test';
import { octetString } from '../../tcp/octets.ts';
import { HeadEndings } from './head-endings.ts';
import { ResponseBuilder } from './response-builder.ts';

/** Heads that say nothing of their connection, or that it ends. */
const END = octetString('\r\n');
const closing = octetString('Connection: close\r\n\r\n');

/** What a builder made, without its `Date`. */
function sent(response: ReturnType<ReturnType<typeof begun>['build']>): string {
  const large = response.large();
  const text = response.text(END).replace(/Date: [^\r]*\r\n/, '');
  return large === undefined ? text : text + Buffer.from(large).toString('latin1');
}

function begun() {
  return ResponseBuilder.status(200).finishHeaders();
}

// @spec rfc9112-4-status-line
// @spec rfc9110-8.6-send-when-known
// @spec rfc9112-2.2-no-space-after-start-line-sent
// @spec rfc9110-5.6.3-one-sp-sent
// @spec rfc9110-5.6.3-no-other-ows-sent
// @spec rfc9110-5.6.3-rws-is-one-sp
// @spec rfc9110-5.6.3-no-bws-sent
test('ResponseBuilder: writes status line, fields in order, length and content', () => {
  const response = ResponseBuilder.status(200)
    .header('Content-Type', 'text/plain')
    .header('X-Twice', 'a')
    .header('X-Twice', 'b')
    .finishHeaders()
    .chunk('Hel')
    .chunk(new Uint8Array([0x6c, 0x6f]))
    .build();
  assert.equal(
    sent(response),
    'HTTP/1.1 200 OK\r\n' +
      'Content-Type: text/plain\r\n' +
      'X-Twice: a\r\n' +
      'X-Twice: b\r\n' +
      'Content-Length: 5\r\n' +
      '\r\n' +
      'Hello',
  );
});

// @spec rfc9110-6.6.1-date-required
test('ResponseBuilder: every response has one Date, and a given one is kept', () => {
  const dates = (text: string) => text.match(/^Date: .*$/gm) ?? [];
  assert.equal(dates(begun().build().text(END)).length, 1);
  const given = ResponseBuilder.status(200)
    .header('date', 'Mon, 23 Nov 2026 08:00:00 GMT')
    .finishHeaders()
    .build();
  assert.match(given.text(END), /\r\ndate: Mon, 23 Nov 2026 08:00:00 GMT\r\n/);
  assert.equal(dates(given.text(END)).length, 0);
});

// @spec rfc9112-4-sp-after-code
// @spec rfc9112-4-reason-optional
test('ResponseBuilder: a status without a registered phrase keeps the SP behind it', () => {
  const line = ResponseBuilder.status(299).finishHeaders().build().text(END);
  assert.ok(line.startsWith('HTTP/1.1 299 \r\n'));
});

test('ResponseBuilder: a given reason is sent', () => {
  const line = ResponseBuilder.status(200, 'Fine').finishHeaders().build().text(END);
  assert.ok(line.startsWith('HTTP/1.1 200 Fine\r\n'));
});

test('ResponseBuilder: text content is sent as UTF-8', () => {
  const response = begun().chunk('é').build();
  assert.ok(sent(response).endsWith('Content-Length: 2\r\n\r\n\u00c3\u00a9'));
});

test('ResponseBuilder: content is copied when it is given', () => {
  const content = new Uint8Array([0x61]);
  const open = begun().chunk(content);
  content[0] = 0x62;
  assert.ok(sent(open.build()).endsWith('\r\n\r\na'));
});

test('ResponseBuilder: large content stays apart from the head', () => {
  const response = begun().chunk('x'.repeat(5000)).build();
  assert.equal(response.large()?.length, 5000);
  assert.ok(!response.text(END).endsWith('x'));
  assert.match(response.text(END), /Content-Length: 5000\r\n/);
});

const bodiless = [
  // @spec rfc9110-8.6-no-cl-on-1xx-204
  { status: 204, head: 'HTTP/1.1 204 No Content\r\n\r\n' },
  // @spec rfc9110-6.4.1-no-content-statuses
  // @spec rfc9110-15.3.5-204-has-no-content
  // @spec rfc9110-15.4.5-304-has-no-content
  { status: 304, head: 'HTTP/1.1 304 Not Modified\r\n\r\n' },
  // @spec rfc9110-15.3.6-no-content
  { status: 205, head: 'HTTP/1.1 205 Reset Content\r\nContent-Length: 0\r\n\r\n' },
] as const;

for (const { status, head } of bodiless) {
  test(`ResponseBuilder: a ${String(status)} has no content`, () => {
    assert.equal(sent(ResponseBuilder.status(status).finishHeaders().build()), head);
    const dynamic: number = status;
    assert.throws(() => ResponseBuilder.status(dynamic).finishHeaders().chunk('x'), TypeError);
  });
}

// @spec rfc9110-8.6-may-send-on-304
test('ResponseBuilder: a 304 may say how long a 200 would be', () => {
  const response = ResponseBuilder.status(304)
    .header('Content-Length', '7')
    .finishHeaders()
    .build();
  assert.equal(sent(response), 'HTTP/1.1 304 Not Modified\r\nContent-Length: 7\r\n\r\n');
});

const said = [
  { option: 'none', advertisedMs: 0, says: [] },
  {
    option: 'none',
    advertisedMs: 60_500,
    says: ['Connection: keep-alive', 'Keep-Alive: timeout=60'],
  },
  { option: 'close', advertisedMs: 60_000, says: ['Connection: close'] },
  { option: 'keep-alive', advertisedMs: 0, says: ['Connection: keep-alive'] },
  { option: 'keep-alive', advertisedMs: 999, says: ['Connection: keep-alive'] },
  {
    option: 'keep-alive',
    advertisedMs: 1_000,
    says: ['Connection: keep-alive', 'Keep-Alive: timeout=1'],
  },
] as const;

for (const { option, advertisedMs, says } of said) {
  // @spec rfc9110-7.6.1-option-for-each-field
  // @spec rfc9110-5.6.1.1-no-empty-elements-sent
  // @spec rfc9110-7.6.1-no-end-to-end-option-sent
  test(`HeadEndings: ${option} with ${advertisedMs} ms is "${says.join('; ')}"`, () => {
    const endings = new HeadEndings({ keepAliveAdvertisedMs: advertisedMs });
    assert.equal(endings.of(option, 'none'), says.map((line) => `${line}\r\n`).join('') + '\r\n');
  });
}

test('HeadEndings: name the server, unless the response has a name of its own', () => {
  const endings = new HeadEndings({ keepAliveAdvertisedMs: 0, server: 'stallion' });
  assert.equal(endings.of('none', 'none'), 'Server: stallion\r\n\r\n');
  const response = ResponseBuilder.status(200).header('SERVER', 'other').finishHeaders().build();
  assert.equal(response.server, 'own');
  assert.equal(endings.of('none', response.server), '\r\n');
});

test('ResponseBuilder: Connection: close makes the response the last one', () => {
  const response = ResponseBuilder.status(200)
    .header('Connection', 'Close')
    .finishHeaders()
    .build();
  assert.equal(response.closes, true);
  assert.equal(begun().build().closes, false);
});

const refused: readonly { name: string; act: () => unknown; error: RegExp }[] = [
  // @spec rfc9112-11.1-response-splitting
  // @spec rfc9112-2.2-no-bare-cr-sent
  // @spec rfc9112-5.2-no-obs-fold-sent
  {
    name: 'CR LF in a value',
    act: () => ResponseBuilder.status(200).header('X', 'a\r\nSet-Cookie: b'),
    error: /The value "a\\r\\nSet-Cookie: b" cannot stand in the field X/,
  },
  {
    name: 'NUL in a value',
    act: () => ResponseBuilder.status(200).header('X', 'a\0b'),
    error: /cannot stand in the field X/,
  },
  {
    name: 'a character above U+00FF in a value, whose low octet is a CR',
    act: () => ResponseBuilder.status(200).header('X', '\u010d'),
    error: /cannot stand in the field X/,
  },
  {
    name: 'white space around a value',
    act: () => ResponseBuilder.status(200).header('X', 'a '),
    error: /cannot stand/,
  },
  {
    name: 'a name that is no token',
    act: () => ResponseBuilder.status(200).header('X Y', 'a'),
    error: /The field name "X Y" is not a token/,
  },
  {
    name: 'an empty name',
    act: () => ResponseBuilder.status(200).header('', 'a'),
    error: /is not a token/,
  },
  {
    name: 'a long value, quoted in part',
    act: () => ResponseBuilder.status(200).header('X', `${'a'.repeat(100)}\n`),
    error: /"a{60}…"/,
  },
  {
    name: 'a reason with a line end',
    act: () => ResponseBuilder.status(200, 'OK\r\nX: y'),
    error: /The reason "OK\\r\\nX: y" cannot be one line/,
  },
  {
    name: 'Transfer-Encoding',
    act: () => ResponseBuilder.status(200).header('Transfer-Encoding', 'chunked'),
    error: /Transfer-Encoding is written by the server itself/,
  },
  {
    name: 'a Connection that is not close',
    act: () => ResponseBuilder.status(200).header('Connection', 'upgrade'),
    error: /Connection is written by the server itself/,
  },
  // @spec rfc9110-15-three-digits
  {
    name: 'an interim status',
    act: () => ResponseBuilder.status(Number('100')),
    error: /100 is not a final/,
  },
  { name: 'a status above 599', act: () => ResponseBuilder.status(600), error: /200 to 599/ },
  { name: 'a broken status', act: () => ResponseBuilder.status(200.5), error: /200.5/ },
  {
    name: 'a Content-Length that is no number',
    act: () => ResponseBuilder.status(200).header('Content-Length', 'x'),
    error: /cannot have the Content-Length "x"/,
  },
  {
    name: 'two Content-Lengths',
    act: () =>
      ResponseBuilder.status(200).header('Content-Length', '1').header('Content-Length', '1'),
    error: /cannot have/,
  },
  {
    name: 'a Content-Length on 204',
    act: () => ResponseBuilder.status(204).header('Content-Length', '0'),
    error: /A 204 response cannot have/,
  },
  {
    name: 'a Content-Length but 0 on 205',
    act: () => ResponseBuilder.status(205).header('Content-Length', '1'),
    error: /A 205 response cannot have/,
  },
  {
    name: 'more content than its Content-Length',
    act: () =>
      ResponseBuilder.status(200).header('Content-Length', '1').finishHeaders().chunk('ab'),
    error: /has 2 octets, more than its Content-Length of 1/,
  },
  {
    name: 'less content than its Content-Length',
    act: () =>
      ResponseBuilder.status(200).header('Content-Length', '3').finishHeaders().chunk('ab').build(),
    error: /has 2 octets, fewer than its Content-Length of 3/,
  },
];

for (const { name, act, error } of refused) {
  test(`ResponseBuilder: refuses ${name}`, () => {
    assert.throws(act, error);
  });
}

test('ResponseBuilder: what was built never changes', () => {
  const open = begun().chunk('a');
  const built = open.build();
  assert.equal(open.build(), built);
  assert.throws(() => open.chunk('b'), /built already/);
  const head = ResponseBuilder.status(200);
  head.finishHeaders().build();
  assert.throws(() => head.header('X', 'y'), /built already/);
});

test('PreparedResponse: is rendered anew when the second has passed', (context) => {
  context.mock.timers.enable({ apis: ['Date'], now: 1_700_000_000_000 });
  const response = begun().chunk('x').build();
  const first = response.text(END);
  assert.match(first, /\r\nDate: Tue, 14 Nov 2023 22:13:20 GMT\r\n/);
  assert.equal(response.text(END), first);
  context.mock.timers.setTime(1_700_000_001_000);
  assert.match(response.text(END), /\r\nDate: Tue, 14 Nov 2023 22:13:21 GMT\r\n/);
  assert.match(response.head(closing), /:21 GMT\r\nConnection: close\r\n\r\n$/);
});
