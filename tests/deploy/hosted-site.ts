import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { writeHosting } from '#scripts/hosting.ts';

const kept = [
  'index.html',
  '404.html',
  'propositions/12/index.html',
  'donnees/chiffres.json',
  'graphiques/cout-facilite.svg',
  'atom.xml',
  'opensearch.xml',
  'fonts/bricolage-grotesque.woff2',
  'redirections',
  '_redirects',
];

/** A few files of the built site, with what its host must know of them: as much as a recipe needs to be tried. */
export function prepareSite(built: string): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'hosted-'));
  for (const name of kept) {
    for (const extension of ['', '.br', '.gz']) {
      if (!existsSync(join(built, name + extension))) continue;
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      cpSync(join(built, name + extension), join(folder, name + extension), { recursive: true });
    }
  }
  const style = 'p{margin:0}'.repeat(200);
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, `${name}.gz`), gzipSync(text));
  };
  write('integrer/essai/index.html', `<!doctype html><style>${style}</style><title>Essai</title>`);
  write('_astro/essai.0a1b2c3d.js', 'export {};\n'.repeat(200));
  writeHosting({ dir: folder, base: '/' });
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
