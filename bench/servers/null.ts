import { createServer, type AddressInfo } from 'node:net';
import { content } from './answer.ts';
import { report } from './reporting.ts';

const hello = `HTTP/1.1 200 OK\r\nContent-Length: ${content.length}\r\n\r\n${content}`;

/** The least that Node can do: it answers whatever comes, and parses nothing. */
const server = createServer({ noDelay: true }, (socket) => {
  socket.on('data', () => socket.write(hello, 'latin1'));
  socket.on('error', () => undefined);
});
server.listen(0, '127.0.0.1', 4096, () => report((server.address() as AddressInfo).port));
