import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyProgram } from '../support/program.ts';

/** A report by someone else: five proposals, two parts, three actors, other scales, one laureate. */
const book = 'tests/fixtures/autre-livre';
const program = copyProgram(book);
const { folder, run } = program;
const site = join(folder, 'dist');

/** What only this project's own book says. */
const ours = /La France s.engage|Livre blanc|innovation sociale|Salon des maires|\b67\b|\b204\b/gi;

beforeAll(() => {
  const { status, output } = run('scripts/build.ts');
  if (status !== 0) throw new Error(`The build failed:\n${output}`);
}, 300_000);
afterAll(program.remove);

const page = (path: string): string => readFileSync(join(site, path, 'index.html'), 'utf8');

/** What a page says to people and to machines, without its scripts and styles. */
const said = (html: string): string =>
  html
    .replace(/<script(?![^>]*ld\+json)[\s\S]*?<\/script>|<style[\s\S]*?<\/style>/g, ' ')
    .replace(/<meta[^>]*content="([^"]*)"[^>]*>/g, ' $1 ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('another book', () => {
  it('passes the check as it stands', () => {
    const { status, output } = run('scripts/check.ts');
    expect(output.trim()).toBe(
      'Contenu vérifié : 5 propositions, 1 lauréat, 3 chiffres, 1 repère, 2 sources. Aucune erreur, aucune remarque.',
    );
    expect(status).toBe(0);
  });

  it('has its own pages, and none of ours', () => {
    const names = (path: string) =>
      readdirSync(join(site, path), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name);
    expect(
      names('propositions')
        .filter((name) => /^\d+$/.test(name))
        .sort(),
    ).toEqual(['1', '2', '3', '4', '5']);
    expect(names('parties').sort()).toEqual(['eau', 'rives']);
    expect(names('acteurs').sort()).toEqual(['agence', 'riverains', 'ville']);
    expect(names('laureats')).toEqual(['quai-des-lilas']);
    expect(names('recit')).toEqual(['la-riviere']);
  });

  it('says its own title, counts, actors, scales and horizons', () => {
    expect(said(page('.'))).toContain('Cahier des berges');
    const proposal = said(page('propositions/3'));
    for (const words of [
      'Relier les quais par un chemin sans coupure',
      'Grand',
      'Ardu',
      'Une génération',
      'la ville',
      'les riverains',
    ]) {
      expect(proposal).toContain(words);
    }
    expect(said(page('propositions'))).toMatch(/5 propositions/);
    expect(said(page('laureats/quai-des-lilas'))).toContain('plus de 120');
  });

  it('never speaks of ours', () => {
    const pages = readdirSync(site, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:html|xml|webmanifest|json)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !path.includes('/pagefind/') && !path.includes('/_astro/'));
    const found = pages.flatMap((path) => {
      const words = said(readFileSync(path, 'utf8')).match(ours) ?? [];
      const [first = ''] = relative(site, path).split(sep);
      return [...new Set(words)].map((word) => `${first}: ${word.toLowerCase()}`);
    });
    expect(found).toEqual([]);
  });
});

describe('a book without laureates', () => {
  const bare = copyProgram(book);
  const built = join(bare.folder, 'dist');
  const edit = (file: string, change: (text: string) => string): void => {
    const path = join(bare.folder, 'content', file);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  };

  beforeAll(() => {
    rmSync(join(bare.folder, 'content/laureates'), { recursive: true });
    edit('book.yaml', (text) => text.replace(/^laureates:\n(?: .*\n)+/m, ''));
    edit('narrative/1-la-riviere.mdx', (text) => text.replace(/^laureates:\n(?:- .*\n)+/m, ''));
    edit('proposals/4.mdx', (text) => text.replace(/^examples:\n(?:[- ] .*\n)+/m, ''));
    const { status, output } = bare.run('scripts/build.ts');
    if (status !== 0) throw new Error(`The build failed:\n${output}`);
  }, 300_000);
  afterAll(bare.remove);

  it('passes the check', () => {
    const { status, output } = bare.run('scripts/check.ts');
    expect(output).toMatch(/^Contenu vérifié : 5 propositions, /);
    expect(output).not.toContain('erreur :');
    expect(status).toBe(0);
  });

  it('has no page, no chart and no file about them, and no link to any', () => {
    const pages = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.html'),
    );
    expect(pages.length).toBeGreaterThan(20);
    expect(pages.filter((name) => /laureat/.test(name))).toEqual([]);
    const speaking = pages.filter((name) =>
      /href="[^"#]*\/laureat/.test(readFileSync(join(built, name), 'utf8')),
    );
    expect(speaking).toEqual([]);
    expect(readdirSync(join(built, 'donnees')).filter((name) => /laureat/.test(name))).toEqual([]);
  });
});
