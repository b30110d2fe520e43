import assert from 'node:assert/strict';
import { test } from 'node:test';
import { octetString, octetStringFrom } from '../tcp/octets.ts';
import { link, type Link } from './simulated-link.ts';

/** A server that writes down its messages, and asks for the next as `frame` says. */
function framed(
  first: number,
  next: (message: string, messages: readonly string[]) => number | 'streaming' | undefined,
  segmentBytes = 3,
): Link & { readonly messages: string[] } {
  const messages: string[] = [];
  const linked = link({
    conditions: { segmentBytes },
    server: {
      callbacks: (connection) => ({
        onStarted: () => assert.equal(connection.bufferUntil(first), 'set'),
        onReceived: (bytes) => {
          const message = octetStringFrom(bytes);
          messages.push(message);
          const framing = next(message, messages);
          if (framing !== undefined) assert.equal(connection.bufferUntil(framing), 'set');
        },
      }),
    },
  });
  return { ...linked, messages };
}

test('bufferUntil: messages have exactly the length that was asked for', () => {
  for (const segmentBytes of [1, 3, 100]) {
    const { network, client, server, messages } = framed(4, () => undefined, segmentBytes);
    client.send(octetString('abcdefghij'));
    network.run(1_000);
    assert.deepEqual([messages, server.unreadBytes], [['abcd', 'efgh'], 2]);
    client.send(octetString('kl'));
    network.run(1_000);
    assert.deepEqual([messages, server.unreadBytes], [['abcd', 'efgh', 'ijkl'], 0]);
  }
});

test('bufferUntil: asked for in onReceived, it holds for the next message', () => {
  // A digit says how long the message behind it is.
  for (const segmentBytes of [1, 3, 100]) {
    let isLength = true;
    const { network, client, messages } = framed(
      1,
      (message) => {
        const next = isLength ? Number(message) : 1;
        isLength = !isLength;
        return next;
      },
      segmentBytes,
    );
    client.send(octetString('3abc1d5efghi'));
    network.run(1_000);
    assert.deepEqual(messages, ['3', 'abc', '1', 'd', '5', 'efghi']);
  }
});

test('bufferUntil: back in streaming, what is held comes at once', () => {
  const { network, client, messages } = framed(2, () => 'streaming', 100);
  client.send(octetString('abcdef'));
  network.run(1_000);
  assert.deepEqual(messages.join(), 'ab,cdef');
});

test('bufferUntil: asked for outside of callbacks, what is held is handed out in a turn', () => {
  const { network, client, server, messages } = framed(9, () => undefined);
  client.send(octetString('abcdef'));
  network.run(1_000);
  assert.deepEqual(messages, []);
  assert.equal(server.bufferUntil(3), 'set');
  assert.deepEqual(messages, []);
  network.run(0);
  assert.deepEqual(messages, ['abc', 'def']);
});

test('bufferUntil: half a message is not handed out when the peer ends', () => {
  const { network, client, server, messages, serverTold } = framed(4, () => undefined);
  client.send(octetString('abcdef'));
  client.close();
  network.run();
  assert.deepEqual([messages, serverTold], [['abcd'], ['closed closed']]);
  assert.equal(server.bytesReceived, 6);
});

test('bufferUntil: a message is not larger than the buffer, until that is made larger', () => {
  const { network, client, server, messages } = framed(4, () => undefined);
  assert.equal(server.bufferUntil(70_000), 'above-minimum');
  assert.equal(server.setReadBufferMinimum(70_000), 'set');
  assert.equal(server.bufferUntil(70_000), 'set');
  assert.equal(server.setReadBufferMinimum(69_999), 'below-framing');
  assert.equal(server.resizeReadBuffer(69_999), 'below-framing');
  client.send(new Uint8Array(70_000));
  network.run(60_000);
  assert.deepEqual(
    messages.map(({ length }) => length),
    [70_000],
  );
});

test('resizeReadBuffer: is not below what is unread, and sizes what is handed out', () => {
  const { network, client, server, messages } = framed(9, () => undefined, 100);
  client.send(octetString('abcdef'));
  network.run(1_000);
  assert.equal(server.unreadBytes, 6);
  server.bufferUntil(1);
  assert.equal(server.resizeReadBuffer(5), 'below-unread');
  network.run(1_000);
  assert.equal(server.resizeReadBuffer(4), 'resized');
  server.bufferUntil('streaming');
  client.send(octetString('ghijklmnop'));
  network.run(1_000);
  assert.deepEqual(messages.slice(6), ['ghij', 'klmn', 'op']);
});

test('reading: a size that is none is refused', () => {
  const { server } = link({});
  for (const wrong of [0, -1, 1.5, NaN]) {
    assert.throws(() => server.bufferUntil(wrong), { name: 'RangeError' });
    assert.throws(() => server.setReadBufferMinimum(wrong), { name: 'RangeError' });
    assert.throws(() => server.resizeReadBuffer(wrong), { name: 'RangeError' });
  }
});

for (const framing of ['streaming', 1] as const) {
  test(`bufferUntil: ${framing} behind the end of the peer hands out nothing more`, () => {
    const messages: string[] = [];
    const { network, client, server } = link({
      server: {
        callbacks: (connection) => ({
          onStarted: () => void connection.bufferUntil(4),
          onReceived: (bytes) => void messages.push(octetStringFrom(bytes)),
          onPeerEnd: () => void connection.bufferUntil(framing),
        }),
      },
    });
    client.send(octetString('abcdef'));
    client.close();
    network.run(1_000);
    server.bufferUntil(framing);
    network.run(1_000);
    assert.deepEqual([messages, server.unreadBytes], [['abcd'], 2]);
  });
}
