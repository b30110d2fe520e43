import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Place } from '../network.ts';
import { cannotListen } from './cannot-listen.ts';

const port = { port: 80, backlog: 1, ipv6Only: false, reusePort: false };
const cases: { place: Place; code?: string; message: string }[] = [
  {
    place: { ...port, host: undefined },
    code: 'EADDRINUSE',
    message: 'Cannot listen on *:80: the port is in use',
  },
  {
    place: { ...port, host: '::1' },
    code: 'EACCES',
    message: 'Cannot listen on [::1]:80: this port may not be used without more rights',
  },
  { place: { ...port, host: 'a' }, message: 'Cannot listen on a:80: it said so' },
  { place: { path: '/a', backlog: 1 }, code: 'EACCES', message: 'Cannot listen on /a: it said so' },
  { place: { fd: 3, backlog: 1 }, message: 'Cannot listen on descriptor 3: it said so' },
];

for (const { place, code, message } of cases) {
  test(`cannotListen: ${message}`, () => {
    const cause = Object.assign(new Error('it said so'), code === undefined ? {} : { code });
    const error = cannotListen(place, cause);
    assert.deepEqual([error.message, error.cause], [message, cause]);
  });
}
