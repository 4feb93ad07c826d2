import { expect, it } from 'vitest';
import { linesOf, readReport, scoresOf } from './lighthouse-report.ts';

const audit = (id: string, score: number | null) => ({ id, title: `About ${id}`, score });
const report = readReport({
  environment: { benchmarkIndex: 1500 },
  categories: {
    performance: {
      title: 'Performance',
      score: 0.995,
      auditRefs: [
        { id: 'lcp', weight: 25 },
        { id: 'hint', weight: 0 },
        { id: 'none', weight: 1 },
      ],
    },
    seo: { title: 'SEO', score: null, auditRefs: [{ id: 'good', weight: 1 }] },
  },
  audits: {
    hint: audit('hint', 0.5),
    lcp: { ...audit('lcp', 0.98), displayValue: '1.2 s', details: { type: 'table', items: [{ url: '/a' }] } },
    good: audit('good', 1),
    none: audit('none', null),
    outside: audit('outside', 0),
  },
});

it('rounds scores to points, and gives none to what could not be scored', () => {
  expect(scoresOf(report)).toEqual({ performance: 100, seo: 0 });
});

it('names what is not perfect, what costs points first, with what it is about', () => {
  expect(linesOf(report)).toEqual([
    'lcp: 0.98, 1.2 s — About lcp\n    {"url":"/a"}',
    'hint: 0.5 (sans effet sur le score) — About hint',
  ]);
});

it('refuses what is no report', () => {
  expect(() => readReport(undefined)).toThrow();
});
