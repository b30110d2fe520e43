import assert from 'node:assert/strict';
import type { SendToken } from '../tcp/send-token.ts';

/** What a connection must keep of its sends, held against what it tells of them. */
export class SendLedger {
  #accepted = 0;
  #sent = 0;
  #failed = 0;
  #pressure: 'writeable' | 'throttled' = 'writeable';

  accepted(token: SendToken): void {
    this.#accepted++;
    assert.equal(token, this.#accepted, 'tokens count up');
  }

  sent(token: SendToken): void {
    assert.equal(this.#failed, 0, 'no send goes out behind one that failed');
    this.#sent++;
    assert.equal(token, this.#sent, 'sends go out in order');
  }

  failed(token: SendToken): void {
    this.#failed++;
    assert.equal(token, this.#sent + this.#failed, 'sends fail in order');
  }

  throttled(): void {
    assert.equal(this.#pressure, 'writeable', 'throttled and unthrottled come by turns');
    this.#pressure = 'throttled';
  }

  unthrottled(): void {
    assert.equal(this.#pressure, 'throttled', 'throttled and unthrottled come by turns');
    this.#pressure = 'writeable';
  }

  /** The connection is gone. */
  closed(): void {
    assert.equal(this.#sent + this.#failed, this.#accepted, 'every send has settled');
  }
}
