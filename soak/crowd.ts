import type { HttpFaultKind } from '../src/http/fault.ts';
import type { RawClient } from '../src/test/guarantees/raw-client.ts';
import { Random } from '../src/testing/random.ts';
import type { Door, Visit } from './visit.ts';
import { changingVisits } from './visits/changing.ts';
import { faultyVisits } from './visits/faulty.ts';
import { goodVisits } from './visits/good.ts';
import { hostileVisits } from './visits/hostile.ts';

export const allVisits: readonly Visit[] = [
  ...goodVisits,
  ...changingVisits,
  ...faultyVisits,
  ...hostileVisits,
];

/** How many are there at a time. */
const CROWD = 40;

/** Longer than any visit has a reason to take. */
const VISIT_MS_MAX = 60_000;

/** What visits came to. */
export interface Outcome {
  readonly visits: { [kind: string]: number };
  readonly provoked: { [fault in HttpFaultKind]?: number };
  readonly wrong: string[];
}

/** Lets visitors of all kinds come and go for a time, and waits until all have left. */
export async function crowd(
  doors: readonly Door[],
  seed: number,
  ms: number,
  kinds: readonly Visit[] = allVisits,
): Promise<Outcome> {
  const outcome: Outcome = { visits: {}, provoked: {}, wrong: [] };
  const until = performance.now() + ms;
  const comeAndGo = async (random: Random): Promise<void> => {
    while (performance.now() < until && outcome.wrong.length < 20) {
      await visit(doors, kinds, random, outcome);
    }
  };
  const visitors = Array.from({ length: CROWD }, (_, at) => comeAndGo(new Random(seed + at)));
  await Promise.all(visitors);
  return outcome;
}

async function visit(
  doors: readonly Door[],
  kinds: readonly Visit[],
  random: Random,
  outcome: Outcome,
): Promise<void> {
  const one = random.pick(kinds);
  const open = doors.filter(({ isSecured }) => one.isBare !== true || !isSecured);
  const door = random.pick(open);
  const left: RawClient[] = [];
  outcome.visits[one.kind] = (outcome.visits[one.kind] ?? 0) + 1;
  if (one.provokes !== undefined) {
    outcome.provoked[one.provokes] = (outcome.provoked[one.provokes] ?? 0) + 1;
  }
  try {
    await inTime(one.play(noting(door, left), random));
  } catch (error) {
    const where = door.isSecured ? 'over TLS' : 'over TCP';
    outcome.wrong.push(`${one.kind} ${where}: ${error instanceof Error ? error.message : ''}`);
  } finally {
    for (const client of left) client.socket.destroy();
  }
}

/** A door that notes who came in by it, because a visit that goes wrong leaves them behind. */
function noting(door: Door, left: RawClient[]): Door {
  const note = async (opening: Promise<RawClient>): Promise<RawClient> => {
    const client = await opening;
    left.push(client);
    return client;
  };
  return { ...door, open: () => note(door.open()), openBare: () => note(door.openBare()) };
}

/** Rejects where something takes too long. */
async function inTime(playing: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('it has no end')), VISIT_MS_MAX);
  });
  try {
    await Promise.race([playing, late]);
  } finally {
    clearTimeout(timer);
  }
}
