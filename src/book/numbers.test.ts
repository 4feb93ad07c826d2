import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFigure, formatFigureWithUnit, formatNumber, parseFigures } from './numbers.ts';

describe('formatNumber', () => {
  it('puts a narrow no-break space between thousands and a comma before decimals', () => {
    expect(formatNumber(1234.5)).toBe('1\u202f234,5');
    expect(formatNumber(23365)).toBe('23\u202f365');
    expect(formatNumber(10600000)).toBe('10\u202f600\u202f000');
    expect(formatNumber(999)).toBe('999');
    expect(formatNumber(0)).toBe('0');
  });

  it('rounds to the decimals asked for, and prints no useless zero', () => {
    expect(formatNumber(52.256, { decimals: 1 })).toBe('52,3');
    expect(formatNumber(3.04, { decimals: 1 })).toBe('3');
    expect(formatNumber(999.96, { decimals: 1 })).toBe('1\u202f000');
  });

  it('writes a true minus, and none before zero', () => {
    expect(formatNumber(-1234)).toBe('−1\u202f234');
    expect(formatNumber(-0.01, { decimals: 1 })).toBe('0');
    expect(formatNumber(-0)).toBe('0');
  });

  it('never writes an exponent', () => {
    expect(formatNumber(1.5e-7)).toBe('0,00000015');
    expect(formatNumber(1.5e21)).toBe('1\u202f500\u202f000\u202f000\u202f000\u202f000\u202f000\u202f000');
  });

  it('refuses what is not finite', () => {
    expect(() => formatNumber(Number.NaN)).toThrow(RangeError);
    expect(() => formatNumber(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });

  it('is read back as the same number', () => {
    const numbers = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer());
    fc.assert(
      fc.property(numbers, (value) => {
        const [read, ...others] = parseFigures(formatNumber(value));
        expect(others).toEqual([]);
        expect(read?.value).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});

describe('formatFigure', () => {
  it('leaves to the label what is counted', () => {
    expect(formatFigure(17000, 'personnes', 'exact')).toBe('17\u202f000');
  });

  it('prints euros in full, in millions or in milliards', () => {
    expect(formatFigure(150000, 'euros', 'exact')).toBe('150\u202f000\u202f€');
    expect(formatFigure(1200000, 'euros', 'exact')).toBe('1,2\u202fM€');
    expect(formatFigure(3050000, '€', 'exact')).toBe('3,05\u202fM€');
    expect(formatFigure(2e9, '€ (PLF initial)', 'exact')).toBe('2\u202fMd€');
  });

  it('prints big counts in millions, agreed from two on', () => {
    expect(formatFigure(10600000, 'personnes', 'exact')).toBe('10,6\u00a0millions');
    expect(formatFigure(1500000, 'personnes', 'exact')).toBe('1,5\u00a0million');
    expect(formatFigure(2e9, 'repas', 'exact')).toBe('2\u00a0milliards');
  });

  it('rounds nothing: a value that two decimals do not say is printed in full', () => {
    expect(formatFigure(1234567, 'euros', 'exact')).toBe('1\u202f234\u202f567\u202f€');
    expect(formatFigure(1234567, 'personnes', 'exact')).toBe('1\u202f234\u202f567');
  });

  it('prints percentages and measures with their unit', () => {
    expect(formatFigure(52.25, '%', 'exact')).toBe('52,25\u202f%');
    expect(formatFigure(20, '% des ressources', 'exact')).toBe('20\u202f%');
    expect(formatFigure(3, 'ans', 'exact')).toBe('3\u00a0ans');
    expect(formatFigure(1, 'ans', 'exact')).toBe('1\u00a0an');
    expect(formatFigure(1, 'mois', 'exact')).toBe('1\u00a0mois');
    expect(formatFigure(2200, 'heures', 'exact')).toBe('2\u202f200\u202fh');
    expect(formatFigure(3.6, 'hectares', 'exact')).toBe('3,6\u00a0hectares');
  });

  it('says how sure the value is', () => {
    expect(formatFigure(6300, 'structures', 'more-than')).toBe('plus de 6\u202f300');
    expect(formatFigure(3000, 'entreprises', 'less-than')).toBe('moins de 3\u202f000');
    expect(formatFigure(85, '%', 'about')).toBe('environ 85\u202f%');
  });

  it('is read back as the same value and unit', () => {
    const values = fc.oneof(
      fc.integer({ min: -5e9, max: 5e9 }),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: 0, max: 1e12 }),
      fc.integer({ min: 1, max: 99999 }).map((hundredths) => hundredths * 1e4),
    );
    const units = fc.constantFrom('euros', '€', '%', 'personnes', 'heures', 'ans', 'km');
    const precisions = fc.constantFrom('exact', 'about', 'more-than', 'less-than' as const);
    fc.assert(
      fc.property(values, units, precisions, (value, unit, precision) => {
        const read = parseFigures(formatFigure(value, unit, precision));
        expect(read.map((number) => number.value)).toEqual([value === 0 ? 0 : value]);
        expect(read[0]?.unit).toBe(unit === '%' ? '%' : unit === 'euros' || unit === '€' ? 'euros' : null);
      }),
    );
  });
});

describe('formatFigureWithUnit', () => {
  it('adds what is counted, with « de » after millions', () => {
    expect(formatFigureWithUnit(17000, 'personnes', 'exact')).toBe('17\u202f000 personnes');
    expect(formatFigureWithUnit(48e6, 'repas', 'exact')).toBe('48\u00a0millions de repas');
    expect(formatFigureWithUnit(2e6, 'élèves', 'about')).toBe('environ 2\u00a0millions d’élèves');
  });

  it('does not repeat a unit that the figure already has', () => {
    expect(formatFigureWithUnit(150000, 'euros', 'exact')).toBe('150\u202f000\u202f€');
    expect(formatFigureWithUnit(3, 'ans', 'exact')).toBe('3\u00a0ans');
    expect(formatFigureWithUnit(20, '% des ressources', 'exact')).toBe('20\u202f% des ressources');
    expect(formatFigureWithUnit(12300000, '€ (PLF initial)', 'exact')).toBe('12,3\u202fM€ (PLF initial)');
  });
});
