import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mdxToJs } from 'satteri';
import { describe, expect, it, onTestFinished } from 'vitest';
import { formatRecord } from '#book/anchors/record.ts';
import { recordText } from '#book/anchors/text.ts';
import { features } from './features.ts';
import { outlineReader, placesOf, readOutline } from './outline.ts';
import { textPlugins } from './plugins.ts';
import { recordFinder, textKey } from './records.ts';

const findNote = () => ({ href: '/x/', title: 'Titre', detail: 'Éditeur' });
const published =
  '## Constat\n\nLes élus locaux manquent de temps.\n\nLes associations manquent d’argent.\n\n## Mesure\n\n1. Former les élus.\n2. Payer les associations.\n\n| a |\n|--|\n| 1 |\n';
const edited =
  '## Constat\n\nUn fait nouveau, que personne n’avait dit.\n\nLes associations manquent toujours d’argent.\n\n## Mesure\n\n| a |\n|--|\n| 1 |\n\n1. Payer les associations.\n';
const record = recordText(placesOf(published), [], []);
const reader = outlineReader((file) => (file.endsWith('12.mdx') ? record : []));

describe('a text that was published', () => {
  it('keeps the anchors it was published with', () => {
    const { passages, headings, kept } = reader(edited, 'content/proposals/12.mdx');
    expect(headings.map(({ anchor }) => anchor)).toEqual(['constat', 'mesure']);
    expect(passages.map(({ anchor, text }) => [anchor, text.slice(0, 12)])).toEqual([
      ['constat-3', 'Un fait nouv'],
      ['constat-2', 'Les associat'],
      ['mesure-3', expect.stringMatching(/a\s+1/)],
      ['mesure-2', 'Payer les as'],
    ]);
    expect(kept).toEqual([
      { anchor: 'constat-1', at: 'constat-2' },
      { anchor: 'mesure-1', at: 'mesure-2' },
    ]);
  });

  it('has nothing to do with another text', () => {
    expect(reader(edited, 'content/proposals/13.mdx')).toEqual(readOutline(edited));
  });

  it('carries on its page the anchors of its outline, and a target for each that is gone', () => {
    const fileURL = pathToFileURL('/content/proposals/12.mdx');
    const hastPlugins = textPlugins({ findNote, readOutline: reader, anchorLinks: true });
    const { code } = mdxToJs(edited, { features, hastPlugins, fileURL }) as { code: string };
    const ids = [...code.matchAll(/\bid: "([^"]+)"/g)].map(([, id]) => id);
    const { headings, passages, kept } = reader(edited, 'content/proposals/12.mdx');
    expect(ids.toSorted()).toEqual(
      [...headings, ...passages, ...kept].map(({ anchor }) => anchor).toSorted(),
    );
    for (const { anchor } of [...headings, ...passages]) expect(code).toContain(`"#${anchor}"`);
    expect(code).toContain('Lien vers « Constat »');
  });
});

describe('the published anchors of a content folder', () => {
  const folder = () => {
    const made = mkdtempSync(join(tmpdir(), 'anchors-'));
    onTestFinished(() => rmSync(made, { recursive: true }));
    mkdirSync(join(made, 'anchors/proposals'), { recursive: true });
    return made;
  };

  it('are found by the text’s collection and name, wherever the folder is', () => {
    expect(textKey('content/proposals/12.mdx')).toBe('proposals/12');
    expect(textKey('C:\\livre\\narrative\\1-naissance.mdx')).toBe('narrative/1-naissance');
    const content = folder();
    writeFileSync(join(content, 'anchors/proposals/12.txt'), formatRecord(record));
    expect(recordFinder(content)('/elsewhere/proposals/12.mdx')).toEqual(record);
    expect(recordFinder(content)('/elsewhere/proposals/13.mdx')).toEqual([]);
  });

  it('that cannot be read are the outline’s error, with file and line', () => {
    const content = folder();
    writeFileSync(join(content, 'anchors/proposals/12.txt'), '# Un\n>>>>>>> branche\n');
    const { error } = outlineReader(recordFinder(content))(edited, 'proposals/12.mdx');
    expect(error?.message).toMatch(/12\.txt:2 — ancres publiées : ligne illisible/);
  });
});
