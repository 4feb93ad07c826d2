import { describe, expect, it } from 'vitest';
import { chapterPath, figurePath, methodPath, partPath, proposalPath, termPath } from '#book/addresses.ts';
import { typeset } from '#book/typography.ts';
import { theBook } from './book.ts';
import { runningHeads } from './running-heads.ts';
import { anchorsOf, chapterLeaf, proposalLeaf } from './whole-book.ts';

const book = theBook();

describe('the whole book', () => {
  const anchorOf = anchorsOf(book);

  it('holds every part, proposal, chapter and term, under different anchors', () => {
    const addresses = [
      ...book.parts.map(({ id }) => partPath(id)),
      ...book.proposals.map(({ number }) => proposalPath(number)),
      ...book.chapters.map(({ slug }) => chapterPath(slug)),
      ...book.terms.map(({ id }) => termPath(id)),
    ];
    const anchors = addresses.map(anchorOf);
    expect(anchors).not.toContain(null);
    expect(new Set(anchors).size).toBe(addresses.length);
  });

  it('keeps the anchors of a page behind the name of its leaf', () => {
    expect(anchorOf(`${proposalPath(1)}#constat-2`)).toBe('p1-constat-2');
    expect(anchorOf(`${methodPath}#les-laureats`)).toBe('methode-les-laureats');
  });

  it('does not hold what only the site shows', () => {
    expect([figurePath('x'), '/donnees/', 'https://exemple.fr/propositions/1/'].map(anchorOf)).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('the running heads', () => {
  const css = runningHeads(book, 'Un titre. "Édition" \\ du jour');

  it('say on every sheet of a proposal its part and its number, on every sheet of a chapter its order', () => {
    for (const { number, part } of book.proposals) {
      const rule = new RegExp(`@page ${proposalLeaf(number)}\\{([^}]*)\\}([^}]*)\\}`).exec(css);
      expect(rule?.[1]).toContain(`var(--p${part.index})`);
      expect(rule?.[2]).toContain(`"${typeset(`Proposition ${number}`)}"`);
    }
    for (const { order } of book.chapters)
      expect(css).toContain(`[data-leaf="${chapterLeaf(order)}"]{page:${chapterLeaf(order)}}`);
  });

  it('cannot be broken by what they quote', () => {
    expect(css).toContain('@bottom-left{content:"Un titre. ');
    expect(css).not.toContain('<');
    const strings = css.match(/"(?:[^"\\]|\\[\da-f]+ )*"/g) ?? [];
    expect(css.replace(/"(?:[^"\\]|\\[\da-f]+ )*"/g, '')).not.toMatch(/["\\]/);
    expect(strings.length).toBeGreaterThan(book.proposals.length);
  });
});
