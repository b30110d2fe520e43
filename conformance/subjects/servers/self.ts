import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Subject } from './subject.ts';

/** The reference application on our own server. */
export const self: Subject = {
  name: 'stallion',
  packages: [],
  program: undefined,
  path: '/',
  echoPath: '/echo',
  version: () => {
    const file = new URL('../../../../package.json', import.meta.url);
    const { name, version } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
    return `${name ?? ''} ${version ?? ''}`;
  },
  command: (port) => [
    process.execPath,
    fileURLToPath(new URL('../../../src/cli/main.js', import.meta.url)),
    'serve',
    '--port',
    String(port),
  ],
};
