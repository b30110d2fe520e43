// The subject contract's `/` and `/echo` on node:http, with its defaults.
import { createServer, type IncomingMessage } from 'node:http';

function pairs(raw: readonly string[]): [string, string][] {
  return raw.flatMap((name, at) => (at % 2 === 0 ? [[name, raw[at + 1] ?? '']] : []));
}

function answer(request: IncomingMessage, content: readonly Buffer[]): string {
  if (!request.url?.startsWith('/echo')) return 'OK\n';
  return JSON.stringify({
    method: request.method,
    target: request.url,
    fields: pairs(request.rawHeaders),
    content: Buffer.concat(content).toString('latin1'),
    trailers: pairs(request.rawTrailers),
  });
}

const server = createServer((request, response) => {
  const content: Buffer[] = [];
  request.on('data', (piece: Buffer) => content.push(piece));
  request.on('error', () => response.destroy());
  request.on('end', () => {
    const body = answer(request, content);
    response.writeHead(200, {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(body),
    });
    response.end(body);
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
