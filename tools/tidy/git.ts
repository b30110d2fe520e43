import { execFileSync } from 'node:child_process';

/**
 * Runs git in a folder and answers what it prints.
 *
 * Inside a hook, git's variables name the repository of the hook. They are taken away, or every
 * folder would be taken for that repository.
 */
export function git(folder: string, ...args: string[]): string {
  const env = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  const options = { cwd: folder, env: Object.fromEntries(env), encoding: 'utf8' } as const;
  return execFileSync('git', args, options);
}
