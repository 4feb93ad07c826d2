import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { prepareSite } from './hosted-site.ts';
import { describeRecipe } from './recipe.ts';
import { canTry, freePort, start } from './server.ts';

const isHere = canTry('nginx', ['nginx', 'libnginx-mod-http-brotli-static']);

describe.skipIf(!isHere)('The nginx recipe', () => {
  let site: ReturnType<typeof prepareSite>;
  let work: string;
  let port: number;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    site = prepareSite(inject('siteFolder'));
    work = mkdtempSync(join(tmpdir(), 'nginx-'));
    port = await freePort();
    const recipe = readFileSync('deploy/nginx.conf', 'utf8')
      .replaceAll('/srv/livre-blanc/current', site.folder)
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
    stop = await start('nginx', ['-c', main, '-e', join(work, 'error.log'), '-p', work], port);
  });

  afterAll(async () => {
    await stop?.();
    site?.remove();
    if (work) rmSync(work, { recursive: true });
  });

  describeRecipe({ port: () => port, folder: () => site.folder });
});
