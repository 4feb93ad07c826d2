import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeServer } from './describe-server.ts';
import { start } from './server.ts';

const nginx = { name: 'nginx', command: 'nginx', packages: ['nginx', 'libnginx-mod-http-brotli-static'] };

describeServer(nginx, ({ site, work, port }) => {
  const recipe = readFileSync('deploy/nginx.conf', 'utf8')
    .replaceAll('/srv/livre-blanc/current', site)
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('  listen [::]:80;\n', '');
  const root = process.getuid?.() === 0 ? 'user root;' : '';
  const main = join(work, 'nginx.conf');
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${join(work, name)};`)
    .join('\n');
  // What surrounds the recipe on Debian, without what would touch the machine's own server.
  writeFileSync(
    main,
    `${root}\nload_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;\ndaemon off;\nworker_processes 1;\npid ${join(work, 'pid')};\nerror_log ${join(work, 'error.log')};\nevents {}\nhttp {\naccess_log off;\n${folders}\n${recipe}\n}\n`,
  );
  return start('nginx', ['-c', main, '-e', join(work, 'error.log'), '-p', work], port);
});
