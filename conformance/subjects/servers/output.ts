import { spawnSync } from 'node:child_process';

/** The first line that a program prints, on either stream. */
export function firstLine(program: string, args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  const [line = ''] = `${stdout}${stderr}`.trim().split('\n');
  return line.trim();
}
