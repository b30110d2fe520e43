import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { content } from './answer.ts';
import { report } from './reporting.ts';

const server = createServer((_request, response) => {
  response.writeHead(200, { 'Content-Type': 'text/plain', 'Content-Length': content.length });
  response.end(content);
});
server.keepAliveTimeout = 65_000;
server.listen(0, '127.0.0.1', 4096, () => report((server.address() as AddressInfo).port));
