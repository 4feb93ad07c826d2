/**
 * `npm run load`: starts nginx with the recipe of `deploy/`, has many readers ask pages of the built site at once on
 * this machine's own loop, and prints what it served beside a bare nginx that sends one file, in turns. Fails when a
 * single answer is not whole.
 *
 *   --readers 32   readers at once
 *   --seconds 3    of each turn; there are three of each
 *   --readme       writes the figures into the README
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { replaceBlock } from './bench/block.ts';
import { describeMachine } from './bench/record.ts';
import { row, tableOf } from './bench/row.ts';
import { templatesOf, weightOf } from './bench/templates.ts';
import { askOften, type Load, percentile, sumOf } from './load/ask-often.ts';
import { startNginx } from './load/nginx.ts';

const { values } = parseArgs({
  options: {
    dir: { type: 'string', default: 'dist' },
    readers: { type: 'string', default: '32' },
    seconds: { type: 'string', default: '3' },
    readme: { type: 'boolean', default: false },
  },
});
const turns = 3;

/** A port that nothing listens to. */
const freePort = (): Promise<number> =>
  new Promise((done, failed) => {
    const probe = createServer()
      .once('error', failed)
      .listen(0, '127.0.0.1', () => {
        const address = probe.address();
        probe.close(() => (address && typeof address === 'object' ? done(address.port) : failed()));
      });
  });

const paths = templatesOf(values.dir).flatMap((template) =>
  template.isReading ? template.paths.slice(0, 20) : [],
);
const weights = paths.map((path) => weightOf(values.dir, path));
const mean = Math.round(weights.reduce((sum, weight) => sum + weight, 0) / weights.length);
const work = mkdtempSync(join(tmpdir(), 'load-'));
const bareFolder = join(work, 'bare');
mkdirSync(bareFolder);
writeFileSync(join(bareFolder, 'file'), Buffer.alloc(mean, 'a'));
const [port, barePort] = [await freePort(), await freePort()];
const bareServer = `server { listen 127.0.0.1:${barePort}; root ${bareFolder}; }`;
const loads: Load[] = [];
const bares: Load[] = [];
const stop = await startNginx({ site: resolve(values.dir), work, port, more: bareServer });
try {
  const [readers, seconds] = [Number(values.readers), Number(values.seconds)];
  for (let turn = 0; turn < turns; turn++) {
    loads.push(await askOften({ port, paths, readers, seconds }));
    bares.push(await askOften({ port: barePort, paths: ['/file'], readers, seconds }));
  }
} finally {
  await stop();
  rmSync(work, { recursive: true });
}

const [load, bare] = [sumOf(loads), sumOf(bares)];
const pace = ({ requests, seconds }: Load) => requests / seconds;
const slowest = ({ times }: Load) => percentile(times, 0.99);
const pages = `${paths.length} pages`;
const file = `un fichier de ${mean} octets`;
const rows = [
  row('requêtes par seconde', pace(load), null, '', 0, pages),
  row('requêtes par seconde', pace(bare), null, '', 0, file),
  row('99 réponses sur 100 en moins de', slowest(load), null, 'ms', 1, pages),
  row('99 réponses sur 100 en moins de', slowest(bare), null, 'ms', 1, file),
  row(`erreurs, sur ${load.requests} requêtes`, load.errors, 0, '', 0, pages),
];
const said = `${new Date().toISOString().slice(0, 10)}, ${values.readers} lecteurs à la fois, nginx (un processus) et les lecteurs sur la même machine : ${describeMachine(null)}.`;
console.log(`${tableOf(rows)}\n\n${said}`);
if (values.readme) {
  const readme = readFileSync('README.md', 'utf8');
  writeFileSync('README.md', replaceBlock(readme, 'load', `${tableOf(rows)}\n\n${said}`));
}
if (load.errors > 0) {
  console.error(`\n${load.errors} réponses ne sont pas venues entières.`);
  process.exitCode = 1;
}
