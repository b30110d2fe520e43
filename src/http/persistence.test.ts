import assert from 'node:assert/strict';
import { test } from 'node:test';
import { persistence } from './persistence.ts';

const cases = [
  { minor: 1, options: undefined, result: 'persists', spec: 'rfc9112-9.3-persist' },
  { minor: 0, options: undefined, result: 'closes', spec: 'rfc9112-9.3-persistence-order' },
  { minor: 1, options: 'close', result: 'closes', spec: 'rfc9112-9.6-server-close-after-response' },
  { minor: 0, options: 'close', result: 'closes', spec: 'rfc9112-9.6-server-close-after-response' },
  { minor: 1, options: 'CLOSE', result: 'closes', spec: 'rfc9110-7.6.1-option-case' },
  { minor: 1, options: ', close', result: 'closes', spec: 'rfc9110-5.6.1.2-empty-elements' },
  { minor: 1, options: 'upgrade, Close', result: 'closes', spec: 'rfc9110-7.6.1-option-case' },
  { minor: 1, options: 'keep-alive', result: 'persists', spec: 'rfc9112-9.3-persistence-order' },
  {
    minor: 1,
    options: 'keep-alive, close',
    result: 'closes',
    spec: 'rfc9112-9.3-persistence-order',
  },
  {
    minor: 0,
    options: 'keep-alive, close',
    result: 'closes',
    spec: 'rfc9112-9.3-persistence-order',
  },
  { minor: 0, options: 'keep-alive', result: 'persists', spec: 'rfc9112-9.3-persistence-order' },
  { minor: 0, options: 'Keep-Alive, x', result: 'persists', spec: 'rfc9110-7.6.1-option-case' },
  { minor: 0, options: 'x', result: 'closes', spec: 'rfc9112-9.3-persistence-order' },
  { minor: 1, options: 'x', result: 'persists', spec: 'rfc9112-9.3-persistence-order' },
  { minor: 1, options: 'closed', result: 'persists', spec: 'rfc9112-9.3-persistence-order' },
  { minor: 1, options: '', result: 'persists', spec: 'rfc9112-9.3-persistence-order' },
  { minor: 0, options: '', result: 'closes', spec: 'rfc9112-9.3-persistence-order' },
] as const;

for (const { minor, options, result } of cases) {
  const shown = options === undefined ? 'no options' : `"${options}"`;
  test(`persistence: 1.${minor} with ${shown} ${result}`, () => {
    assert.equal(persistence(minor, options), result);
  });
}
