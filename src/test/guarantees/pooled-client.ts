import { connect, type Socket } from 'node:net';

/** What one connection has gone through. */
export interface Fate {
  /** Requests that were sent before any end was seen. */
  readonly sent: number;
  readonly answered: number;

  /** What was sent and never answered, or answered with something else. */
  readonly lost: readonly string[];
  readonly wrong: readonly string[];

  /** Whether an answer said `Connection: close`. */
  readonly sawClose: boolean;

  /** How it ended. */
  readonly end: 'fin' | 'reset' | 'failed' | 'open';
}

interface Pending {
  readonly target: string;
  readonly content: string;
}

/** Something between the two parts of a request that is sent in two. */
const GAP_MS = 3;

/**
 * One connection of a client that keeps it: sends a POST whenever it is time and the last one was
 * answered, until an answer says that it was the last, or FIN comes.
 *
 * It knows what it sent before it saw an end: a request that was not answered by then is lost.
 */
export class PooledClient {
  readonly #socket: Socket;
  readonly #name: string;
  readonly #closed: Promise<void>;
  readonly #lost: string[] = [];
  readonly #wrong: string[] = [];
  #pending: Pending | undefined;
  #received = '';
  #sent = 0;
  #answered = 0;
  #sawClose = false;
  #end: Fate['end'] = 'open';
  #timer: NodeJS.Timeout | undefined;

  constructor(port: number, name: string) {
    this.#name = name;
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.#socket.setEncoding('latin1');
    this.#socket.on('data', (text: string) => {
      this.#received += text;
      this.#read();
    });
    this.#socket.on('end', () => {
      this.#ended('fin');
    });
    this.#socket.on('error', (error: NodeJS.ErrnoException) => {
      this.#ended(error.code === 'ECONNRESET' || error.code === 'EPIPE' ? 'reset' : 'failed');
    });
    this.#closed = new Promise((resolve) => this.#socket.on('close', () => resolve()));
  }

  /** Sends a POST every so many milliseconds, the first one after `firstMs`. */
  start(firstMs: number, everyMs: number): void {
    this.#timer = setTimeout(() => {
      this.post();
      this.#timer = setInterval(() => this.post(), everyMs);
    }, firstMs);
  }

  /** Sends the next POST, unless the last one has no answer yet or the connection is at its end. */
  post(): void {
    if (this.#pending !== undefined || this.#sawClose || this.#end !== 'open') return;
    this.#sent++;
    const target = `/${this.#name}/${this.#sent}`;
    const content = `${target} `.repeat(1 + (this.#sent % 7));
    this.#pending = { target, content };
    const head =
      `POST ${target} HTTP/1.1\r\n` + `Host: a\r\n` + `Content-Length: ${content.length}\r\n\r\n`;
    // Every third request is under way for a while, so that a drain meets some half read.
    const cut = this.#sent % 3 === 0 ? head.length + (content.length >> 1) : 0;
    if (cut === 0) this.#socket.write(head + content);
    else {
      this.#socket.write((head + content).slice(0, cut));
      setTimeout(() => this.#socket.write((head + content).slice(cut)), GAP_MS);
    }
  }

  /** Waits until the connection is gone. */
  async fate(): Promise<Fate> {
    await this.#closed;
    return {
      sent: this.#sent,
      answered: this.#answered,
      lost: this.#lost,
      wrong: this.#wrong,
      sawClose: this.#sawClose,
      end: this.#end,
    };
  }

  /** Whether something was sent that has no answer yet. */
  isWaiting(): boolean {
    return this.#pending !== undefined;
  }

  answered(): number {
    return this.#answered;
  }

  destroy(): void {
    clearTimeout(this.#timer);
    this.#socket.destroy();
  }

  /** Takes one answer from what was received, if it is complete. */
  #read(): void {
    const headEnd = this.#received.indexOf('\r\n\r\n');
    if (headEnd < 0) return;
    const head = this.#received.slice(0, headEnd);
    const length = Number(/\r\nContent-Length: (\d+)/.exec(head)?.[1] ?? NaN);
    const end = headEnd + 4 + length;
    if (this.#received.length < end) return;
    const content = this.#received.slice(headEnd + 4, end);
    this.#received = this.#received.slice(end);
    const pending = this.#pending;
    this.#pending = undefined;
    const isRight =
      pending?.content === content &&
      head.startsWith('HTTP/1.1 200 ') &&
      head.includes(`\r\nX-Target: ${pending.target}`);
    if (!isRight || this.#received !== '') this.#wrong.push(head);
    this.#answered++;
    if (head.includes('\r\nConnection: close')) this.#sawClose = true;
  }

  #ended(end: 'fin' | 'reset' | 'failed'): void {
    if (this.#end === 'open' || end !== 'fin') this.#end = end;
    clearTimeout(this.#timer);
    if (this.#pending !== undefined) this.#lost.push(this.#pending.target);
    this.#pending = undefined;
  }
}
