import { makeCertificates } from '../src/test/certificate.ts';
import { launchService, type ServiceProcess } from '../src/test/guarantees/service-process.ts';
import type { ServiceReport } from '../src/test/guarantees/service-program.ts';
import { crowd, type Outcome } from './crowd.ts';
import { plainDoor, securedDoor } from './doors.ts';
import { growth, type Sample } from './heap.ts';

/**
 * Deadlines of the same kinds as by default, but so short that hostile visitors meet them. The good
 * ones are all in one process, which must not be late for them itself.
 */
const config = {
  handshakeMs: 5_000,
  headerMs: 5_000,
  contentGraceMs: 5_000,
  requestMs: 2_000,
  keepAliveMs: 5_000,
  keepAliveAdvertisedMs: 0,
  writeGraceMs: 3_000,
  writeIdleMs: 3_000,
  lingerMs: 1_000,
  lingerTotalMs: 2_000,
  drainMs: 1_500,
  requestsMax: 0,
};

const MINUTE_MS = 60_000;
const GROWTH_MAX = 0.01;

/** What a run came to. */
export interface SoakResult {
  readonly visits: Outcome['visits'];
  readonly samples: readonly Sample[];

  /** By how much the heap grew in ten minutes, where the run was long enough. */
  readonly growth: number | undefined;
  readonly wrong: readonly string[];
}

/** Lets a crowd visit a server for so many minutes. Each minute `tell` gets a line. */
export async function soak(
  minutes: number,
  seed: number,
  tell: (line: string) => void,
): Promise<SoakResult> {
  const { ca, server: tls } = await makeCertificates();
  const services = [await launchService({ config }), await launchService({ config, tls })] as const;
  try {
    const [plain, secured] = services;
    const doors = [plainDoor(plain.address), securedDoor(secured.address, ca)];
    const before = await Promise.all(services.map((service) => service.see()));
    const ledger = new Ledger();
    for (let minute = 0; minute < minutes && ledger.wrong.length === 0; minute++) {
      const ms = Math.min(1, minutes - minute) * MINUTE_MS;
      ledger.add(await crowd(doors, seed + minute * 1_000, ms));
      const after = await Promise.all(services.map(untilEmpty));
      ledger.look(before, after, minute + 1);
      tell(ledger.line());
    }
    return ledger.result();
  } finally {
    for (const service of services) service.kill();
  }
}

/** Waits until nobody is left. */
function untilEmpty(service: ServiceProcess): Promise<ServiceReport> {
  return service.until(({ connections }) => connections === 0);
}

/** What visitors and services tell, and whether they agree. */
class Ledger {
  readonly wrong: string[] = [];
  readonly #visits: Outcome['visits'] = {};
  readonly #provoked: Outcome['provoked'] = {};
  readonly #samples: Sample[] = [];

  add({ visits, provoked, wrong }: Outcome): void {
    this.wrong.push(...wrong);
    sum(this.#visits, visits);
    sum(this.#provoked, provoked);
  }

  /** Looks at the services when everybody has left. */
  look(before: readonly ServiceReport[], after: readonly ServiceReport[], minute: number): void {
    const faults: Outcome['provoked'] = {};
    let heapBytes = 0;
    for (const [at, { tally, heapBytes: bytes, descriptors }] of after.entries()) {
      sum(faults, tally.faults);
      heapBytes += bytes;
      const allowed = before[at]?.descriptors;
      if (descriptors !== allowed) {
        this.wrong.push(`${descriptors} descriptors are open, and there were ${allowed}`);
      }
      const unsettled = tally.chunks - tally.sent - tally.failed;
      if (unsettled !== 0) this.wrong.push(`${unsettled} chunks were never settled`);
    }
    // Who resets leaves answers behind that nobody is there for.
    delete faults['answered-after-close'];
    if (JSON.stringify(sorted(faults)) !== JSON.stringify(sorted(this.#provoked))) {
      const words = [faults, this.#provoked].map((some) => JSON.stringify(sorted(some)));
      this.wrong.push(`there were the faults ${words.join(', and provoked were ')}`);
    }
    this.#samples.push({ minute, heapBytes });
  }

  line(): string {
    const { minute, heapBytes } = this.#samples.at(-1) ?? { minute: 0, heapBytes: 0 };
    const visits = Object.values(this.#visits).reduce((all, some) => all + some, 0);
    const kib = Math.round(heapBytes / 1_024);
    return `minute ${minute}: ${visits} visits, ${kib} KiB of heap, ${this.wrong.length} wrong`;
  }

  result(): SoakResult {
    const grown = growth(this.#samples);
    const wrong = [...this.wrong];
    if (grown !== undefined && grown > GROWTH_MAX) {
      wrong.push(`the heap grows by ${(grown * 100).toFixed(2)} % in ten minutes`);
    }
    return { visits: this.#visits, samples: this.#samples, growth: grown, wrong };
  }
}

function sum(all: { [kind: string]: number }, some: { readonly [kind: string]: number }): void {
  for (const [kind, howMany] of Object.entries(some)) all[kind] = (all[kind] ?? 0) + howMany;
}

function sorted(counts: object): [string, unknown][] {
  return Object.entries(counts).sort(([one], [other]) => (one < other ? -1 : 1));
}
