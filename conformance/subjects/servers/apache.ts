import { chmodSync, copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { firstLine } from './output.ts';
import type { Subject } from './subject.ts';

const PROGRAM = '/usr/sbin/apache2';
const MODULES = ['mpm_event', 'authz_core', 'cgid', 'alias', 'reqtimeout'];

/** Apache httpd with a CGI program behind it, which is given method, target and content. */
export const apache: Subject = {
  name: 'apache',
  packages: ['apache2'],
  program: PROGRAM,
  path: '/',
  echoPath: '/echo',
  version: () => firstLine(PROGRAM, ['-v']),
  command: (port, folder) => {
    const program = join(folder, 'echo.mjs');
    copyFileSync(fileURLToPath(new URL('./echo-cgi.js', import.meta.url)), program);
    chmodSync(program, 0o755);
    chmodSync(folder, 0o755);
    const file = join(folder, 'apache.conf');
    writeFileSync(file, configuration(port, folder, program));
    return [PROGRAM, '-D', 'FOREGROUND', '-f', file];
  },
};

function configuration(port: number, folder: string, program: string): string {
  const modules = MODULES.map(
    (name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`,
  );
  return `
ServerRoot /etc/apache2
ServerName localhost
PidFile ${folder}/apache.pid
DefaultRuntimeDir ${folder}
ErrorLog ${folder}/error.log
Listen 127.0.0.1:${String(port)}
${modules.join('\n')}
User www-data
Group www-data
ScriptSock ${folder}/cgi.sock
DocumentRoot ${folder}
ScriptAliasMatch ^/.*$ ${program}
<Directory />
  Require all granted
  Options +ExecCGI
</Directory>
`;
}
