import { describe, expect, it } from 'vitest';
import { theBook } from '#site/book.ts';
import { catalogueOf } from './catalogue.ts';
import { searchExamples } from './examples.ts';

describe('searchExamples', () => {
  it('shows a word, a figure, a name, a number and an acronym of the book', () => {
    const book = theBook();
    const [word = '', figure = '', name = '', number = '', acronym = ''] = searchExamples(book);
    expect(book.proposals.some(({ keywords }) => keywords.includes(word))).toBe(true);
    expect(book.figures.some(({ display }) => display.includes(figure))).toBe(true);
    expect(book.laureates.map((laureate) => laureate.name)).toContain(name);
    expect(number).toBe(`proposition ${book.proposals.length}`);
    expect(book.terms.map((term) => term.acronym)).toContain(acronym);
  });
});

describe('catalogueOf', () => {
  it('prints the number of a landmark with its own precision', () => {
    const book = theBook();
    const about = book.landmarks.find(({ precision, value }) => precision === 'more-than' && value !== null);
    const { entries } = catalogueOf(book);
    expect(entries.find(({ path }) => path === `/reperes/${about?.id}/`)?.value).toMatch(/^plus de /);
  });
});
