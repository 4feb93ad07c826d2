import { actorParts } from './actor-parts.ts';
import { actorProposals } from './actor-proposals.ts';
import type { Chart } from './chart.ts';
import { costEase } from './cost-ease.ts';
import { divergingFigures } from './diverging-figures.ts';
import { horizonInstrument } from './horizon-instrument.ts';
import { laureatesByNeed } from './laureates-by-need.ts';
import { laureatesByRegion } from './laureates-by-region.ts';
import { laureatesByYear } from './laureates-by-year.ts';

/** Every chart of the site, in the order in which the site shows them. */
export const charts: readonly Chart[] = [
  actorProposals,
  costEase,
  actorParts,
  horizonInstrument,
  laureatesByYear,
  laureatesByNeed,
  laureatesByRegion,
  divergingFigures,
];

export function chartById(id: string): Chart | undefined {
  return charts.find((chart) => chart.id === id);
}
