import { describe, expect, it } from 'vitest';
import { entriesWithNumber, packNumbers } from './numbers.ts';

describe('packNumbers', () => {
  const packed = packNumbers([
    [3, 'Il a coûté 64,6 millions d’euros en 2024.'],
    [5, '64,6 M€, soit 41 %.'],
    [7, 'Un recul de 41 points.'],
  ]);

  it('finds the texts that hold a number, however they write it', () => {
    expect([...entriesWithNumber(packed, 64_600_000, 'euros')]).toEqual([3, 5]);
    expect([...entriesWithNumber(packed, 64_600_000, null)]).toEqual([3, 5]);
  });

  it('minds the unit when there is one', () => {
    expect([...entriesWithNumber(packed, 41, '%')]).toEqual([5]);
    expect([...entriesWithNumber(packed, 41, null)].sort()).toEqual([5, 7]);
    expect([...entriesWithNumber(packed, 42, null)]).toEqual([]);
  });

  it('leaves out numbers that stand in too many texts to tell anything', () => {
    const many = packNumbers(Array.from({ length: 40 }, (_, entry) => [entry, 'en 2024, 12 fois']));
    expect([...entriesWithNumber(many, 2024, null)]).toEqual([]);
  });
});
