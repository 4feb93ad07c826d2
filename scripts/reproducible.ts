/**
 * `npm run reproducible`: builds the site twice, from nothing, and fails when a single byte differs, naming the files.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.ts';

const folder = '.build/reproducible';

/** A digest of each file of a folder, by its name. */
function digests(dir: string): Map<string, string> {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    names
      .filter((name) => statSync(join(dir, name)).isFile())
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(dir, name)))
          .digest('hex'),
      ]),
  );
}

/** Builds and gives the digests; null when the build fails. */
async function buildOnce(name: string): Promise<Map<string, string> | null> {
  const out = join(folder, name);
  const status = await run(['scripts/build.ts', '--out', out, '--work', join(folder, `${name}-work`)]);
  return status === 0 ? digests(out) : null;
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const first = await buildOnce('one');
const second = first && (await buildOnce('two'));
if (first && second) {
  const names = [...new Set([...first.keys(), ...second.keys()])];
  const different = names.filter((name) => first.get(name) !== second.get(name));
  if (different.length === 0) {
    console.log(`Deux constructions, ${first.size} fichiers : pas un octet de différence.`);
    rmSync(folder, { recursive: true, force: true });
  } else {
    console.error(`${different.length} fichiers diffèrent d’une construction à l’autre (${folder}/) :`);
    for (const name of different.slice(0, 20)) console.error(`  ${name}`);
    process.exitCode = 1;
  }
} else {
  process.exitCode = 1;
}
