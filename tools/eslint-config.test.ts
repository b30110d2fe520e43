import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ESLint } from 'eslint';

interface Config {
  readonly rules: Readonly<Record<string, readonly [number, { patterns: { regex: string }[] }]>>;
}

const rule = '@typescript-eslint/no-restricted-imports';

/** Tells whether our configuration lets a file import a module. */
async function allows(file: string, module: string): Promise<boolean> {
  const { rules } = (await new ESLint().calculateConfigForFile(file)) as Config;
  return rules[rule]?.[1].patterns.every(({ regex }) => !new RegExp(regex).test(module)) ?? true;
}

const cases = [
  { file: 'src/http/framing.ts', forbids: ['stallion-http/tcp', 'node:net', 'fs', 'commander'] },
  { file: 'src/tcp/connection.ts', forbids: ['stallion-http', 'node:net', 'timers/promises'] },
  {
    file: 'src/http/read/fields.ts',
    forbids: ['node:net'],
    allows: ['../reject.ts', './input.ts'],
  },
  { file: 'src/testing/bytes.ts', forbids: ['fast-check'], allows: ['node:assert/strict'] },
  { file: 'src/tcp/node/node-wire.ts', forbids: ['ws'], allows: ['node:net', 'node:tls'] },
  { file: 'src/tcp/node/process-clock.ts', forbids: ['stallion-http'], allows: ['node:timers'] },
  { file: 'src/tcp/node/node-port.ts', forbids: ['stallion-http'], allows: ['node:net'] },
  { file: 'src/http/line.test.ts', forbids: ['stallion-http'], allows: ['node:test', 'tap'] },
  { file: 'src/cli/main.ts', forbids: ['stallion-http'], allows: ['node:fs'] },
  { file: 'spec/check/main.ts', forbids: ['stallion-http'], allows: ['node:fs'] },
  { file: 'conformance/case.ts', forbids: ['stallion-http'], allows: ['node:net'] },
  { file: 'tools/tidy.ts', forbids: ['stallion-http/tcp'], allows: ['node:fs'] },
  { file: 'conformance/subjects/self.ts', forbids: [], allows: ['stallion-http'] },
  { file: 'conformance/selftest/self.ts', forbids: [], allows: ['stallion-http'] },
  { file: 'examples/hello.ts', forbids: [], allows: ['stallion-http', 'stallion-http/tcp'] },
];

for (const { file, forbids, allows: allowed = [] } of cases) {
  test(`eslint.config.js: what ${file} may import`, async () => {
    for (const module of forbids) assert.equal(await allows(file, module), false, module);
    for (const module of allowed) assert.equal(await allows(file, module), true, module);
  });
}
