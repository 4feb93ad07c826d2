import { describe, expect, it } from 'vitest';
import { entry } from './catalogue.ts';
import { Corrector, makeCorrector } from './corrector.ts';
import { packVocabulary, vocabularyOf } from './vocabulary.ts';

const corrector = new Corrector(
  vocabularyOf([
    'commande publique',
    'publics',
    'bénévolat',
    'école',
    'État',
    'compétences',
    'compte',
    'agréé',
    'wake',
    'café',
  ]),
);
const best = (text: string, ...unknown: string[]): string | undefined =>
  corrector.correct(text, unknown)[0]?.text;

describe('Corrector', () => {
  it('replaces the unknown words of a query and leaves the rest as typed', () => {
    expect(best('la comande publique', 'comande')).toBe('la commande publique');
    expect(best('benevloat et Compte', 'benevloat')).toBe('bénévolat et Compte');
  });

  it('keeps the article, the quotes and the other part of a compound', () => {
    expect(best('l’ecloe', 'ecloe')).toBe('l’école');
    expect(best('"comande publique"', 'comande')).toBe('"commande publique"');
  });

  it('gives an article its apostrophe back', () => {
    expect(best('lecole', 'lecole')).toBe('l’école');
    expect(best('detat', 'detat')).toBe('d’état');
  });

  it('parts two words typed as one', () => {
    expect(best('wakecafe', 'wakecafe')).toBe('wake café');
  });

  it('offers several readings of a query', () => {
    const texts = corrector.correct('comande publik', ['comande', 'publik']).map(({ text }) => text);
    expect(texts).toContain('commande publique');
    expect(texts).toContain('commande publics');
  });

  it('does not touch a form of a known word, but where a slip is likelier', () => {
    expect(corrector.correct('agréées', ['agreees'])).toEqual([]);
    expect(best('compteences', 'compteences')).toBe('compétences');
  });

  it('has nothing for what is far from everything', () => {
    expect(corrector.correct('apricot', ['apricot'])).toEqual([]);
  });
});

describe('makeCorrector', () => {
  it('learns its words a few at a time, those of titles and those of texts', async () => {
    const entries = Array.from({ length: 120 }, (_, index) =>
      entry('page', `/${index}/`, 'Bénévolat', 'Page'),
    );
    let breaths = 0;
    const made = await makeCorrector(entries, packVocabulary(vocabularyOf(['maraude'])), async () => {
      breaths += 1;
    });
    expect(breaths).toBeGreaterThanOrEqual(3);
    expect(made.correct('bénévloat', ['benevloat'])[0]?.text).toBe('bénévolat');
    expect(made.correct('mararude', ['mararude'])[0]?.text).toBe('maraude');
  });
});
