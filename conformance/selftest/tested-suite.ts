import type { ServerConfig } from 'stallion-http';
import type { Test } from 'tap';
import { requirementById } from '../../spec/index.ts';
import { cases } from '../cases/index.ts';
import { runSuite } from '../run-suite.ts';
import type { SuiteResult } from '../runner/suite-result.ts';
import { referenceServer } from '../subjects/self/reference-server.ts';
import type { TargetTls } from '../target.ts';
import type { Delivery } from '../verdict.ts';

/** The verdicts that our own server may have. A rule that no answer was subject to has none. */
const GOOD: readonly string[] = ['pass', 'allowed'];

const deliveries: readonly Delivery[] = ['whole', 'octets'];

/** Runs the whole suite on our own server. Whatever it misses is a test that fails. */
export async function tested(
  t: Test,
  config: Partial<ServerConfig>,
  tls?: TargetTls,
): Promise<void> {
  const server = referenceServer({ host: '127.0.0.1', port: 0, config });
  const { host, port } = await server.listen();
  const way = tls === undefined ? {} : { tls };
  const outcome = await runSuite({
    target: { host, port, ...way, hostHeader: `${host}:${port}`, path: '/', echoPath: '/echo' },
    patience: { timeoutMs: 5000, quietMs: 300 },
    // What an octet is does not depend on how it came, and each would cost a handshake.
    cases: tls === undefined ? cases : cases.filter(({ sweep }) => sweep === undefined),
    deliveries,
    lookup: requirementById,
  });
  await server.hardClose();
  if ('kind' in outcome) throw new Error(outcome.why);
  t.strictSame(outcome.ending, { kind: 'complete' });
  t.strictSame(outcome.notRun, []);
  const isUnasked = ({ answers }: SuiteResult) => answers?.concerned === 0;
  const needsPlain = new Set(
    cases.filter(({ needs }) => needs?.includes('plain') === true).map(({ id }) => id),
  );
  for (const result of outcome.results) if (!isUnasked(result)) await judged(result);

  /** One subtest for each verdict, which tells what was missed. */
  async function judged({ id, delivery, verdict, expected, got }: SuiteResult): Promise<void> {
    await t.test(`${id} (${delivery})`, (subtest) => {
      const isOutOfReach = tls !== undefined && needsPlain.has(id) && verdict === 'not-applicable';
      subtest.ok(isOutOfReach || GOOD.includes(verdict), verdict, { expected, got });
      subtest.end();
    });
  }
}
