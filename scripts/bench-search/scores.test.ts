import { describe, expect, it } from 'vitest';
import type { Asked } from './queries.ts';
import { brokenPromises, type Measured, scoresByKind, summary } from './scores.ts';

function measured(kind: Asked['kind'], ...ranks: number[]): Measured[] {
  return ranks.map((rank) => ({
    asked: { kind, query: 'x', expect: ['/x/'] },
    found: [],
    rank,
    bytes: 90_000,
  }));
}

const never = Number.POSITIVE_INFINITY;

describe('scoresByKind', () => {
  it('counts the right answers that come first, and among the first three', () => {
    const { kinds, total } = scoresByKind([...measured('mot', 1, 2, 4, never), ...measured('nom', 1)]);
    expect(kinds.get('mot')).toEqual({
      queries: 4,
      first: 0.25,
      three: 0.5,
      reciprocal: (1 + 0.5 + 0.25) / 4,
      bytes: 90_000,
    });
    expect(kinds.get('nom')?.first).toBe(1);
    expect(total.queries).toBe(5);
    expect(total.first).toBeCloseTo(0.4);
  });

  it('gives nothing, not an error, for no query', () => {
    expect(scoresByKind([]).total).toEqual({ queries: 0, first: 0, three: 0, reciprocal: 0, bytes: 0 });
  });
});

describe('brokenPromises', () => {
  const manyRight = measured('mot', ...Array.from({ length: 97 }, () => 1));

  it('accepts nine right answers in ten first, and nearly all among three', () => {
    expect(brokenPromises(scoresByKind([...manyRight, ...measured('nom', 2, 3, never)]))).toEqual([]);
  });

  it('refuses a run in which too many answers are absent', () => {
    expect(brokenPromises(scoresByKind([...manyRight, ...measured('nom', never, never, never)]))).not.toEqual(
      [],
    );
  });

  it('refuses figures or mistakes that are badly answered, however good the rest is', () => {
    expect(brokenPromises(scoresByKind([...manyRight, ...measured('chiffre', 1, 2)]))).not.toEqual([]);
    expect(brokenPromises(scoresByKind([...manyRight, ...measured('fautes', 1, 2)]))).not.toEqual([]);
  });
});

describe('brokenPromises, of bytes', () => {
  it('allows one search in twenty to be heavy, not more', () => {
    const heavy = (count: number): Measured[] =>
      measured('mot', ...Array.from({ length: 40 }, () => 1)).map((one, index) =>
        index < count ? { ...one, bytes: 120_000 } : one,
      );
    expect(brokenPromises(scoresByKind(heavy(2)))).toEqual([]);
    expect(brokenPromises(scoresByKind(heavy(3)))).toEqual([expect.stringContaining('110 ko')]);
  });
});

describe('summary', () => {
  it('puts both runs on one line, and a dash where the other has no such kind', () => {
    const table = summary(scoresByKind(measured('mot', 1, 2)), scoresByKind(measured('nom', 1)));
    expect(table).toMatch(/^mot +2 +0\.50 +1\.00 +0\.75 +– +– +– +90 ko$/m);
    expect(table).toMatch(/^ensemble +2 +0\.50 +1\.00 +0\.75 +1\.00 +1\.00 +1\.00 +90 ko$/m);
  });
});
