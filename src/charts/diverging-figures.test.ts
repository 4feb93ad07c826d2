import { describe, expect, it } from 'vitest';
import { splitComparable } from './divergence/comparable.ts';
import { divergingFigures } from './diverging-figures.ts';
import { type BookSketch, sketchBook } from './fixtures.ts';

const people = {
  subject: 'Personnes touchées',
  figures: [
    { value: 300_000, unit: 'personnes', display: '300 000' },
    { value: 10_600_000, unit: 'personnes', display: '10,6 millions' },
    { value: 70, unit: '%', display: '70 %' },
  ],
};
const projects = {
  subject: 'Projets soutenus',
  figures: [
    { value: 117, unit: 'projets' },
    { value: 131, unit: 'lauréats' },
  ],
};
const apart = {
  subject: 'Dons',
  figures: [
    { value: 605, unit: '€ par foyer' },
    { value: 9.2e9, unit: '€' },
  ],
};
const rowsOf = (divergences: BookSketch['divergences']) => divergingFigures.rows(sketchBook({ divergences }));

describe('splitComparable', () => {
  const units = (...list: string[]) => list.map((unit) => ({ unit }));
  const comparable = (...list: string[]): string[] =>
    splitComparable(units(...list)).comparable.map(({ unit }) => unit);

  it('takes euros with euros, shares with shares, things with things', () => {
    expect(comparable('€', '€ déclarés', 'euros')).toHaveLength(3);
    expect(comparable('%', '% des Français')).toHaveLength(2);
    expect(comparable('projets', 'lauréats', 'structures')).toHaveLength(3);
  });
  it('does not take a rate for an amount', () => {
    expect(comparable('€', '€ par foyer')).toEqual([]);
    expect(comparable('€ par foyer', '€ par foyer')).toHaveLength(2);
  });
  it('keeps the most that stand on one scale', () => {
    expect(comparable('%', 'projets', 'lauréats')).toEqual(['projets', 'lauréats']);
  });
  it('does not take « européens » for euros', () => {
    expect(comparable('européens', 'projets')).toHaveLength(2);
  });
});

describe('divergingFigures', () => {
  it('says the widest gap with the values as they are published', () => {
    expect(divergingFigures.finding(rowsOf([projects, people]))).toBe(
      'Les sources donnent des chiffres différents sur 2 sujets ; l’écart le plus grand, de 300 000 à 10,6 millions, soit un rapport de 1 à 35, porte sur « Personnes touchées ».',
    );
    expect(divergingFigures.finding(rowsOf([projects]))).toContain('sur 1 sujet ; l’écart');
    expect(divergingFigures.finding(rowsOf([projects]))).toContain('un rapport de 1 à 1,1,');
  });

  it('puts the widest gaps first, the largest value first in each', () => {
    const rows = rowsOf([projects, people]);
    expect(rows.subjects.map(({ subject }) => subject)).toEqual(['Personnes touchées', 'Projets soutenus']);
    expect(rows.subjects[1]?.comparable.map(({ value }) => value)).toEqual([131, 117]);
  });

  it('says beside the scale what does not stand on it', () => {
    const { labels } = divergingFigures.scene(rowsOf([people]), { width: 900 });
    const words = labels.map((shape) => (shape.type === 'text' ? shape.text : '')).join(' ');
    expect(words).toMatch(/Dans une autre unité\s: 70\s%/);
  });

  it('counts in words the subjects it cannot draw', () => {
    const rows = rowsOf([people, apart]);
    expect(rows.incomparable.map(({ subject }) => subject)).toEqual(['Dons']);
    expect(divergingFigures.description(rows)).toContain('1 autre sujet : « Dons ». Ses chiffres');
    expect(divergingFigures.table(rows).rows).toHaveLength(5);
  });

  it('leads each dot to its figure and sets it by its value', () => {
    const { marks } = divergingFigures.scene(rowsOf([people]), { width: 900 });
    const [large, small] = marks;
    expect(large?.href).toBe('/chiffres/chiffre-1-2/');
    expect(large && small && large.x > small.x).toBe(true);
  });
});
