import { HTTPParser } from 'http-parser-js';
import { RequestLedger, type Peer } from './reading.ts';

/** The parser that Node had before, translated to JavaScript by others. */
export const httpParserJs: Peer = {
  name: 'http-parser-js',
  read: (octets) => {
    const ledger = new RequestLedger();
    // Version 0.5.10 never comes back from a chunk whose size is below 0.
    if (/\n\s*-/.test(octets)) return { requests: [], end: 'refused' };
    const parser = new HTTPParser(HTTPParser.REQUEST);
    parser[HTTPParser.kOnHeadersComplete] = ({ method, url }) => {
      ledger.begin(HTTPParser.methods[method] ?? '', url);
    };
    parser[HTTPParser.kOnBody] = (data, offset, length) => {
      ledger.content(data.subarray(offset, offset + length));
    };
    parser[HTTPParser.kOnMessageComplete] = () => ledger.complete();
    const result = parser.execute(Buffer.from(octets, 'latin1'));
    if (typeof result !== 'number') return { requests: ledger.requests, end: 'refused' };
    return { requests: ledger.requests, end: ledger.isInside() ? 'inside' : 'between' };
  },
};
