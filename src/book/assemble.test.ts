import { describe, expect, it } from 'vitest';
import { readOutline } from '#markdown/outline.ts';
import { assembleBook } from './assemble.ts';
import { validContent } from './content-fixture.ts';

const book = assembleBook(validContent(), readOutline);
const [first, second] = book.proposals;
const [laureate] = book.laureates;

describe('the assembled book', () => {
  it('orders proposals by number and gives each to its part and theme', () => {
    expect(book.proposals.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(book.parts.map(({ proposals }) => proposals.length)).toEqual([2, 1]);
    expect(first?.theme.proposals).toContain(first);
  });

  it('links proposals and actors both ways', () => {
    const [etat, ess] = book.actors;
    expect(first?.pilots).toEqual([etat]);
    expect(etat?.pilots).toContain(first);
    expect(ess?.receives).toContain(first);
  });

  it('links proposals and laureates both ways', () => {
    expect(first?.examples[0]?.laureate).toBe(laureate);
    expect(laureate?.proposals).toContain(first);
  });

  it('links proposals with the figures and landmarks they use, and says where', () => {
    const figure = book.figures.find(({ id }) => id === 'emplois');
    expect(first?.references.map(({ id }) => id)).toEqual(['emplois', 'loi', 'page']);
    expect(figure?.uses).toContainEqual({
      path: '/propositions/1/#constat-1',
      label: 'Proposition 1, Constat',
      title: 'Proposition 1',
      kind: 'proposal',
    });
    expect(book.landmarks[0]?.uses.map(({ path }) => path)).toContain('/propositions/1/#indicateurs');
  });

  it('links figures and sources both ways', () => {
    const [source] = book.sources;
    expect(book.figures[0]?.source).toBe(source);
    expect(source?.figures).toContain(book.figures[0]);
    expect(source?.landmarks).toContain(book.landmarks[0]);
    expect(source?.laureates).toContain(laureate);
  });

  it('makes a registry figure of each laureate’s own number', () => {
    const own = book.references.get('vrac-adherents');
    expect(own).toMatchObject({ kind: 'figure', value: 4500, unit: 'adhérents', laureate: { slug: 'vrac' } });
    expect(laureate?.figures).toContain(own);
  });

  it('gives figures the divergences they are part of', () => {
    expect(book.figures[0]?.divergences).toEqual(book.divergences);
  });

  it('cuts each proposal into its sections', () => {
    expect(first?.sections.map(({ id, title }) => [id, title])).toEqual([
      ['constat', 'Constat'],
      ['mesure', 'Mesure'],
      ['mise-en-oeuvre', 'Mise en œuvre'],
      ['cout-et-facilite', 'Coût et facilité'],
    ]);
    expect(first?.sections[0]?.markdown).toBe('Un fait [@emplois].');
  });

  it('follows related proposals', () => {
    expect(first?.related).toEqual([second]);
  });

  it('ranks the levels of each scale from the first', () => {
    expect(book.costs.map(({ id, rank }) => [id, rank])).toEqual([
      ['nul', 0],
      ['faible', 1],
    ]);
  });

  it('cannot be changed by those who read it', () => {
    expect(() => Object.assign(first ?? {}, { title: 'Autre' })).toThrow(TypeError);
    expect(() => Reflect.apply(Array.prototype.push, book.proposals, [null])).toThrow(TypeError);
  });

  it('refuses content that breaks a link, naming it', () => {
    const content = validContent();
    content.sources = [];
    expect(() => assembleBook(content, readOutline)).toThrow(/Unknown source: page/);
  });
});
