import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kilobytes, type Row, row } from './row.ts';
import { type Template, templatesOf, weightOf } from './templates.ts';

/** What a reading page may weigh, with all it needs to be read. */
const pageBudget = 14;
/** What a list weighs before its first row, at most. */
const frame = 9;

/** Files that a browser waits for before it shows anything, as a page names them. */
export function blockingFiles(html: string): string[] {
  const tags = html.match(/<(?:link|script)\b[^>]*>/g) ?? [];
  return tags.filter((tag) => {
    if (tag.startsWith('<script'))
      return /\ssrc=/.test(tag) && !/\s(?:async|defer)\b|\stype=["']?module/.test(tag);
    return /\brel=["']?stylesheet/.test(tag) && !/\bmedia=["']?print/.test(tag);
  });
}

function budgetOf({ list, isReading }: Template, html: string): number | null {
  if (!list) return isReading ? pageBudget : null;
  const main = html.slice(Math.max(0, html.indexOf('<main')));
  return Math.max(pageBudget, frame + list.each * (main.match(list.row)?.length ?? 0));
}

/** What the heaviest page of each kind weighs before it can be read, from the files that servers send. */
export function measureWeights(dir: string): Row[] {
  return templatesOf(dir).flatMap((template) => {
    const [heaviest = '/'] = template.paths;
    const html = readFileSync(join(dir, heaviest, 'index.html'), 'utf8');
    const budget = budgetOf(template, html);
    const weight = kilobytes(weightOf(dir, heaviest));
    const name = template.list ? 'poids pour lire, liste' : 'poids pour lire';
    return [
      row(name, weight, budget, 'ko', 2, template.name),
      row('requêtes avant de lire', 1 + blockingFiles(html).length, 1, '', 0, template.name),
    ];
  });
}
