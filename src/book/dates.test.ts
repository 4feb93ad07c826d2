import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, months } from './dates.ts';

describe('formatDate', () => {
  it('writes a whole date with the month in letters', () => {
    expect(formatDate('2024-11-21')).toBe('21 novembre 2024');
    expect(formatDate('2014-08-09')).toBe('9 août 2014');
  });

  it('calls the first of the month « 1er », and no other day', () => {
    expect(formatDate('2025-03-01')).toBe('1er mars 2025');
    expect(formatDate('2025-03-21')).toBe('21 mars 2025');
  });

  it('says no more than what is known', () => {
    expect(formatDate('2024-11')).toBe('novembre 2024');
    expect(formatDate('2024')).toBe('2024');
  });

  it('says that a date is unknown, in the words asked for', () => {
    expect(formatDate(null)).toBe('s. d.');
    expect(formatDate(null, 'date inconnue')).toBe('date inconnue');
  });

  it('refuses what is not a date', () => {
    for (const wrong of [
      '',
      '2024-13',
      '2024-00',
      '2024-11-32',
      '2024-11-00',
      '21/11/2024',
      'juin 2014',
      '24',
    ]) {
      expect(() => formatDate(wrong), wrong).toThrow(RangeError);
    }
  });

  it('keeps the day, the month and the year of any date, whatever the time zone', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 9999 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (year, month, day) => {
          const two = (part: number) => String(part).padStart(2, '0');
          const [first, name, last] = formatDate(`${year}-${two(month)}-${two(day)}`).split(' ');
          expect([Number.parseInt(first ?? '', 10), name, last]).toEqual([
            day,
            months[month - 1],
            String(year),
          ]);
        },
      ),
    );
  });
});
