import type { HttpFaultKind } from '../../src/http/fault.ts';
import type { Misdeed } from '../../src/test/guarantees/service-faults.ts';
import { get } from '../answers.ts';
import type { Visit } from '../visit.ts';

const misdeeds: readonly (readonly [Misdeed, RegExp, HttpFaultKind])[] = [
  ['throw', /^HTTP\/1\.1 500 /, 'callback-threw'],
  ['throw-in-stream', /^HTTP\/1\.1 200 [^]*so far\r\n$/, 'callback-threw'],
  ['reject-later', /^HTTP\/1\.1 500 /, 'callback-rejected'],
  ['twice', /^HTTP\/1\.1 200 [^]*\r\n\r\nhello$/, 'answered-twice'],
  ['never', /^HTTP\/1\.1 503 /, 'not-answered'],
  ['too-little', /^HTTP\/1\.1 200 [^]*\r\n\r\nshort$/, 'content-short'],
];

/** Visitors that meet an application that does wrong. */
export const faultyVisits: readonly Visit[] = misdeeds.map(([misdeed, answer, provokes]) => ({
  kind: `meets ${misdeed}`,
  provokes,
  play: async (door) => {
    const client = await door.open();
    client.send(get(`/fault?kind=${misdeed}`, 'Connection: close'));
    await client.ended();
    if (!answer.test(client.text())) throw new Error(`the answer is ${client.text()}`);
  },
}));
