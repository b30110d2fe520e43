import { HttpServer } from '../../src/http/http-server.ts';
import type { HttpServerActor } from '../../src/http/handler.ts';
import type { Request } from '../../src/http/request.ts';
import { ResponseBuilder } from '../../src/http/respond/response-builder.ts';
import type { Responder } from '../../src/http/respond/responder.ts';
import { serverConfig } from '../../src/http/config.ts';
import type { TcpConnection } from '../../src/tcp/connection.ts';
import { ScriptedWire } from '../../src/testing/scripted-wire.ts';
import { SimulatedClock } from '../../src/testing/simulated-clock.ts';
import { RequestLedger, type Peer, type Reading } from './reading.ts';

const OK = ResponseBuilder.status(200).finishHeaders().build();
const REFUSAL = /^HTTP\/1\.1 [45]/m;

const config = serverConfig({ requestsMax: 0, jitter: 0 });

/** Our own server: a whole connection, in virtual time. */
export const stallion: Peer = {
  name: 'stallion-http',
  read: (octets) => {
    const wire = new ScriptedWire();
    const clock = new SimulatedClock();
    const reader = new ReadingServer(wire, clock);
    clock.run(0);
    wire.receive(octets);
    clock.run(0);
    return { requests: reader.ledger.requests, end: endOf(reader, wire) };
  },
};

function endOf({ ledger }: ReadingServer, wire: ScriptedWire): Reading['end'] {
  if (REFUSAL.test(wire.written())) return 'refused';
  if (wire.isEnded() || wire.isDestroyed()) return 'closed';
  return ledger.isInside() ? 'inside' : 'between';
}

class ReadingServer implements HttpServerActor {
  readonly ledger = new RequestLedger();
  readonly #http: HttpServer;

  constructor(wire: ScriptedWire, clock: SimulatedClock) {
    this.#http = new HttpServer({ wire, clock }, this, config);
  }

  get connection(): TcpConnection {
    return this.#http.connection;
  }

  onRequest({ method, target }: Request): void {
    this.ledger.begin(method, target);
  }

  onBodyChunk(content: Uint8Array): void {
    this.ledger.content(content);
  }

  onRequestComplete(_request: Request, responder: Responder): void {
    this.ledger.complete();
    responder.respond(OK);
  }
}
