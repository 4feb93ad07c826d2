import { readFileSync } from 'node:fs';
import type { HeaderRecord } from '#quality/records.ts';
import { inlineOf } from '#scripts/headers/inline.ts';
import { observatoryScore } from '#scripts/headers/observatory.ts';
import { policyOf } from '#scripts/headers/policy.ts';
import { headersOf, ruleOf } from '#scripts/headers/rules.ts';
import { builtPages } from '#tests/support/pages.ts';

/**
 * The points of Mozilla's Observatory for the headers of every page, from the one source that each recipe sends (the
 * tests of `deploy/` ask the real servers whether they do). The worst page counts.
 */
export function scoreHeaders(folder: string, date: string): HeaderRecord {
  // Pieces made for other sites' frames are allowed what pages are not.
  const pages = builtPages(folder).filter(({ path }) => !path.startsWith('/integrer/'));
  const scores = pages.map(({ path, file }) => {
    const html = readFileSync(file, 'utf8');
    const policy = policyOf(inlineOf(html), ruleOf(path).framing);
    const headers = Object.fromEntries(
      headersOf(path, policy).map(([name, value]) => [name.toLowerCase(), value]),
    );
    return observatoryScore(headers, html);
  });
  const [worst] = scores.sort((one, other) => one.score - other.score);
  if (!worst) throw new Error(`Aucune page dans ${folder}.`);
  return { date, score: worst.score, pages: pages.length, points: worst.points };
}
