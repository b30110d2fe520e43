import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstLine } from './output.ts';
import type { Subject } from './subject.ts';

const PROGRAM = '/usr/sbin/nginx';

/** nginx, whose `return` tells method and target but never sees the content. */
export const nginx: Subject = {
  name: 'nginx',
  packages: ['nginx-light'],
  program: PROGRAM,
  path: '/',
  echoPath: '/echo',
  version: () => firstLine(PROGRAM, ['-v']),
  command: (port, folder) => {
    const file = join(folder, 'nginx.conf');
    writeFileSync(file, configuration(port, folder));
    return [PROGRAM, '-e', join(folder, 'error.log'), '-c', file];
  },
};

function configuration(port: number, folder: string): string {
  return `
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections 256; }
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  server {
    listen 127.0.0.1:${String(port)};
    location / { default_type text/plain; return 200 'OK\\n'; }
    location = /echo {
      default_type application/json;
      return 200 '{"method":"$request_method","target":"$request_uri"}';
    }
  }
}
`;
}
