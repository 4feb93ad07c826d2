import { mdxToJs } from 'satteri';
import { describe, expect, it } from 'vitest';
import { features } from './features.ts';
import { type FindNote, Numbering } from './note.ts';
import { readOutline } from './outline.ts';
import { textPlugins } from './plugins.ts';
import { renderLine } from './render.ts';

const findNote: FindNote = (id) =>
  id === 'inconnu' ? null : { href: `/chiffres/${id}/`, title: `Chiffre ${id}`, detail: 'Éditeur, 2024' };

describe('a line of Markdown', () => {
  it('turns each reference into a number that leads to its note, stuck to its word', async () => {
    const html = await renderLine('En 2023, 18,7 % [@part], puis 20 % [@autre].', findNote, new Numbering());
    expect(html).toBe(
      'En 2023, 18,7 %<sup class="ref"><a href="#note-1" role="doc-noteref" aria-label="Note 1">1</a></sup>, puis 20 %<sup class="ref"><a href="#note-2" role="doc-noteref" aria-label="Note 2">2</a></sup>.',
    );
  });

  it('carries on the numbering of its page, and keeps the number of a known reference', async () => {
    const numbering = new Numbering(['un', 'deux']);
    const html = await renderLine('A [@deux] b [@trois]', findNote, numbering);
    expect(html).toMatch(/>2<\/a>.*>3<\/a>/);
    expect(numbering.ids).toEqual(['un', 'deux', 'trois']);
  });

  it('lets no markup nor script in', async () => {
    const html = await renderLine(
      '<img src=x onerror=alert(1)> [x](javascript:alert(1))',
      findNote,
      new Numbering(),
    );
    expect(html).not.toMatch(/<img|javascript:/);
  });
});

describe('the outline of a text', () => {
  const body =
    '## Constat\n\nUn. [@a]\n\nDeux.\n\n## Mise en œuvre\n\n1. Trois.\n2. Quatre.\n\n## Constat\n\n| a |\n|--|\n| 1 |\n';

  it('gives headings readable anchors without accents, told apart when repeated', () => {
    expect(readOutline(body).headings.map(({ anchor }) => anchor)).toEqual([
      'constat',
      'mise-en-oeuvre',
      'constat-bis',
    ]);
  });

  it('gives each paragraph, list item and table the anchor of its heading and a count', () => {
    expect(readOutline(body).passages.map(({ anchor, line }) => [anchor, line])).toEqual([
      ['constat-1', 3],
      ['constat-2', 5],
      ['mise-en-oeuvre-1', 9],
      ['mise-en-oeuvre-2', 10],
      ['constat-bis-1', 14],
    ]);
  });

  it('agrees with the ids that the page carries', () => {
    const { code } = mdxToJs(body, { features, hastPlugins: textPlugins({ findNote }) }) as { code: string };
    const ids = [...code.matchAll(/\bid: "([^"]+)"/g)].map((match) => match[1]);
    const outline = readOutline(body);
    expect(ids.toSorted()).toEqual(
      [...outline.headings, ...outline.passages].map(({ anchor }) => anchor).toSorted(),
    );
  });

  it('says where a text cannot be read', () => {
    expect(readOutline('Un.\n\nDeux {').error).toMatchObject({ line: 3 });
  });
});

describe('the text of a page', () => {
  it('puts the notes of a paragraph beside it', () => {
    const { code } = mdxToJs('Un [@a] et [@b].', { features, hastPlugins: textPlugins({ findNote }) }) as {
      code: string;
    };
    expect(code).toMatch(/className: "para"|class: "para"/);
    expect(code).toContain('2 sources');
    expect(code).toContain('/chiffres/a/');
  });

  it('refuses a reference that nothing answers', () => {
    const compile = () => mdxToJs('Un [@inconnu].', { features, hastPlugins: textPlugins({ findNote }) });
    expect(compile).toThrow(/référence inconnue « inconnu »/);
  });
});
