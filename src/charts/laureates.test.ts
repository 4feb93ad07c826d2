import { describe, expect, it } from 'vitest';
import { type BookSketch, type LaureateSketch, sketchBook } from './fixtures.ts';
import { countLaureates, laureateSources } from './laureates.ts';
import { laureatesByNeed } from './laureates-by-need.ts';
import { laureatesByRegion } from './laureates-by-region.ts';
import { laureatesByYear } from './laureates-by-year.ts';

const counted = { counted: 10, from: 2014, to: 2016 };
const sketch = (laureates: readonly LaureateSketch[]): BookSketch => ({ laureates, counted });
const years = (...list: (number | null)[]): BookSketch => sketch(list.map((year) => ({ year })));
const places = (...list: (string | null)[]): BookSketch => sketch(list.map((region) => ({ region })));

describe('countLaureates', () => {
  it('tells apart those the foundation counts, the others and those without a year', () => {
    expect(countLaureates(sketchBook(years(2014, 2016, 2017, null)))).toEqual({
      ...counted,
      documented: 4,
      within: 2,
      outside: 1,
      undated: 1,
    });
  });
});

describe('laureateSources', () => {
  it('begins with the source of the count and gives each source once', () => {
    const book = sketchBook(years(2014, 2014));
    expect(laureateSources(book).map(({ id }) => id)).toEqual(['livre']);
  });
});

describe('laureatesByYear', () => {
  const finding = (one: BookSketch): string => laureatesByYear.finding(laureatesByYear.rows(sketchBook(one)));

  it('says how many of the counted are documented, and the largest year', () => {
    expect(finding(years(2014, 2015, 2015, 2018, null))).toBe(
      'Le livre présente 3 lauréats sur les 10 que la fondation compte de 2014 à 2016, et 1 sans année connue ; la promotion la plus fournie est 2015, avec 2 lauréats.',
    );
  });

  it('names all the years that are as large', () => {
    expect(finding(years(2014, 2015))).toMatch(
      / ; les promotions les plus fournies sont 2014 et 2015, avec 1 lauréat chacune\.$/,
    );
  });

  it('shows the years without a laureate, and those out of the count', () => {
    const rows = laureatesByYear.rows(sketchBook(years(2014, 2018, null)));
    expect(laureatesByYear.table(rows).rows).toEqual([
      ['2014', 1, 'oui'],
      ['2015', 0, 'oui'],
      ['2016', 0, 'oui'],
      ['2017', 0, 'non'],
      ['2018', 1, 'non'],
      ['Année non connue', 1, null],
    ]);
  });

  it('says in words who is not drawn, or drawn hollow', () => {
    const rows = laureatesByYear.rows(sketchBook(years(2018, null, null)));
    expect(laureatesByYear.description(rows)).toMatch(
      / Les carrés vides, 1 lauréat, sont hors du décompte de 2014 à 2016\. 2 autres lauréats du livre, dont aucune source n’établit l’année, ne sont pas dessinés ici\.$/,
    );
  });
});

describe('laureatesByNeed', () => {
  it('says the need met most among those that are known', () => {
    const rows = laureatesByNeed.rows(
      sketchBook(sketch([{ need: 1 }, { need: 1 }, { need: 0 }, { need: null }])),
    );
    expect(laureatesByNeed.finding(rows)).toBe(
      '« Santé » est le besoin le plus représenté, avec 2 lauréats sur 3.',
    );
    expect(laureatesByNeed.table(rows).rows).toEqual([
      ['Santé', 2],
      ['Éducation', 1],
      ['Besoin non connu', 1],
    ]);
    expect(laureatesByNeed.description(rows)).toMatch(/1 lauréat de plus, .* n’est pas dessiné ici\.$/);
  });
});

describe('laureatesByRegion', () => {
  const finding = (one: BookSketch): string =>
    laureatesByRegion.finding(laureatesByRegion.rows(sketchBook(one)));

  it('says the first region with its own preposition', () => {
    expect(finding(places('Hauts-de-France', 'Hauts-de-France', 'Bretagne', null))).toBe(
      '2 lauréats sur les 3 dont la région est connue ont leur siège dans les Hauts-de-France.',
    );
    expect(finding(places('La Réunion'))).toBe(
      'Le seul lauréat dont la région est connue a son siège à La Réunion.',
    );
  });

  it('names all the regions that are equal', () => {
    expect(finding(places('Mayotte', 'Corse'))).toBe(
      'En Corse et à Mayotte : 1 lauréat chaque fois, sur les 2 dont la région est connue.',
    );
  });

  it('knows a region by either apostrophe', () => {
    const rows = laureatesByRegion.rows(
      sketchBook(places("Provence-Alpes-Côte d'Azur", 'Provence-Alpes-Côte d’Azur')),
    );
    expect(laureatesByRegion.table(rows).rows[0]).toEqual(['Provence-Alpes-Côte d’Azur', 2]);
  });

  it('never drops who is elsewhere or nowhere known', () => {
    const rows = laureatesByRegion.rows(sketchBook(places('Nouvelle-Calédonie', null, null)));
    expect(laureatesByRegion.table(rows).rows.slice(-2)).toEqual([
      ['Nouvelle-Calédonie', 1],
      ['Région non connue', 2],
    ]);
    const words = laureatesByRegion.description(rows);
    expect(words).toContain('1 lauréat hors de ces régions : Nouvelle-Calédonie.');
    expect(words).toContain('2 lauréats ne sont pas sur la carte');
  });
});
