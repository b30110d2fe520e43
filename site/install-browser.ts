/** `npm run browser`: installs Chromium from Debian, where there is none, for the site's test. */
import { spawnSync } from 'node:child_process';
import { chromium } from './chromium.ts';

const args = ['install', '--yes', '--no-install-recommends', 'chromium'];
if (chromium() === undefined) {
  const { status } = spawnSync('apt-get', args, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) {
    console.error(`browser: apt-get ${args.join(' ')} failed; it needs root, and Debian`);
    process.exit(2);
  }
}
console.log(`browser: ${chromium() ?? 'none'}`);
