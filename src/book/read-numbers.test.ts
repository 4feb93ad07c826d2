import { describe, expect, it } from 'vitest';
import { displayContradicts, parseFigures } from './numbers.ts';

const values = (text: string, typed = false) => parseFigures(text, { typed }).map(({ value }) => value);
const withUnits = (text: string) => parseFigures(text).map(({ value, unit }) => [value, unit]);

describe('parseFigures', () => {
  it('reads one value in all its writings', () => {
    const writings = [
      '10,6 millions',
      '10.6 M',
      '10 600 000',
      '10\u202f600\u202f000',
      '10\u00a0600\u00a0000',
      '10600000',
      '10.600.000',
      '10,600,000',
      '10,6 M de personnes',
      '10,6 millions de Français',
    ];
    for (const text of writings) expect(withUnits(text), text).toEqual([[10600000, null]]);
  });

  it('reads euros', () => {
    for (const text of [
      '80 M€',
      '80M€',
      "80 millions d'euros",
      '80 millions d’€',
      '80 000 000 €',
      '80 MEUR',
      '80 m€',
    ]) {
      expect(withUnits(text), text).toEqual([[80000000, 'euros']]);
    }
    for (const text of ['2 Md€', '2 Mds€', '2 milliards d’euros', '2 Mrd €', '2000 M€']) {
      expect(withUnits(text), text).toEqual([[2e9, 'euros']]);
    }
    expect(withUnits('150 k€')).toEqual([[150000, 'euros']]);
    expect(withUnits('10.600 €')).toEqual([[10600, 'euros']]);
  });

  it('reads percentages', () => {
    for (const text of ['41 %', '41%', '41\u202f%', '41 pour cent', '41 p. 100', '41 pour 100']) {
      expect(withUnits(text), text).toEqual([[41, '%']]);
    }
    expect(withUnits('de −5 % à -2,5 %')).toEqual([
      [-5, '%'],
      [-2.5, '%'],
    ]);
  });

  it('keeps decimals exact through the scale', () => {
    expect(values('3,05 M€')).toEqual([3050000]);
    expect(values('29,4 milliards')).toEqual([29400000000]);
    expect(values('17 mille')).toEqual([17000]);
  });

  it('finds each number of a sentence, with its place', () => {
    const text = 'En 2024, 23 365 associations, dont 83 % de très petites, ont reçu 1,5 milliard d’euros.';
    expect(parseFigures(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '2024',
      '23 365',
      '83 %',
      '1,5 milliard d’euros',
    ]);
  });

  it('does not glue a year to the number that follows', () => {
    expect(values('en 2024 300 projets')).toEqual([2024, 300]);
  });

  it('gives the first number of a range the scale and the unit of the second', () => {
    expect(withUnits('30 à 50 M€')).toEqual([
      [30000000, 'euros'],
      [50000000, 'euros'],
    ]);
    expect(withUnits('entre 10 et 15 %')).toEqual([
      [10, '%'],
      [15, '%'],
    ]);
    expect(values('1 500 à 2 000')).toEqual([1500, 2000]);
  });

  it('does not take for a range two numbers that stand apart', () => {
    expect(values('de 500 000 à 3 millions')).toEqual([500000, 3000000]);
    expect(withUnits('de 2014 à 24 %')).toEqual([
      [2014, null],
      [24, '%'],
    ]);
    expect(withUnits('en 2024 et 15 M€')).toEqual([
      [2024, null],
      [15000000, 'euros'],
    ]);
  });

  it('reads the parts of dates, versions and lists as whole numbers', () => {
    expect(values('21/11/2024')).toEqual([21, 11, 2024]);
    expect(values('21.11.2024')).toEqual([21, 11, 2024]);
    expect(values('2014-2024')).toEqual([2014, 2024]);
    expect(values('3,12,45')).toEqual([3, 12, 45]);
  });

  it('leaves out ranks and names', () => {
    for (const text of ['1er mars', '2e', 'p12', '3D', 'A4', 'CO2', 'ligne_12']) {
      expect(values(text), text).toEqual([]);
    }
    expect(values('n°12')).toEqual([12]);
  });

  it('takes a lone « m » for metres in a text, for millions in a query', () => {
    expect(values('120 m')).toEqual([120]);
    expect(values('10,6 m', true)).toEqual([10600000]);
    expect(values('10,6m', true)).toEqual([10600000]);
    expect(values('120 m²', true)).toEqual([120]);
  });

  it('does not take a man for a million', () => {
    expect(values('En 2024 M. Dupont')).toEqual([2024]);
  });
});

describe('displayContradicts', () => {
  it('accepts hedges, ranges and signs', () => {
    expect(displayContradicts(6300, 'plus de 6 300')).toBe(false);
    expect(displayContradicts(72000, '+72 000')).toBe(false);
    expect(displayContradicts(10, '7 à 10')).toBe(false);
    expect(displayContradicts(20, '15 à 20')).toBe(false);
    expect(displayContradicts(50, '50 à 100')).toBe(false);
    expect(displayContradicts(2000, '1 500 à 2 000')).toBe(false);
    expect(displayContradicts(3050000, '3,05 M€')).toBe(false);
  });

  it('accepts a value rounded as it is printed', () => {
    expect(displayContradicts(10612345, '10,6 millions')).toBe(false);
    expect(displayContradicts(52.25, '52 %')).toBe(false);
  });

  it('refuses another value, another scale, and no value', () => {
    expect(displayContradicts(6300, 'plus de 6 400')).toBe(true);
    expect(displayContradicts(10600, '10,6 millions')).toBe(true);
    expect(displayContradicts(17, '15 à 20')).toBe(true);
    expect(displayContradicts(0, 'aucun')).toBe(true);
  });
});
