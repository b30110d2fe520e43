import assert from 'node:assert/strict';
import { test } from 'node:test';
import { octetString } from '../tcp/octets.ts';
import type { WireEvents } from '../tcp/wire.ts';
import { ScriptedWire } from './scripted-wire.ts';

const a = octetString('a');

function recorder(told: string[]): WireEvents {
  return {
    onAttempt: ({ host }) => void told.push(`attempt ${host}`),
    onConnected: () => void told.push('connected'),
    onSecured: () => void told.push('secured'),
    onTlsSession: ({ length }) => void told.push(`session ${length}`),
    onBytes: (bytes) => void told.push(`bytes ${Buffer.from(bytes).toString('latin1')}`),
    onProgress: () => told.push('progress'),
    onWritten: () => told.push('written'),
    onPeerEnd: () => told.push('peerEnd'),
    onFailed: (failure) => told.push(`failed ${failure}`),
  };
}

function opened(): { wire: ScriptedWire; told: string[] } {
  const wire = new ScriptedWire();
  const told: string[] = [];
  wire.open(recorder(told));
  return { wire, told };
}

test('ScriptedWire: keeps what is written, and the calls', () => {
  const { wire } = opened();
  assert.equal(wire.write(a), 'written');
  assert.equal(wire.write([octetString('b'), Uint8Array.of(0xff)]), 'written');
  wire.pause();
  assert.equal(wire.isPaused(), true);
  wire.resume();
  assert.equal(wire.isPaused(), false);
  wire.end();
  assert.equal(wire.isEnded(), true);
  wire.destroy();
  wire.destroy();
  assert.equal(wire.isDestroyed(), true);
  assert.deepEqual(wire.writes(), ['a', 'b\xff']);
  assert.equal(wire.written(), 'ab\xff');
  const calls = ['open', 'write', 'write', 'pause', 'resume', 'end', 'destroy', 'destroy'];
  assert.deepEqual(wire.calls(), calls);
  wire.check();
});

test('ScriptedWire: brings what the test says', () => {
  const { wire, told } = opened();
  wire.receive('\xff');
  wire.receive(Uint8Array.of(0x62));
  wire.answer = 'pending';
  assert.equal(wire.write(a), 'pending');
  wire.progress();
  wire.complete();
  wire.pause();
  wire.receive('read already');
  assert.equal(wire.isPaused(), true);
  wire.peerEnd();
  wire.pause();
  wire.resume();
  wire.fail('peer-reset');
  assert.deepEqual(told, [
    'bytes \xff',
    'bytes b',
    'progress',
    'written',
    'bytes read already',
    'peerEnd',
    'failed peer-reset',
  ]);
});

const violations: { name: string; violate: (wire: ScriptedWire) => void; says: string }[] = [
  {
    name: 'two writes at once',
    violate: (wire) => {
      wire.answer = 'pending';
      wire.write(a);
      wire.write(a);
    },
    says: 'write while the writing is pending',
  },
  {
    name: 'a write behind FIN',
    violate: (wire) => {
      wire.end();
      wire.write(a);
    },
    says: 'write while the writing is ended',
  },
  {
    name: 'FIN during a write',
    violate: (wire) => {
      wire.answer = 'pending';
      wire.write(a);
      wire.end();
    },
    says: 'end while the writing is pending',
  },
  {
    name: 'a second open',
    violate: (wire) => wire.open(recorder([])),
    says: 'open for the second time',
  },
  {
    name: 'a call after destroy',
    violate: (wire) => {
      wire.destroy();
      wire.resume();
    },
    says: 'resume after destroy',
  },
];

for (const { name, violate, says } of violations) {
  test(`ScriptedWire: a connection may not make ${name}, and the test hears of it again`, () => {
    const { wire } = opened();
    const message = `The connection broke the contract of its wire: ${says}`;
    assert.throws(() => violate(wire), { message });
    assert.throws(() => wire.check(), { message });
    assert.throws(() => wire.receive('x'), { message });
  });
}

test('ScriptedWire: a connection may call nothing before open but destroy', () => {
  const wire = new ScriptedWire();
  wire.destroy();
  const early = new ScriptedWire();
  const message = 'The connection broke the contract of its wire: pause before open';
  assert.throws(() => early.pause(), { message });
});

test('ScriptedWire: a violation in a callback is thrown to the test that brought the event', () => {
  const wire = new ScriptedWire();
  wire.open({
    ...recorder([]),
    onBytes: () => {
      wire.end();
      assert.throws(() => wire.end());
    },
  });
  assert.throws(() => wire.receive('x'), /end while the writing is ended/);
});

const impossible: { name: string; attempt: (wire: ScriptedWire) => void; message: string }[] = [
  {
    name: 'octets behind the end of the peer',
    attempt: (wire) => {
      wire.peerEnd();
      wire.receive('x');
    },
    message: 'The peer has ended: it sends no octets',
  },
  {
    name: 'octets twice while it is paused',
    attempt: (wire) => {
      wire.pause();
      wire.receive('x');
      wire.receive('y');
    },
    message: 'A paused wire is read no further',
  },
  {
    name: 'two ends of the peer',
    attempt: (wire) => {
      wire.peerEnd();
      wire.peerEnd();
    },
    message: 'The peer has ended already',
  },
  {
    name: 'progress without a write',
    attempt: (wire) => wire.progress(),
    message: 'There is no pending write',
  },
  {
    name: 'the end of a write without a write',
    attempt: (wire) => wire.complete(),
    message: 'There is no pending write',
  },
  {
    name: 'an event behind a failure',
    attempt: (wire) => {
      wire.fail('failed');
      wire.receive('x');
    },
    message: 'No receive after the wire was failed',
  },
  {
    name: 'an event behind destroy',
    attempt: (wire) => {
      wire.destroy();
      wire.peerEnd();
    },
    message: 'No peerEnd after the wire was destroyed',
  },
];

for (const { name, attempt, message } of impossible) {
  test(`ScriptedWire: a test cannot bring ${name}`, () => {
    const { wire } = opened();
    assert.throws(() => attempt(wire), { message });
  });
}

test('ScriptedWire: a test cannot bring an event before the wire is open', () => {
  const wire = new ScriptedWire();
  assert.throws(() => wire.fail('failed'), { message: 'No fail before the wire is open' });
});

test('ScriptedWire: a test cannot bring an event from inside another', () => {
  const wire = new ScriptedWire();
  const nested = { message: 'No peerEnd from inside another event' };
  wire.open({ ...recorder([]), onBytes: () => assert.throws(() => wire.peerEnd(), nested) });
  wire.receive('x');
});

test('ScriptedWire: a handshake has no other calls, and an end', () => {
  const { wire, told } = opened();
  assert.throws(() => wire.secured(), { message: 'There is no handshake' });
  wire.startTls({ role: 'client' });
  assert.equal(wire.setOption({ name: 'noDelay', value: true }), 'set');
  wire.secured();
  wire.session(Uint8Array.of(1));
  assert.deepEqual(told, ['secured', 'session 1']);
});

const early: { name: string; calls: (wire: ScriptedWire) => void; message: RegExp }[] = [
  {
    name: 'a write in the handshake',
    calls: (wire) => {
      wire.startTls({ role: 'server' });
      wire.write(a);
    },
    message: /write in the handshake$/,
  },
  {
    name: 'a handshake while a write is pending',
    calls: (wire) => {
      wire.answer = 'pending';
      wire.write(a);
      wire.startTls({ role: 'server' });
    },
    message: /startTls while the writing is pending$/,
  },
  {
    name: 'a handshake while paused',
    calls: (wire) => {
      wire.pause();
      wire.startTls({ role: 'server' });
    },
    message: /startTls while it is paused$/,
  },
];

for (const { name, calls, message } of early) {
  test(`ScriptedWire: ${name} breaks the contract`, () => {
    const { wire } = opened();
    assert.throws(() => calls(wire), { message });
    assert.throws(() => wire.check(), { message });
  });
}

test('ScriptedWire: a security of another network is refused', () => {
  const foreign = Object.assign({ role: 'server' } as const, { isForeign: true });
  assert.throws(() => opened().wire.startTls(foreign), { name: 'TypeError' });
});
