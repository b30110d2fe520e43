import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ServerLifecycleEventReceiver } from '../tcp/handler.ts';
import { octetString, octetStringFrom } from '../tcp/octets.ts';
import { started } from './recorded-connection.ts';
import { turn } from './turn.ts';

/** An owner that writes down what it is told. */
function successor(): { readonly owner: ServerLifecycleEventReceiver; readonly heard: string[] } {
  const heard: string[] = [];
  const owner: ServerLifecycleEventReceiver = {
    onStarted: () => heard.push('started'),
    onReceived: (bytes) => void heard.push(`received ${octetStringFrom(bytes)}`),
    onSent: (token) => heard.push(`sent ${token}`),
    onPeerEnd: () => heard.push('peerEnd'),
    onListenerClosing: () => heard.push('listenerClosing'),
    onClosed: (cause) => heard.push(`closed ${cause}`),
  };
  return { owner, heard };
}

test('handOver: the heir hears of its beginning, of what is unread, and of the rest', async () => {
  const { owner, heard } = successor();
  const { connection, wire, told } = await started({
    reactions: {
      onReceived: () => {
        assert.equal(connection.handOver(owner, Buffer.from('cd')), 'handed-over');
        assert.deepEqual(heard, [], 'nobody is called from inside');
      },
    },
  });
  wire.receive('abcd');
  wire.receive('ef');
  connection.send(octetString('x'));
  await turn();
  wire.peerEnd();
  connection.listenerClosing();
  connection.hardClose();
  await turn();
  assert.deepEqual(told, ['received abcd']);
  const opening = ['started', 'received cd', 'received ef', 'sent 1', 'peerEnd'];
  assert.deepEqual(heard, [...opening, 'closed hard-closed']);
  wire.check();
});

test('handOver: outside of callbacks it is told of in a later turn', async () => {
  const { owner, heard } = successor();
  const { connection, told } = await started();
  assert.equal(connection.handOver(owner, new Uint8Array(0)), 'handed-over');
  assert.deepEqual(heard, []);
  await turn();
  connection.listenerClosing();
  await turn();
  assert.deepEqual([told, heard], [[], ['started', 'listenerClosing']]);
});

test('handOver: an heir is told of the closing listener as well', async () => {
  const { owner, heard } = successor();
  const { connection, told } = await started({
    reactions: { onListenerClosing: () => void connection.handOver(owner, new Uint8Array(0)) },
  });
  connection.listenerClosing();
  await turn();
  assert.deepEqual([told, heard], [['listenerClosing'], ['started', 'listenerClosing']]);
});

test('handOver: a muted connection keeps what is unread until it is unmuted', async () => {
  const { owner, heard } = successor();
  const { connection, wire } = await started();
  connection.mute();
  connection.handOver(owner, Buffer.from('ab'));
  await turn();
  assert.deepEqual([heard, connection.unreadBytes], [['started'], 2]);
  connection.unmute();
  await turn();
  assert.deepEqual(heard, ['started', 'received ab']);
  wire.check();
});

test('handOver: a send that is not settled belongs to the owner of before', async () => {
  const { owner, heard } = successor();
  const { connection, wire, told } = await started();
  wire.answer = 'pending';
  connection.send(octetString('x'));
  assert.equal(connection.handOver(owner, new Uint8Array(0)), 'not-settled');
  wire.complete();
  await turn();
  assert.ok(told.includes('sent 1'));
  assert.equal(connection.handOver(owner, new Uint8Array(0)), 'handed-over');
  await turn();
  assert.deepEqual(heard, ['started']);
});

test('handOver: a connection that closes stays with its owner', async () => {
  const { owner, heard } = successor();
  const { connection, told } = await started();
  connection.close();
  assert.equal(connection.handOver(owner, new Uint8Array(0)), 'not-open');
  connection.hardClose();
  await turn();
  assert.deepEqual([told, heard], [['closed hard-closed'], []]);
});

test('reset: ends the connection, and tells the peer so', async () => {
  const { connection, wire, told } = await started();
  connection.reset();
  connection.reset();
  await turn();
  assert.deepEqual(wire.calls().slice(0, 3), ['open', 'reset', 'destroy']);
  assert.deepEqual(told, ['closed hard-closed']);
  wire.check();
});
