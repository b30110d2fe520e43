import { createRequire } from 'node:module';
import { RequestLedger, type Peer } from './reading.ts';

/** What of the package is used. It has no types of its own. */
interface Bare {
  readonly constants: { readonly REQUEST: number; readonly DATA: number; readonly END: number };
  new (): { push(data: Uint8Array): Iterable<Told> };
}

interface Told {
  readonly type: number;
  readonly method?: string;
  readonly url?: string;
  readonly data?: Uint8Array;
}

const HttpParser = createRequire(import.meta.url)('bare-http-parser') as Bare;

/** The parser of the Bare runtime, which was written anew in JavaScript. */
export const bareHttpParser: Peer = {
  name: 'bare-http-parser',
  read: (octets) => {
    const ledger = new RequestLedger();
    const { REQUEST, DATA, END } = HttpParser.constants;
    try {
      for (const told of new HttpParser().push(Buffer.from(octets, 'latin1'))) {
        if (told.type === REQUEST) ledger.begin(told.method ?? '', told.url ?? '');
        else if (told.type === DATA) ledger.content(told.data ?? new Uint8Array(0));
        else if (told.type === END) ledger.complete();
      }
    } catch {
      return { requests: ledger.requests, end: 'refused' };
    }
    return { requests: ledger.requests, end: ledger.isInside() ? 'inside' : 'between' };
  },
};
