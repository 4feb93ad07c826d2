import { changedStretch } from './changed-stretch.ts';
import { type Difference, differencesOf, grouped, recordName } from './differences.ts';
import type { InputRecord } from './input.ts';
import type { Plan, RecordChange } from './plan.ts';
import type { Vocabularies } from './table/vocabulary.ts';

/** The most differences that a screen shows one by one. */
const mostShown = 60;

/** What an import changes, field by field, in French. Equal differences of several records are told once. */
export function differenceLines(plan: Pick<Plan, 'changes'>, vocabularies: Vocabularies): string[] {
  const added = plan.changes.filter(({ before }) => before === null);
  const changed = plan.changes.filter(({ before }) => before !== null);
  const groups = grouped(
    changed.map((change) => ({ name: recordName(change), differences: differencesOf(change, vocabularies) })),
  );
  const lines = [
    ...added.map((change) => `  + ${recordName(change)}${titleOf(change)}`),
    ...groups
      .slice(0, mostShown)
      .flatMap((group) => [
        `  ~ ${namesOf(group.records)}, ${group.field.toLowerCase()} :`,
        ...stretchLines(group),
      ]),
  ];
  if (groups.length > mostShown) lines.push(`  … et ${groups.length - mostShown} autres différences.`);
  return lines;
}

/** What was corrected by hand since a file was exported, and that its import leaves alone. */
export function keptLines(records: readonly InputRecord[], name: (record: InputRecord) => string): string[] {
  return records.flatMap((record) =>
    record.row && record.row.kept.length > 0
      ? [
          `  = ${name(record)} : ${record.row.kept.join(', ')} corrigé à la main depuis l’export, gardé tel quel.`,
        ]
      : [],
  );
}

function stretchLines({ before, after }: Difference): string[] {
  const stretch = changedStretch(before, after);
  return [`      - ${stretch.before}`, `      + ${stretch.after}`];
}

function titleOf({ after }: RecordChange): string {
  const data = Array.isArray(after.data) ? {} : after.data;
  const title = data.title ?? data.name ?? data.label ?? data.term ?? data.subject;
  return typeof title === 'string' ? ` : ${title}` : '';
}

/** « proposition 12 », « propositions 1 à 67 », « proposition 3, proposition 8 et 12 autres » */
function namesOf(names: readonly string[]): string {
  const numbers = names
    .map((name) => /^proposition (\d+)$/.exec(name)?.[1])
    .filter((number) => number !== undefined);
  if (numbers.length === names.length && names.length > 1)
    return `propositions ${ranges(numbers.map(Number))}`;
  const shown = names.slice(0, 5).join(', ');
  return names.length > 5 ? `${shown} et ${names.length - 5} autres` : shown;
}

/** « 1 à 4, 7, 9 à 11 » */
export function ranges(numbers: readonly number[]): string {
  const sorted = [...numbers].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const number of sorted) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs
    .map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from} à ${to}`))
    .join(', ');
}
