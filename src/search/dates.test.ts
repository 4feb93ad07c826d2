import { describe, expect, it } from 'vitest';
import { findDates } from './dates.ts';

const wordsOf = (text: string): string[] => findDates(text).map(({ words }) => words.join(' '));

describe('findDates', () => {
  it('reads the ways people write a day', () => {
    for (const text of [
      '21/11/2024',
      '21.11.2024',
      '21-11-2024',
      '2024-11-21',
      '21 novembre 2024',
      '21 nov. 2024',
    ]) {
      expect(wordsOf(text), text).toEqual(['21 novembre 2024']);
    }
  });

  it('writes the first of a month as the site does', () => {
    expect(wordsOf('01/01/2022')).toEqual(['1er janvier 2022']);
    expect(wordsOf('1er janvier 2022')).toEqual(['1er janvier 2022']);
  });

  it('reads a month without its day', () => {
    expect(wordsOf('juin 2014')).toEqual(['juin 2014']);
  });

  it('does not take for a date what is none', () => {
    for (const text of [
      '10,6 millions',
      '37-1',
      '2021-467',
      '2014-2024',
      'loi 2014',
      '32/01/2024',
      '01/13/2024',
    ]) {
      expect(wordsOf(text), text).toEqual([]);
    }
  });
});
