import type { Chart } from '#charts/chart.ts';

/** The code of each chart, loaded when that chart is asked for. */
export const drawings: Readonly<Record<string, () => Promise<Chart>>> = {
  'propositions-par-acteur': async () => (await import('#charts/actor-proposals.ts')).actorProposals,
  'cout-facilite': async () => (await import('#charts/cost-ease.ts')).costEase,
  'acteurs-couts': async () => (await import('#charts/actor-costs.ts')).actorCosts,
  'acteurs-parties': async () => (await import('#charts/actor-parts.ts')).actorParts,
  'horizon-instrument': async () => (await import('#charts/horizon-instrument.ts')).horizonInstrument,
  'laureats-par-promotion': async () => (await import('#charts/laureates-by-year.ts')).laureatesByYear,
  'laureats-par-besoin': async () => (await import('#charts/laureates-by-need.ts')).laureatesByNeed,
  'laureats-par-region': async () => (await import('#charts/laureates-by-region.ts')).laureatesByRegion,
  'chiffres-divergents': async () => (await import('#charts/diverging-figures.ts')).divergingFigures,
  chronologie: async () => (await import('#charts/chronology.ts')).chronology,
};
