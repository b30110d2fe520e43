import assert from 'node:assert/strict';
import { Server } from 'node:net';
import { mock, test } from 'node:test';
import type { PortEvents } from '../network.ts';
import { NodePort } from './node-port.ts';

/** What a port tells, and a way to wait for the next of it. */
class Recorder implements PortEvents {
  readonly told: string[] = [];
  #onTold: () => void = () => undefined;

  onListening(): void {
    this.#tell('listening');
  }
  onListenFailed(error: Error): void {
    this.#tell(`not listening: ${error.message}`);
  }
  onAccepted(): void {
    this.#tell('accepted');
  }
  onReleased(): void {
    this.#tell('released');
  }
  onAcceptFailed(failure: string, error: Error): void {
    this.#tell(`${failure}: ${error.message}`);
  }
  onClosed(): void {
    this.#tell('closed');
  }

  async next(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#onTold = resolve;
    });
  }

  #tell(what: string): void {
    this.told.push(what);
    this.#onTold();
  }
}

const place = { host: '127.0.0.1', port: 0, backlog: 5, ipv6Only: false, reusePort: false };

test('NodePort: tells why the system could not accept', async () => {
  const listen = mock.method(Server.prototype, 'listen');
  const events = new Recorder();
  const port = new NodePort(place, events);
  await events.next();
  listen.mock.restore();
  const server = listen.mock.calls.at(-1)?.this as Server;
  for (const code of ['EMFILE', 'ENFILE', 'ECONNABORTED', undefined]) {
    server.emit('error', Object.assign(new Error(`accept ${code}`), { code }));
  }
  assert.deepEqual(events.told, [
    'listening',
    'no-descriptors: accept EMFILE',
    'no-descriptors: accept ENFILE',
    'failed: accept ECONNABORTED',
    'failed: accept undefined',
  ]);
  port.close();
  await events.next();
  assert.equal(events.told.at(-1), 'closed');
});

test('NodePort: a descriptor that is none is told of', async () => {
  const events = new Recorder();
  new NodePort({ fd: -1, backlog: 1 }, events);
  await events.next();
  assert.match(events.told.join(), /^not listening: /);
});
