import { createServer } from 'node:http';
import { duplexPair } from 'node:stream';
import type { Peer, Reading, ReadRequest } from './reading.ts';

/** The parser of Node, behind `node:http` with its defaults. */
export const nodeHttp: Peer = {
  name: 'node:http',
  read: (octets) =>
    new Promise<Reading>((resolve) => {
      const requests: ReadRequest[] = [];
      let end: Reading['end'] = 'between';
      const server = createServer({ keepAliveTimeout: 0, requestTimeout: 0 });
      server.on('clientError', (error: NodeJS.ErrnoException) => {
        end = error.code === 'HPE_INVALID_EOF_STATE' ? 'inside' : 'refused';
        client.destroy();
      });
      server.on('request', (request, response) => {
        let content = '';
        const { method = '', url = '' } = request;
        request.on('data', (data: Buffer) => (content += data.toString('latin1')));
        request.on('end', () => {
          // What ends too early ends as well.
          if (request.complete) requests.push({ method, target: url, content });
          if (response.shouldKeepAlive) response.end();
          else response.end(() => (end = 'closed'));
        });
      });
      const [client, socket] = duplexPair();
      client.on('close', () => resolve({ requests, end }));
      client.on('end', () => client.destroy());
      client.resume();
      server.emit('connection', socket);
      client.end(Buffer.from(octets, 'latin1'));
    }),
};
