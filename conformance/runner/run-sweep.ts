import { statusClass } from '../answer/response.ts';
import type { Case, Octets, Outcome, Step, Sweep } from '../case.ts';
import { octetNames, octetsOf } from '../octet-set.ts';
import type { CaseResult, Delivery } from '../verdict.ts';
import { converse, type ProbedBench } from './bench.ts';
import { CaseRun, type Miss } from './case-run.ts';
import type { Conversation } from './conversation.ts';

/** What the octets of a sweep came to. */
export interface Swept {
  readonly octets: NonNullable<CaseResult['octets']>;

  /** The first octet that was missed, with the exchange of its connection. */
  readonly miss: (Miss & Pick<CaseResult, 'exchange'>) | undefined;

  /** Whether every octet got its preferred outcome. */
  readonly choice: 'pass' | 'allowed';
}

/** How many octets may be waited for in full before the others are waited for a short time. */
const LONG_WAITS_MAX = 3;

/** What became of one octet. */
interface Tried {
  readonly octet: number;
  readonly letter: string;
  readonly choice: 'pass' | 'allowed';
  readonly miss: Swept['miss'];
}

/** Tries every octet of a sweep, each on a connection of its own, one after the other. */
export async function runSweep(
  testCase: Case,
  sweep: Sweep,
  delivery: Delivery,
  bench: ProbedBench,
): Promise<Swept> {
  const tried: Tried[] = [];
  let longWaits = 0;
  for (const octetClass of sweep.classes) {
    const { expect, spec } = octetClass;
    const graded = spec === undefined ? { expect } : { expect, spec };
    for (const octet of octetsOf(octetClass, sweep)) {
      if (bench.interruption?.aborted === true) break;
      const patience = longWaits < LONG_WAITS_MAX ? bench.patience : hurried(bench);
      const steps = [{ send: filled(sweep.send, octet) }, filledOutcomes(graded, octet)];
      const one = await tryOctet({ testCase, octet, steps }, delivery, { ...bench, patience });
      if (one.letter === '-' && one.miss !== undefined) longWaits++;
      tried.push(one);
    }
  }
  return summary(tried);
}

function hurried({ patience: { quietMs } }: ProbedBench): ProbedBench['patience'] {
  return { timeoutMs: quietMs, quietMs };
}

interface Trial {
  readonly testCase: Case;
  readonly octet: number;
  readonly steps: readonly Step[];
}

async function tryOctet(
  { testCase, octet, steps }: Trial,
  delivery: Delivery,
  bench: ProbedBench,
): Promise<Tried> {
  const conversation = await converse(bench);
  if (conversation === undefined) {
    const decisive = { entry: 0 };
    const about = { expected: 'a connection', got: 'none is accepted', decisive };
    const miss = { spec: testCase.spec[0], ...about, exchange: [] };
    return { octet, letter: 'x', choice: 'pass', miss };
  }
  const run = new CaseRun(testCase, delivery, bench, conversation);
  const missed = (await run.steps(steps)) ?? run.leftover();
  bench.watch.look({ id: testCase.id, delivery, isEndAwaited: false }, conversation);
  const letter = letterOf(conversation);
  const { exchange } = conversation.connection;
  conversation.connection.destroy();
  return { octet, letter, choice: run.choice, miss: missed && { ...missed, exchange } };
}

/** The class of the first final status; `x` for an end without an answer, `-` for silence. */
function letterOf({ answers, malformed, connection }: Conversation): string {
  const final = answers.find(({ response }) => response.status >= 200);
  if (final !== undefined) return `${statusClass(final.response.status)}`;
  if (malformed !== undefined) return '?';
  return connection.ending === 'open' ? '-' : 'x';
}

function summary(tried: readonly Tried[]): Swept {
  const map = Array.from({ length: 256 }, () => ' ');
  for (const { octet, letter } of tried) map[octet] = letter;
  const missed = tried.filter(({ miss }) => miss !== undefined);
  const names = octetNames(missed.map(({ octet }) => octet).sort((a, b) => a - b));
  const [first] = missed;
  return {
    octets: { map: map.join(''), missed: names },
    choice: tried.every(({ choice }) => choice === 'pass') ? 'pass' : 'allowed',
    miss: first?.miss && {
      ...first.miss,
      got: `for the octet ${octetNames([first.octet])}, ${first.miss.got}; missed for ${names}`,
    },
  };
}

/** Octets with `{octet}` replaced. */
export function filled(octets: Octets, octet: number): Octets {
  const put = (text: string): string => text.replaceAll('{octet}', String.fromCharCode(octet));
  if (typeof octets === 'string') return put(octets);
  return octets.map((part) =>
    typeof part === 'string' ? put(part) : { ...part, text: put(part.text) },
  );
}

interface Graded {
  readonly expect: Outcome | readonly Outcome[];
  readonly spec?: string;
}

function filledOutcomes(graded: Graded, octet: number): Graded {
  const character = JSON.stringify(String.fromCharCode(octet)).slice(1, -1);
  const text = JSON.stringify(graded).replaceAll('{octet}', () => character);
  return JSON.parse(text) as Graded;
}
