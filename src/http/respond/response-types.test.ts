// Each line below a `@ts-expect-error` is a misuse that the compiler refuses. The build fails where
// one
// of them compiles.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Responder } from './responder.ts';
import { ResponseBuilder } from './response-builder.ts';

/** Never called: it is only compiled. */
function misuses(responder: Responder): void {
  // @ts-expect-error content before the header section has ended
  ResponseBuilder.status(200).chunk('x');
  // @ts-expect-error a response without the end of its header section
  ResponseBuilder.status(200).build();
  // @ts-expect-error a field behind the header section
  ResponseBuilder.status(200).finishHeaders().header('X', 'y');
  // @ts-expect-error content in a 204
  ResponseBuilder.status(204).finishHeaders().chunk('x');
  // @ts-expect-error content in a 205
  ResponseBuilder.status(205).finishHeaders().chunk('x');
  // @ts-expect-error content in a 304
  ResponseBuilder.status(304).finishHeaders().chunk('x');
  // @ts-expect-error an answer that was not built
  responder.respond(ResponseBuilder.status(200).finishHeaders());
  const started = responder.startChunkedResponse(200);
  // @ts-expect-error chunks before it is known that the client can take them
  started.response.sendChunk('x');
}

test('types: the misuses that are listed here do not compile', () => {
  assert.equal(typeof misuses, 'function');
});
