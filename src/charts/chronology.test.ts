import { describe, expect, it } from 'vitest';
import { chronology } from './chronology.ts';
import { sketchBook } from './fixtures.ts';

const rowsOf = (...dates: string[]) =>
  chronology.rows(sketchBook({ events: dates.map((date) => ({ date, event: `Le ${date}` })) }));

describe('chronology', () => {
  it('says how many events, over what time, and the fullest year', () => {
    expect(chronology.finding(rowsOf('2014-08-24', '2016', '2024-05', '2024-11-21'))).toBe(
      '4 événements, d’août 2014 à novembre 2024 ; l’année la plus remplie, 2024, en compte 2.',
    );
  });

  it('names all the years that are equally full', () => {
    expect(chronology.finding(rowsOf('2014-01', '2014-02', '2016-01', '2016-02'))).toMatch(
      / ; les années les plus remplies, 2014 et 2016, en comptent 2 chacune\.$/,
    );
  });

  it('says no more than there is to say', () => {
    expect(chronology.finding(rowsOf('2014-06-24'))).toBe('1 événement, en juin 2014.');
    expect(chronology.finding(rowsOf('2014', '2015'))).toBe('2 événements, de 2014 à 2015.');
    expect(chronology.finding(rowsOf())).toBe('Aucun événement n’est encore daté.');
  });

  it('tells the picture year by year, those without an event too', () => {
    expect(chronology.description(rowsOf('2014-06-24', '2014-10', '2016'))).toBe(
      '2014 : 2 événements, en juin et octobre. 2015 : aucun événement. 2016 : 1 événement.',
    );
  });

  it('places an event in the column of its month and the row of its year', () => {
    const { marks } = chronology.scene(rowsOf('2014-01-10', '2014-12-10', '2015-01-10'), { width: 600 });
    const [january, december, next] = marks;
    expect(january?.x).toBe(next?.x);
    expect(january?.y).toBe(december?.y);
    expect(december?.x).toBeGreaterThan(january?.x ?? Infinity);
    expect(next?.y).toBeGreaterThan(january?.y ?? Infinity);
  });

  it('leads from each event to its line in the list', () => {
    const { marks } = chronology.scene(rowsOf('2014-01', '2014-02'), { width: 300 });
    expect(marks.map(({ href }) => href)).toEqual(['/recit/#chronologie-1', '/recit/#chronologie-2']);
  });
});
