import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { Target } from '../target.ts';

/** A connection to a scripted server, with all that has come on it. */
export interface Scripted {
  readonly socket: Socket;

  /** All octets that came so far, one character each. */
  received: string;
}

/** Answers octets that came. Called with each read; `fresh` is what is new. */
export type Script = (connection: Scripted, fresh: string) => void;

/** A server that does as it is told, right or wrong. */
export class ScriptedServer {
  readonly target: Target;
  readonly #server: Server;
  readonly #sockets: Set<Socket>;

  /** Made by `start`. */
  constructor(server: Server, sockets: Set<Socket>) {
    const { port } = server.address() as AddressInfo;
    this.#server = server;
    this.#sockets = sockets;
    this.target = {
      host: '127.0.0.1',
      port,
      hostHeader: `127.0.0.1:${port}`,
      path: '/',
      echoPath: '/echo',
    };
  }

  /** Starts a server on a free port of 127.0.0.1. */
  static async start(script: Script): Promise<ScriptedServer> {
    const sockets = new Set<Socket>();
    const server = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined);
      const connection: Scripted = { socket, received: '' };
      socket.on('data', (octets) => {
        const fresh = octets.toString('latin1');
        connection.received += fresh;
        script(connection, fresh);
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new ScriptedServer(server, sockets);
  }

  /** Accepts no more, and drops every connection. */
  stop(): void {
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
  }
}

/** An answer that is right. */
export function rightAnswer(content = 'OK', ...fields: readonly string[]): string {
  const lines = [
    'HTTP/1.1 200 OK',
    `Date: ${new Date().toUTCString()}`,
    `Content-Length: ${content.length}`,
    ...fields,
  ];
  return `${lines.join('\r\n')}\r\n\r\n${content}`;
}

/** Answers every head that is complete with `answer`, and echoes method and target at `/echo`. */
export function politely(answer: (head: string) => string): Script {
  const done = new WeakMap<Scripted, number>();
  return (connection) => {
    let at = done.get(connection) ?? 0;
    for (;;) {
      const end = connection.received.indexOf('\r\n\r\n', at);
      if (end < 0) break;
      const head = connection.received.slice(at, end);
      at = end + 4;
      connection.socket.write(answer(head), 'latin1');
    }
    done.set(connection, at);
  };
}

/** What `/echo` answers to a head: its method and target; `OK` elsewhere. */
export function echoOf(head: string): string {
  const [method = '', target = ''] = head.split(' ');
  return target.startsWith('/echo') ? JSON.stringify({ method, target }) : 'OK';
}
