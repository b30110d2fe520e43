import { fileURLToPath } from 'node:url';
import type { Subject } from './subject.ts';

/** The server of the Node that runs this. */
export const nodeHttp: Subject = {
  name: 'node-http',
  packages: [],
  program: undefined,
  path: '/',
  echoPath: '/echo',
  version: () => `node:http of Node ${process.version}`,
  command: (port) => [
    process.execPath,
    fileURLToPath(new URL('./node-http-program.js', import.meta.url)),
    String(port),
  ],
};
