import type { Book } from '#book/types.ts';
import { actorCosts } from './actor-costs.ts';
import { actorParts } from './actor-parts.ts';
import { actorProposals } from './actor-proposals.ts';
import type { Chart } from './chart.ts';
import { chronology } from './chronology.ts';
import { costEase } from './cost-ease.ts';
import { divergingFigures } from './diverging-figures.ts';
import { horizonInstrument } from './horizon-instrument.ts';
import { laureatesByNeed } from './laureates-by-need.ts';
import { laureatesByRegion } from './laureates-by-region.ts';
import { laureatesByYear } from './laureates-by-year.ts';

/** Every chart that the site can draw, in the order in which the site shows them. */
export const charts: readonly Chart[] = [
  actorProposals,
  costEase,
  actorCosts,
  actorParts,
  horizonInstrument,
  laureatesByYear,
  laureatesByNeed,
  laureatesByRegion,
  divergingFigures,
  chronology,
];

/** The charts that a book is shown with, in the same order. */
export function chartsOf(book: Book): readonly Chart[] {
  return charts.filter((chart) => chart.isFor?.(book) ?? true);
}

export function chartById(id: string): Chart | undefined {
  return charts.find((chart) => chart.id === id);
}
