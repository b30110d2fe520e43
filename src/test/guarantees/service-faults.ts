import type { HttpServer } from '../../http/http-server.ts';
import type { Request } from '../../http/request.ts';
import type { Tally } from './service-tally.ts';
import type { Responder } from '../../http/respond/responder.ts';
import { ResponseBuilder } from '../../http/respond/response-builder.ts';

/** What an application can do wrong. */
export const MISDEEDS = [
  'throw',
  'throw-in-stream',
  'reject',
  'reject-later',
  'twice',
  'never',
  'after-close',
  'after-end',
  'too-little',
  'too-much',
] as const;

export type Misdeed = (typeof MISDEEDS)[number];

const hello = ResponseBuilder.status(200).finishHeaders().chunk('hello').build();

/** Does wrong what the query of the request names. */
export function misbehave(
  { uri }: Request,
  responder: Responder,
  http: HttpServer,
  tally: Tally,
): void | Promise<void> {
  const kind = uri.searchParams().get('kind') as Misdeed;
  return deeds[kind](responder, http, tally);
}

const deeds: {
  readonly [misdeed in Misdeed]: (
    responder: Responder,
    http: HttpServer,
    tally: Tally,
  ) => void | Promise<void>;
} = {
  throw: () => {
    throw new Error('thrown');
  },
  'throw-in-stream': (responder, _http, tally) => {
    const started = responder.startChunkedResponse(200);
    if (started.kind === 'streaming-started') started.response.sendChunk('so far');
    tally.chunks++;
    throw new Error('thrown');
  },
  reject: () => Promise.reject(new Error('rejected')),
  'reject-later': () =>
    new Promise((_resolve, reject) => {
      setTimeout(() => reject(new Error('rejected')), 5);
    }),
  twice: (responder) => {
    responder.respond(hello);
    responder.respond(hello);
  },
  never: () => undefined,
  'after-close': (responder, http) => {
    http.connection.hardClose();
    setImmediate(() => responder.respond(hello));
  },
  'after-end': (responder, _http, tally) => {
    const started = responder.startChunkedResponse(200);
    if (started.kind !== 'streaming-started') return;
    started.response.sendChunk('all');
    tally.chunks++;
    started.response.finish();
    started.response.sendChunk('more');
    started.response.finish();
  },
  'too-little': (responder, _http, tally) => {
    const started = responder.startSizedResponse(200, 10);
    if (started.kind !== 'streaming-started') return;
    started.response.sendChunk('short');
    tally.chunks++;
    started.response.finish();
  },
  'too-much': (responder) => {
    const started = responder.startSizedResponse(200, 3);
    if (started.kind !== 'streaming-started') return;
    started.response.sendChunk('long');
  },
};
