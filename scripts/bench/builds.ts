import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { theBook } from '#site/book.ts';
import { contentFolder } from '#site/content-folder.ts';
import { type Building, measureScript } from './building.ts';
import { growContent } from './grow.ts';
import { type Row, row } from './row.ts';
import { starlightHere } from './yardstick.ts';

const folder = '.build/bench';
const gigabytes = (bytes: number): number => bytes / 1e9;

const built = (times: number) => join(folder, `dist-${times}`);
const contentOf = (times: number) => join(folder, `content-${times}`);
const workOf = (times: number) => join(folder, `work-${times}`);

function build(times: number): Promise<Building> {
  return measureScript(['scripts/build.ts', '--out', built(times), '--work', workOf(times)], {
    environment: { CONTENT_DIR: contentOf(times) },
  });
}

/** Builds content of some length from nothing, with no copy kept from another build; remembers what it took. */
async function buildFromNothing(times: number): Promise<Building> {
  for (const path of [built(times), workOf(times), contentOf(times)])
    rmSync(path, { recursive: true, force: true });
  if (times > 1) growContent(theBook(), contentFolder, contentOf(times), times);
  else cpSync(contentFolder, contentOf(1), { recursive: true });
  const building = await build(times);
  writeFileSync(join(folder, `built-${times}.json`), JSON.stringify(building));
  return building;
}

const buildingSchema = z.object({ seconds: z.number(), memory: z.number().nullable() });

/** The last build of the content as it is, made now when there is none. */
async function knownBuild(times: number): Promise<Building> {
  const file = join(folder, `built-${times}.json`);
  if (!existsSync(file) || !existsSync(built(times))) return buildFromNothing(times);
  return buildingSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** What the builder waits for: everything from nothing, then one word. */
export async function measureBuilds(): Promise<Row[]> {
  const one = await buildFromNothing(1);
  const rows = [row('construction complète', one.seconds, null, 's')];
  if (one.memory !== null) rows.push(row('mémoire de la construction', gigabytes(one.memory), 1, 'Go', 2));
  const file = join(contentOf(1), 'proposals/12.mdx');
  writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()} Mot.\n`);
  const again = await build(1);
  rows.push(row('un mot changé, nouvelle construction', again.seconds, one.seconds / 4, 's'));
  return rows;
}

/** Pages whose weight should not follow the length of the book. */
const samples = ['propositions/12', 'laureats/vrac', 'chiffres/laureats-10-ans', 'recit/naissance', '.'];
const isIndex = /pagefind[/\\].*\.(?:pf_\w+|pagefind)$|recherche[/\\][^/\\]*\.json$/;

/** Sum of the files of a folder whose names end so. */
function weigh(dir: string, ends: RegExp): number {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => ends.test(name))
    .reduce((sum, name) => sum + statSync(join(dir, name)).size, 0);
}

/** What a longer book costs: its building, beside what Starlight would take, its pages and its index. */
export async function measureLength(times: number): Promise<Row[]> {
  const one = await knownBuild(1);
  const long = await buildFromNothing(times);
  const name = `× ${times}`;
  const rows: Row[] = [];
  if (times === 10) {
    const starlight = await starlightHere(contentOf(10), join(folder, 'bare-astro'));
    rows.push(
      row('construction complète, Starlight', one.seconds, starlight.one, 's'),
      row('construction × 10, un tiers de Starlight', long.seconds, starlight.ten / 3, 's'),
    );
  }
  rows.push(row(`construction ${name}, croissance`, long.seconds / one.seconds, null, '×'));
  if (long.memory !== null)
    rows.push(row(`mémoire ${name}`, gigabytes(long.memory), times === 10 ? 2 : null, 'Go', 2));
  rows.push(...measureGrowth(built(1), built(times), times));
  return rows;
}

/** How pages and the index of search grow when the book is so many times as long. */
export function measureGrowth(short: string, long: string, times: number): Row[] {
  const name = `× ${times}`;
  const index = weigh(long, isIndex) / weigh(short, isIndex);
  const pages = samples.map((path) => {
    const size = (dir: string) => statSync(join(dir, path, 'index.html.br')).size;
    const growth = (size(long) / size(short) - 1) * 100;
    return row(`poids d’une page, contenu ${name}`, growth, 2, '%', 1, `/${path}`.replace('/.', '/'));
  });
  return [row(`fichiers de recherche ${name}`, index, 1.1 * times, '×', 2), ...pages];
}
