import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePermalinks } from '#scripts/permalinks/list.ts';
import { elements } from '../support/html.ts';
import { copyProgram } from '../support/program.ts';

/** An edition is published, then its editors reword, move, insert, take away and rename. */
const program = copyProgram('tests/fixtures/autre-livre');
const { folder, run } = program;

const edit = (name: string, change: (text: string) => string) => {
  const file = join(folder, 'content', name);
  const text = readFileSync(file, 'utf8');
  const changed = change(text);
  expect(changed, `the edit of ${name}`).not.toBe(text);
  writeFileSync(file, changed);
};

const succeed = (...command: string[]) => {
  const { status, output } = run(...command);
  if (status !== 0) throw new Error(`${command.join(' ')} failed:\n${output}`);
};

const reworded =
  'L’agence prélève l’eau en quatre points, chaque mois. La ville affiche le résultat sur les quais.';
const inserted = 'Chaque point porte un panneau, lisible depuis le chemin.';
let published: ReturnType<typeof parsePermalinks>;

beforeAll(() => {
  succeed('scripts/permalinks.ts');
  published = parsePermalinks(readFileSync(join(folder, 'content/permalinks.txt'), 'utf8'));

  edit('proposals/1.mdx', (text) =>
    text
      // Inserted before, and reworded.
      .replace(
        'L’agence prélève l’eau en trois points. La ville affiche le résultat sur les quais.',
        `${inserted}\n\n${reworded}`,
      )
      // Moved.
      .replace(
        '1. La ville réunit les riverains.\n2. Elle décide, puis rend compte.',
        '1. Elle décide, puis rend compte.\n2. La ville réunit les riverains.',
      )
      // Renamed.
      .replace('Compter chaque mois ce que la rivière emporte', 'Mesurer chaque mois l’eau de la rivière')
      // Taken away.
      .replace('Personne ne sait, d’un mois à l’autre, si l’eau est propre.', 'L’eau n’est jamais comptée.'),
  );
  renameSync(
    join(folder, 'content/laureates/quai-des-lilas.mdx'),
    join(folder, 'content/laureates/lilas-du-quai.mdx'),
  );
  for (const name of ['narrative/1-la-riviere.mdx', 'proposals/4.mdx']) {
    edit(name, (text) => text.replaceAll('quai-des-lilas', 'lilas-du-quai'));
  }
});
afterAll(program.remove);

/** Where a reader of the built site arrives: through redirects, at the page and the anchor that is there. */
function arrive(path: string, anchor: string | null): string {
  const file = join(folder, 'dist', path, 'index.html');
  if (!existsSync(file)) {
    const plain = join(folder, 'dist', path);
    return existsSync(plain) ? 'arrives' : `${path}: no page`;
  }
  const html = readFileSync(file, 'utf8');
  const refresh = /http-equiv="refresh" content="0; ?url=([^"]+)"/.exec(html)?.[1];
  if (refresh) return arrive(new URL(refresh, 'https://site').pathname, anchor);
  const isThere = anchor === null || elements(html).some(({ attributes }) => attributes.get('id') === anchor);
  return isThere ? 'arrives' : `${path}#${anchor}: no such place`;
}

describe('A link sent from the first edition', () => {
  it('is refused by the build when a page it leads to is gone without a word', () => {
    const { status, output } = run('scripts/build.ts');
    expect(status).toBe(1);
    expect(output).toContain('/laureats/quai-des-lilas/');
    expect(output).toContain('redirects.yaml');
    expect(output).not.toMatch(/^\s+at /m);
  });

  it('arrives, whatever was reworded, moved, inserted, taken away or renamed since', () => {
    edit('redirects.yaml', () => '- from: /laureats/quai-des-lilas/\n  to: /laureats/lilas-du-quai/\n');
    succeed('scripts/permalinks.ts');
    const links = [...published].flatMap(([path, anchors]) => [
      [path, null] as const,
      ...anchors.map((anchor) => [path, anchor] as const),
    ]);
    expect(links.length).toBeGreaterThan(200);
    const lost = links.map(([path, anchor]) => arrive(path, anchor)).filter((end) => end !== 'arrives');
    expect(lost).toEqual([]);
  });

  it('arrives at the very words, under the anchor they had', () => {
    const html = readFileSync(join(folder, 'dist/propositions/1/index.html'), 'utf8');
    const wordsAt = (anchor: string) =>
      new RegExp(`id="${anchor}"[^>]*>([\\s\\S]*?)</(?:p|li)>`).exec(html)?.[1]?.replace(/<[^>]+>/g, '') ??
      '';
    expect(wordsAt('mesure-1')).toContain('quatre points');
    expect(wordsAt('mesure-2')).toContain('Chaque point porte un panneau');
    expect(wordsAt('mise-en-oeuvre-1')).toContain('La ville réunit les riverains');
    expect(wordsAt('mise-en-oeuvre-2')).toContain('Elle décide');
  });
});
