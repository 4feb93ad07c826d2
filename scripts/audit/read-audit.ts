import { z } from 'zod';

/** A dependency with a known hole. */
export interface Hole {
  readonly name: string;
  readonly severity: string;
  readonly title: string;
}

export type Audit =
  | { readonly kind: 'answered'; readonly holes: readonly Hole[] }
  | { readonly kind: 'unanswered'; readonly reason: string };

const reportSchema = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({
      severity: z.string(),
      via: z.array(z.union([z.string(), z.object({ title: z.string() })])),
    }),
  ),
});
const refusalSchema = z.object({ message: z.string() });

/** Reads what `npm audit --json` writes; anything but a report means that the registry has not answered. */
export function readAudit(text: string): Audit {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { kind: 'unanswered', reason: 'aucune réponse' };
  }
  const report = reportSchema.safeParse(json);
  if (!report.success) {
    const refusal = refusalSchema.safeParse(json);
    const [reason = 'réponse illisible'] = refusal.success ? refusal.data.message.split(' - ') : [];
    return { kind: 'unanswered', reason };
  }
  const holes = Object.entries(report.data.vulnerabilities).map(([name, { severity, via }]) => {
    const titles = via.map((cause) => (typeof cause === 'string' ? `par ${cause}` : cause.title));
    return { name, severity, title: titles.join(' ; ') };
  });
  return { kind: 'answered', holes };
}
