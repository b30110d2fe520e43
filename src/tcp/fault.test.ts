import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { inspect } from 'node:util';
import { reportFault, type FaultReceiver } from './fault.ts';

const fault = new Error('the fault');
const another = new Error('another');

/** Cannot be printed. */
const hostile = {
  [inspect.custom](): string {
    throw another;
  },
};

const byDefault = 'A fault in a connection or listener:';
const byReceiver = 'onFault of a connection or listener threw:';

const cases: { name: string; onFault?: FaultReceiver; error: unknown; printed: unknown[] }[] = [
  { name: 'prints where nobody receives it', error: fault, printed: [byDefault, fault] },
  { name: 'prints nothing where it is received', onFault: () => 0, error: fault, printed: [] },
  {
    name: 'prints what the receiver threw',
    onFault: () => {
      throw another;
    },
    error: fault,
    printed: [byReceiver, another],
  },
  {
    name: 'prints that there is no printing it',
    error: hostile,
    printed: [byDefault, 'a value that cannot be printed'],
  },
];

for (const { name, onFault, error, printed } of cases) {
  test(`reportFault: ${name}`, () => {
    const print = mock.method(console, 'error', (_says: string, what: unknown) => inspect(what));
    try {
      reportFault(onFault, error);
    } finally {
      print.mock.restore();
    }
    assert.deepEqual(print.mock.calls.at(-1)?.arguments ?? [], printed);
  });
}

test('reportFault: hands the error to the receiver', () => {
  const received: unknown[] = [];
  reportFault((error) => received.push(error), fault);
  assert.deepEqual(received, [fault]);
});
