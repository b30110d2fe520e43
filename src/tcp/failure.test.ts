import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closeCause, connectionFailure, tlsFailure, type EndCause } from './failure.ts';

/** What is told of each cause: of connecting, of a handshake, of a connection that was open. */
const told: { readonly [Cause in EndCause]: string } = {
  closed: 'closed closed closed',
  'hard-closed': 'closed closed hard-closed',
  deadline: 'timeout timeout deadline',
  'peer-reset': 'peer-gone peer-gone peer-reset',
  'tls-failed': 'tls tls tls-failed',
  tls: 'tls tls tls-failed',
  untrusted: 'untrusted untrusted tls-failed',
  'name-not-found': 'name-not-found failed failed',
  refused: 'refused failed failed',
  unreachable: 'unreachable failed failed',
  failed: 'failed failed failed',
  fault: 'fault fault fault',
};

for (const cause of Object.keys(told) as EndCause[]) {
  test(`failures: the end by ${cause} is told of as ${told[cause]}`, () => {
    const all = [connectionFailure(cause), tlsFailure(cause), closeCause(cause)];
    assert.equal(all.join(' '), told[cause]);
  });
}
