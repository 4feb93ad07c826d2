import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { theBook } from '#site/book.ts';
import { contentFolder } from '#site/content-folder.ts';
import { type Building, buildSite } from './building.ts';
import { growContent } from './grow.ts';
import { type Row, row } from './row.ts';

const folder = '.build/bench';
const gigabytes = (bytes: number): number => bytes / 1e9;

/** Seconds that Starlight 0.x took on the same text, one time and ten times as long, on a machine like this one. */
const starlight = { one: 9.6, ten: 149 };

/** Sum of the files of a folder whose names end so. */
function weigh(dir: string, ends: RegExp): number {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => ends.test(name))
    .reduce((sum, name) => sum + statSync(join(dir, name)).size, 0);
}

const isIndex = /pagefind[/\\].*\.(?:pf_\w+|pagefind)$|recherche[/\\][^/\\]*\.json$/;

interface Built extends Building {
  readonly out: string;
  readonly work: string;
  readonly content: string;
}

/** Builds content of some length from nothing, with no copy kept from another build. */
async function buildTimes(times: number): Promise<Built> {
  const at = (name: string) => join(folder, `${name}-${times}`);
  const [content, out, work] = [at('content'), at('dist'), at('work')];
  for (const path of [out, work]) rmSync(path, { recursive: true, force: true });
  if (times > 1) growContent(theBook(), contentFolder, content, times);
  else {
    rmSync(content, { recursive: true, force: true });
    cpSync(contentFolder, content, { recursive: true });
  }
  const building = await buildSite(['--out', out, '--work', work], { CONTENT_DIR: content });
  return { ...building, out, work, content };
}

/** What the builder waits for and what it takes, at several lengths of content. */
export async function measureBuilds(lengths: readonly number[]): Promise<Row[]> {
  const one = await buildTimes(1);
  const rows = [row('construction complète', one.seconds, starlight.one, 's')];
  if (one.memory !== null) rows.push(row('mémoire de la construction', gigabytes(one.memory), 1, 'Go', 2));

  const file = join(one.content, 'proposals/12.mdx');
  writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()} Mot.\n`);
  const again = await buildSite(['--out', one.out, '--work', one.work], { CONTENT_DIR: one.content });
  rows.push(row('un mot changé : nouvelle construction', again.seconds, one.seconds / 4, 's'));

  for (const times of lengths) {
    const built = await buildTimes(times);
    const name = `× ${times}`;
    rows.push(
      row(`construction ${name}`, built.seconds, times === 10 ? starlight.ten / 3 : null, 's'),
      row(`construction ${name} : croissance`, built.seconds / one.seconds, null, '×'),
    );
    if (built.memory !== null)
      rows.push(row(`mémoire ${name}`, gigabytes(built.memory), times === 10 ? 2 : null, 'Go', 2));
    rows.push(
      row(
        `fichiers de recherche ${name}`,
        weigh(built.out, isIndex) / weigh(one.out, isIndex),
        1.1 * times,
        '×',
        2,
      ),
    );
    for (const path of [
      'propositions/12',
      'laureats/vrac',
      'chiffres/laureats-10-ans',
      'recit/naissance',
      '.',
    ]) {
      const size = (dir: string) => statSync(join(dir, path, 'index.html.br')).size;
      const growth = size(built.out) / size(one.out);
      rows.push(row(`poids de /${path.replace('.', '')} ${name}`, (growth - 1) * 100, 2, '%', 1));
    }
  }
  return rows;
}
