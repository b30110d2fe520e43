import { execFile, spawn, spawnSync } from 'node:child_process';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const command = 'python3';

/** Why clients in another language cannot be played here, or that they can. */
export const noPython =
  spawnSync(command, ['--version']).status === 0 ? false : 'python3 is not installed';

// The compiled tests have no copy of what is not TypeScript.
const sources = new URL('../../../../src/test/guarantees/', import.meta.url);

function program(name: string, words: readonly (string | number)[]): string[] {
  return [fileURLToPath(new URL(name, sources)), ...words.map(String)];
}

/** Runs a client in another language that is beside its test, and answers what it prints. */
export async function python(name: string, words: readonly (string | number)[]): Promise<string> {
  const { stdout } = await promisify(execFile)(command, program(name, words));
  return stdout;
}

/** Starts one that goes on until the test is over. */
export function startPython(
  context: TestContext,
  name: string,
  words: readonly (string | number)[],
): void {
  const child = spawn(command, program(name, words), { stdio: 'ignore' });
  context.after(() => child.kill());
}
