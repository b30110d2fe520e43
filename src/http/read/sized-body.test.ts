import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NEED_MORE } from '../grammar/result.ts';
import { splits } from '../testing/deliveries.ts';
import { octetsOf, textOf } from '../testing/octets.ts';
import { Input } from './input.ts';
import { SizedBodyReader } from './sized-body.ts';

function read(body: SizedBodyReader, input: Input): string {
  const progress = body.read(input);
  if (progress === NEED_MORE) return 'needs more';
  return progress === 'complete' ? progress : textOf(progress);
}

// @spec rfc9112-6.3-content-length-octets
test('SizedBodyReader: gives as many octets as it was told, however they are cut', () => {
  for (const [first, rest] of splits('abcdeNEXT')) {
    const input = new Input();
    const body = new SizedBodyReader();
    body.begin(5);
    assert.equal(read(body, input), 'needs more');
    input.append(octetsOf(first));
    let content = '';
    const readOn = () => {
      for (let run = read(body, input); !['needs more', 'complete'].includes(run);) {
        content += run;
        run = read(body, input);
      }
    };
    readOn();
    input.append(octetsOf(rest));
    readOn();
    assert.equal(content, 'abcde');
    assert.equal(read(body, input), 'complete');
    assert.equal(input.unread(), 4);
  }
});

test('SizedBodyReader: a body of no octets is complete at once', () => {
  const body = new SizedBodyReader();
  body.begin(0);
  assert.equal(read(body, new Input()), 'complete');
});

test('SizedBodyReader: content is a view of what arrived, and is let go of', () => {
  const input = new Input();
  const arrived = octetsOf('abc');
  input.append(arrived);
  const body = new SizedBodyReader();
  body.begin(9);
  const content = body.read(input);
  assert.ok(content instanceof Uint8Array && content.buffer === arrived.buffer);
  assert.notEqual(input.octets.buffer, arrived.buffer);
});
