import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { computeGrid, type GridTheme, type Tally, tallyOf } from '#quality/grid.ts';
import {
  type AxeRecord,
  axeRecord,
  type BenchRecord,
  benchRecord,
  type HandCheck,
  type HeaderRecord,
  handCheck,
  headerRecord,
  type TestRecord,
  testRecord,
} from '#quality/records.ts';
import { parseYaml } from '#reader/yaml.ts';
import { contentFolder } from './content-folder.ts';

/** What was measured of this site, from the records that come with its content. */
export interface Quality {
  readonly axe: AxeRecord;
  readonly tests: TestRecord | null;
  readonly headers: HeaderRecord | null;
  readonly bench: BenchRecord | null;
  readonly handChecks: readonly HandCheck[];
  readonly grid: readonly GridTheme[];
  readonly tally: Tally;
  /** The last day on which anything was checked. */
  readonly date: string;
}

/**
 * The records of `content/quality/`; null for a book whose editor has not run `npm run audit:a11y`.
 * @throws when a record is not what the audit writes
 */
export function readQuality(folder: string): Quality | null {
  const place = join(folder, 'quality');
  const read = (name: string): string | null => {
    const file = join(place, name);
    return existsSync(file) ? readFileSync(file, 'utf8') : null;
  };
  const json = <Record>(name: string, schema: z.ZodType<Record>): Record | null => {
    const text = read(name);
    return text === null ? null : schema.parse(JSON.parse(text));
  };
  const axe = json('axe.json', axeRecord);
  if (!axe) return null;
  const tests = json('tests.json', testRecord);
  const handChecks = z.array(handCheck).parse(parseYaml(read('hand-checks.yaml') ?? '[]').value);
  const grid = computeGrid({ axe, tests, handChecks });
  const dates = [axe.date, ...(tests ? [tests.date] : []), ...handChecks.map(({ date }) => date)].sort();
  return {
    axe,
    tests,
    headers: json('headers.json', headerRecord),
    bench: json('bench.json', benchRecord),
    handChecks,
    grid,
    tally: tallyOf(grid),
    date: dates.at(-1) ?? axe.date,
  };
}

let quality: Quality | null | undefined;

/** What was measured of this site, read once. */
export function theQuality(): Quality | null {
  if (quality === undefined) quality = readQuality(contentFolder);
  return quality;
}

/** « 87,5 % », rounded down: a rate is never said better than it is. */
export const rateInWords = (rate: number): string =>
  `${new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 }).format(Math.floor(rate * 1000) / 10)} %`;

/** What the law wants at the foot of every page. */
export const accessibilityMention = (): string =>
  `Accessibilité : ${theQuality()?.tally.state ?? 'non évaluée'}`;
