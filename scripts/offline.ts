/**
 * Writes what reading offline needs into a built site: the service worker, the list of the book's files with their
 * digests, and their weight on the page that offers to take them along. Called by `npm run build`, before compression.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { typeset } from '#book/typography.ts';
import { editionFile, listFile, workerFile } from '#client/offline/files.ts';
import { Weights } from './offline/weights.ts';

/** Reading pages and what they load: neither data to download nor pictures for social networks. */
const isOfBook = (path: string): boolean =>
  (/(?:^|\/)index\.html$/.test(path) && !/^(?:p\/)?\d+\/|^integrer\//.test(path)) ||
  /^(?:_astro|fonts|pagefind|recherche)\/.*\.(?:js|css|woff2|json|pagefind|pf_\w+)$/.test(path) ||
  /^(?:icon\.svg|adresses\.json|manifest\.webmanifest)$/.test(path);

/** The book's own address of a file, from the site's root without its first slash. */
const addressOf = (path: string): string => path.replace(/(^|\/)index\.html$/, '$1');

/** @param kept the file where weights are kept from one build to the next */
export async function writeOffline(
  dir: string,
  kept: string | null = null,
): Promise<{ files: number; bytes: number }> {
  const weights = new Weights(kept);
  const paths = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter(isOfBook)
    .sort();
  const files: [string, string][] = [];
  let bytes = 0;
  for (const path of paths) {
    const content = readFileSync(join(dir, path));
    files.push([addressOf(path), createHash('sha256').update(content).digest('base64url').slice(0, 10)]);
    bytes += await weights.of(content);
  }
  weights.save();
  const edition = createHash('sha256').update(JSON.stringify(files)).digest('base64url').slice(0, 16);
  writeFileSync(join(dir, listFile), JSON.stringify({ edition, bytes, files }));
  writeFileSync(join(dir, editionFile), JSON.stringify({ edition }));
  sayWeight(join(dir, 'hors-connexion/index.html'), bytes);
  await build({
    entryPoints: ['src/client/offline/worker.ts'],
    outfile: join(dir, workerFile),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'warning',
  });
  return { files: files.length, bytes };
}

function sayWeight(page: string, bytes: number): void {
  const html = readFileSync(page, 'utf8');
  const megabytes = Math.max(1, Math.ceil(bytes / 1e6));
  const said = html.replace(
    /(<[a-z]+ data-offline-size>)[^<]*/,
    (_, tag) => `${tag}${typeset(`environ ${megabytes} Mo`)}`,
  );
  if (said === html) throw new Error(`${page} has no place for the weight of the book.`);
  writeFileSync(page, said);
}
