import { describe, expect, it } from 'vitest';
import { overBudget, type PhoneFigure, phoneSummary } from './slow-phone.ts';

const bare: PhoneFigure = { query: 'mécénat', bytes: 0, first: 40, key: 60 };
const good: PhoneFigure = { query: 'mécénat', bytes: 90_400, first: 120, key: 80 };

describe('overBudget', () => {
  it('holds every figure to its budget, times being those that the bare page does not take', () => {
    expect(overBudget([good, { ...good, first: 340, key: 260, bytes: 110_000 }], bare)).toEqual([]);
    expect(overBudget([good, { ...good, bytes: 110_001 }], bare)).toEqual(['« mécénat » : 111 ko']);
    expect(overBudget([{ ...good, first: 341 }], bare)).toEqual(['« mécénat » : premier résultat']);
    expect(overBudget([{ ...good, key: 261 }], bare)).toEqual(['« mécénat » : touche la plus lente']);
  });
});

describe('phoneSummary', () => {
  it('prints each query under the budget and the bare page, and points at what exceeds it', () => {
    const lines = phoneSummary([good, { ...good, query: 'lent', bytes: 130_000 }], bare).split('\n');
    expect(lines[1]).toMatch(/300 ms +200 ms +110 ko/);
    expect(lines[2]).toMatch(/page nue +40 ms +60 ms +–$/);
    expect(lines[3]).toMatch(/mécénat +120 ms +80 ms +91 ko$/);
    expect(lines[4]).toContain('130 ko (trop)');
  });
});
