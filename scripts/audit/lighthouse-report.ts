import { z } from 'zod';

const auditSchema = z.object({
  id: z.string(),
  title: z.string(),
  score: z.number().nullable(),
  displayValue: z.string().optional(),
  details: z
    .object({ items: z.array(z.unknown()).optional() })
    .optional()
    .catch(undefined),
});
const reportSchema = z.object({
  environment: z.object({ benchmarkIndex: z.number() }),
  categories: z.record(
    z.string(),
    z.object({
      title: z.string(),
      score: z.number().nullable(),
      auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
    }),
  ),
  audits: z.record(z.string(), auditSchema),
});

/** What we read of a Lighthouse report. */
export type Audited = z.infer<typeof reportSchema>;

/** @throws when this is not a report */
export const readReport = (report: unknown): Audited => reportSchema.parse(report);

/** Points of each category, by its name; a category that Lighthouse could not score counts for nothing. */
export function scoresOf({ categories }: Audited): Record<string, number> {
  return Object.fromEntries(
    Object.entries(categories).map(([id, { score }]) => [id, Math.round((score ?? 0) * 100)]),
  );
}

/** One line for each audit that is not perfect, those that cost points first. */
export function linesOf({ categories, audits }: Audited): string[] {
  const weights = new Map<string, number>();
  for (const { auditRefs } of Object.values(categories))
    for (const { id, weight } of auditRefs) weights.set(id, Math.max(weight, weights.get(id) ?? 0));
  return Object.values(audits)
    .filter(({ id, score }) => score !== null && score < 1 && weights.has(id))
    .sort((one, other) => (weights.get(other.id) ?? 0) - (weights.get(one.id) ?? 0))
    .map(({ id, title, score, displayValue, details }) => {
      const some = (details?.items ?? []).slice(0, 2).map((item) => JSON.stringify(item).slice(0, 300));
      const value = displayValue ? `, ${displayValue}` : '';
      const cost = weights.get(id) ? '' : ' (sans effet sur le score)';
      return [`${id}: ${score}${value}${cost} — ${title}`, ...some].join('\n    ');
    });
}
