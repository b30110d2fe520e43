import { createRequire } from 'node:module';
import { RequestLedger, type Peer } from './reading.ts';

type Parser = number;
type Span = (parser: Parser, from: number, length: number) => void;

/** What of the package is used. It has no types of its own. */
interface Milo {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly MESSAGE_TYPE_REQUEST: number;
  readonly ERROR_NONE: number;
  alloc(bytes: number): number;
  dealloc(at: number, bytes: number): void;
  create(): Parser;
  destroy(parser: Parser): void;
  setMode(parser: Parser, mode: number): void;
  parse(parser: Parser, at: number, bytes: number): number;
  getErrorCode(parser: Parser): number;
  setOnMethod(parser: Parser, call: Span): void;
  setOnUrl(parser: Parser, call: Span): void;
  setOnHeaders(parser: Parser, call: Span): void;
  setOnData(parser: Parser, call: Span): void;
  setOnMessageComplete(parser: Parser, call: Span): void;
}

const require = createRequire(import.meta.url);
const milo = (require('@perseveranza-pets/milo/index-with-wasm.js') as { load(): Milo }).load();

/** The largest stream that is read, in octets. */
const ROOM_BYTES = 65_536;
const room = milo.alloc(ROOM_BYTES);

/** A parser in Rust, compiled to WebAssembly. */
export const miloParser: Peer = {
  name: 'milo',
  read: (octets) => {
    const ledger = new RequestLedger();
    const data = Buffer.from(octets, 'latin1');
    Buffer.from(milo.memory.buffer).set(data, room);
    const parser = milo.create();
    const span = (from: number, length: number): Buffer => data.subarray(from, from + length);
    let method = '';
    let target = '';
    milo.setMode(parser, milo.MESSAGE_TYPE_REQUEST);
    milo.setOnMethod(parser, (_, from, length) => {
      method = span(from, length).toString('latin1');
    });
    milo.setOnUrl(parser, (_, from, length) => {
      target = span(from, length).toString('latin1');
    });
    milo.setOnHeaders(parser, () => ledger.begin(method, target));
    milo.setOnData(parser, (_, from, length) => ledger.content(span(from, length)));
    milo.setOnMessageComplete(parser, () => ledger.complete());
    milo.parse(parser, room, data.length);
    const isRefused = milo.getErrorCode(parser) !== milo.ERROR_NONE;
    milo.destroy(parser);
    if (isRefused) return { requests: ledger.requests, end: 'refused' };
    return { requests: ledger.requests, end: ledger.isInside() ? 'inside' : 'between' };
  },
};
