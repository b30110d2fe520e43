import assert from 'node:assert/strict';
import { test } from 'node:test';
import { get, ServedConnection, streaming } from './served-connection.ts';

test('ServedConnection: a request that is not there, or answered, is named', async () => {
  const served = await ServedConnection.start();
  await served.receive(get('/a'));
  assert.throws(() => served.responder('/b'), /No request for \/b is complete/);
  streaming(served, '/a');
  assert.throws(() => streaming(served, '/a'), /already-responded/);
});

test('ServedConnection: answers without a length have no content', async () => {
  const served = await ServedConnection.start({
    onRequestComplete: (_request, responder) => {
      responder.startChunkedResponse(200);
    },
  });
  await served.receive(get('/a'));
  assert.deepEqual(served.answers(), ['']);
});
