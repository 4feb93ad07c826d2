import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';

export interface NginxGround {
  /** The site to serve. */
  readonly site: string;
  /** A folder for nginx's own files. */
  readonly work: string;
  readonly port: number;
  /** Added to the recipe, in nginx's `http` block. */
  readonly more?: string;
}

/**
 * Writes a configuration of nginx around the recipe of `deploy/`, as Debian's does, that touches nothing of the
 * machine's own server.
 * @returns the arguments of nginx
 */
export function writeNginx({ site, work, port, more = '' }: NginxGround): string[] {
  const recipe = readFileSync('deploy/nginx.conf', 'utf8')
    .replaceAll('/srv/livre-blanc/current', site)
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('  listen [::]:80;\n', '');
  const root = process.getuid?.() === 0 ? 'user root;' : '';
  const main = join(work, 'nginx.conf');
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${join(work, name)};`)
    .join('\n');
  writeFileSync(
    main,
    `${root}\nload_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;\ndaemon off;\nworker_processes 1;\npid ${join(work, 'pid')};\nerror_log ${join(work, 'error.log')};\nevents {}\nhttp {\naccess_log off;\n${folders}\n${recipe}\n${more}\n}\n`,
  );
  return ['-c', main, '-e', join(work, 'error.log'), '-p', work];
}

const answers = (port: number): Promise<boolean> =>
  new Promise((done) => {
    request({ host: '127.0.0.1', port }, (response) => {
      response.resume();
      done(true);
    })
      .on('error', () => done(false))
      .end();
  });

/** Starts nginx and waits until it answers. @throws with what it wrote when it stops before */
export async function startNginx(ground: NginxGround): Promise<() => Promise<void>> {
  const server = spawn('nginx', writeNginx(ground), { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  server.stderr.on('data', (text: Buffer) => {
    said += text;
  });
  const ended = new Promise<void>((done) => {
    server.once('error', (error) => {
      said += error.message;
      done();
    });
    server.once('exit', () => done());
  });
  let hasEnded = false;
  void ended.then(() => {
    hasEnded = true;
  });
  while (!(await answers(ground.port))) {
    if (hasEnded) throw new Error(`nginx did not start:\n${said}`);
    await new Promise((done) => setTimeout(done, 50));
  }
  return async () => {
    server.kill('SIGTERM');
    await ended;
  };
}
