import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { TestContext } from 'node:test';
import { setTimeout as later } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Address } from '../../tcp/wire.ts';
import type { ServiceOrder, ServiceReport, ServiceSetup } from './service-program.ts';

const program = fileURLToPath(new URL('./service-program.js', import.meta.url));

/** How often, and how long apart, is asked for what has to become so. */
const LOOKS = 6_000;
const LOOK_MS = 20;

/** A server in a process of its own, so that what it holds and does is not mixed with clients. */
export class ServiceProcess {
  readonly address: Address;
  readonly #child: ChildProcess;

  constructor(child: ChildProcess, address: Address) {
    this.#child = child;
    this.address = address;
  }

  async tell(order: ServiceOrder): Promise<ServiceReport> {
    const told = once(this.#child, 'message');
    this.#child.send(order);
    const [report] = (await told) as [ServiceReport];
    return report;
  }

  see(): Promise<ServiceReport> {
    return this.tell('see');
  }

  /** Looks until it is so. */
  async until(isSo: (report: ServiceReport) => boolean): Promise<ServiceReport> {
    let report = await this.see();
    for (let looks = 0; looks < LOOKS && !isSo(report); looks++) {
      await later(LOOK_MS);
      report = await this.see();
    }
    if (!isSo(report)) throw new Error(`It never became so, but ${JSON.stringify(report)}`);
    return report;
  }

  kill(): void {
    this.#child.kill();
  }

  /** Waits for the process to end by itself, and answers its exit code. */
  async exit(): Promise<number | null> {
    if (this.#child.exitCode !== null) return this.#child.exitCode;
    const [code] = (await once(this.#child, 'exit')) as [number | null];
    return code;
  }
}

/** Starts one. Whoever starts it also ends it. */
export async function launchService(setup: ServiceSetup = {}): Promise<ServiceProcess> {
  const child = fork(program, [JSON.stringify(setup)], { execArgv: ['--expose-gc'] });
  const [told] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as unknown[];
  const { address } = (told ?? {}) as Partial<ServiceReport>;
  if (address === undefined) throw new Error('The service did not start');
  return new ServiceProcess(child, address);
}

/** Starts one, until the test is over. */
export async function startService(
  context: TestContext,
  setup: ServiceSetup = {},
): Promise<ServiceProcess> {
  const service = await launchService(setup);
  context.after(() => service.kill());
  return service;
}
