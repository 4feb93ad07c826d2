import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { serve } from '#scripts/serve.ts';

/** A site of its own that a test may publish again. */
export interface Edition {
  readonly url: string;
  /** Publishes a change of a page, as a new edition. */
  readonly publish: (page: string, change: (html: string) => string) => void;
  readonly close: () => Promise<void>;
}

/** Serves the built site with a short list of what is taken along, so that a test need not wait for all of it. */
export async function serveEdition(built: string, kept: readonly string[]): Promise<Edition> {
  const folder = mkdtempSync(join(tmpdir(), 'edition-'));
  const own = new Set(['hors-connexion', 'methode']);
  for (const name of readdirSync(built)) {
    if (own.has(name)) cpSync(join(built, name), join(folder, name), { recursive: true });
    else symlinkSync(resolve(built, name), join(folder, name));
  }
  mkdirSync(join(folder, 'hors-connexion'), { recursive: true });
  let number = 0;
  const writeList = () => {
    number += 1;
    const edition = `essai-${number}`;
    const files = kept.map((path) => [path, path === 'methode/' ? edition : 'fixed']);
    const write = (name: string, value: unknown) => {
      for (const extension of ['.br', '.gz'])
        rmSync(join(folder, 'hors-connexion', name + extension), { force: true });
      writeFileSync(join(folder, 'hors-connexion', name), JSON.stringify(value));
    };
    write('liste.json', { edition, bytes: 1, files });
    write('edition.json', { edition });
  };
  writeList();
  const site = await serve({ dir: folder, port: 0 });
  return {
    url: site.url,
    publish: (page, change) => {
      const file = join(folder, page, 'index.html');
      writeFileSync(file, change(readFileSync(file, 'utf8')));
      for (const extension of ['.br', '.gz']) rmSync(file + extension, { force: true });
      writeList();
    },
    close: async () => {
      await site.close();
      rmSync(folder, { recursive: true });
    },
  };
}
