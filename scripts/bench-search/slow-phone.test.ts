import { describe, expect, it } from 'vitest';
import { isWithinBudget, type PhoneFigure, phoneSummary } from './slow-phone.ts';

const good: PhoneFigure = { query: 'mécénat', bytes: 90_400, first: 120, longest: 80 };

describe('isWithinBudget', () => {
  it('holds every figure to its budget', () => {
    expect(isWithinBudget([good])).toBe(true);
    expect(isWithinBudget([good, { ...good, bytes: 110_001 }])).toBe(false);
    expect(isWithinBudget([{ ...good, first: 301 }])).toBe(false);
    expect(isWithinBudget([{ ...good, longest: 201 }])).toBe(false);
  });
});

describe('phoneSummary', () => {
  it('prints each query beside the budget, and points at what exceeds it', () => {
    const lines = phoneSummary([good, { ...good, query: 'lent', bytes: 130_000 }]).split('\n');
    expect(lines[1]).toMatch(/300 ms +110 ko +200 ms/);
    expect(lines[2]).toMatch(/mécénat +120 ms +90 ko +80 ms$/);
    expect(lines[3]).toContain('130 ko (trop)');
  });
});
