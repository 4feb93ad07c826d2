import { type Absence, absences } from './absences.ts';
import { rgaaThemes } from './criteria.ts';
import { type Proof, proofs } from './proofs.ts';
import type { AxeRecord, HandCheck, TestRecord } from './records.ts';

export type Status = 'conforme' | 'non conforme' | 'non applicable' | 'pas encore testé';

/** One thing that was checked for a criterion, and what came of it. */
export interface Evidence {
  /** In French, short. Examples: `axe : image-alt`, `tests/pages.test.ts : is in French`. */
  readonly label: string;
  readonly outcome: 'passed' | 'failed' | 'missing';
  readonly date: string;
}

export interface Line {
  readonly number: string;
  readonly title: string;
  readonly status: Status;
  readonly evidence: readonly Evidence[];
  /** Why it does not apply, what does not conform, or what is left to look at. */
  readonly note: string | null;
}

export interface GridTheme {
  readonly number: number;
  readonly title: string;
  readonly lines: readonly Line[];
}

/** What the grid is computed from; no status is written anywhere. */
export interface Records {
  readonly axe: AxeRecord;
  readonly tests: TestRecord | null;
  readonly handChecks: readonly HandCheck[];
}

/**
 * The grid of the 106 criteria. A criterion conforms when everything that proves it has passed, and when that covers
 * all of it or a person looked at the rest; it does not when anything failed; else it is not tested yet.
 */
export function computeGrid(records: Records): readonly GridTheme[] {
  return rgaaThemes.map(({ number, title, criteria }) => ({
    number,
    title,
    lines: criteria.map((criterion) => ({ ...criterion, ...judge(criterion.number, records) })),
  }));
}

function judge(number: string, records: Records): Pick<Line, 'status' | 'evidence' | 'note'> {
  const rule = proofs[number];
  const hand = records.handChecks.filter(({ criterion }) => criterion === number);
  const byHand = hand.map(
    ({ result, date, looked_at }): Evidence => ({
      label: `à la main : ${looked_at}`,
      outcome: result === 'non conforme' ? 'failed' : 'passed',
      date,
    }),
  );
  if (rule?.absent && isAbsent(rule.absent, records.axe)) {
    return {
      status: 'non applicable',
      evidence: [],
      note: `${absences[rule.absent].reason} (${records.axe.pages} pages comptées).`,
    };
  }
  if (rule?.absentBy) {
    const proof = weigh(rule.absentBy.proof, records);
    if (proof.outcome === 'passed') {
      return { status: 'non applicable', evidence: [proof], note: `${rule.absentBy.reason}.` };
    }
  }
  const automatic = (rule?.proofs ?? []).map((proof) => weigh(proof, records));
  const evidence = [...automatic, ...byHand];
  const defect = hand.find(({ result }) => result === 'non conforme');
  if (defect || automatic.some(({ outcome }) => outcome === 'failed')) {
    return { status: 'non conforme', evidence, note: defect?.defect ?? null };
  }
  const aside = hand.find(({ result }) => result === 'non applicable');
  if (aside) return { status: 'non applicable', evidence: byHand, note: null };
  const isProved = automatic.every(({ outcome }) => outcome === 'passed');
  const isCovered = (automatic.length > 0 && rule?.remains === undefined) || byHand.length > 0;
  if (isProved && isCovered) return { status: 'conforme', evidence, note: null };
  return { status: 'pas encore testé', evidence, note: rule?.remains ?? null };
}

const isAbsent = (absence: Absence, { elements }: AxeRecord): boolean => elements[absence] === 0;

function weigh(proof: Proof, { axe, tests }: Records): Evidence {
  if ('axe' in proof) {
    const rule = axe.rules.find(({ id }) => id === proof.axe);
    const outcome = !rule || rule.judged === 0 ? 'missing' : rule.violated > 0 ? 'failed' : 'passed';
    return { label: `axe : ${proof.axe}`, outcome, date: axe.date };
  }
  const { file, test } = proof;
  const group = tests?.groups.find(({ file: at, name }) => at === file && name === test);
  const outcome =
    !group || group.passed + group.failed === 0 ? 'missing' : group.failed > 0 ? 'failed' : 'passed';
  return {
    label: `${file.replace(/^tests\/|\.test\.ts$/g, '')} : ${test}`,
    outcome,
    date: tests?.date ?? '',
  };
}

export interface Tally {
  readonly conform: number;
  readonly nonConform: number;
  readonly applicable: number;
  readonly notApplicable: number;
  readonly untested: number;
  /** Conform over applicable, what is not tested counted as not conform; between 0 and 1. */
  readonly rate: number;
  readonly state: 'totalement conforme' | 'partiellement conforme' | 'non conforme';
}

/**
 * How many criteria have each status, and the state that the law gives a name to: total when every applicable criterion
 * conforms, partial from half of them, none below.
 */
export function tallyOf(grid: readonly GridTheme[]): Tally {
  const lines = grid.flatMap((theme) => theme.lines);
  const count = (status: Status) => lines.filter((line) => line.status === status).length;
  const conform = count('conforme');
  const applicable = lines.length - count('non applicable');
  const rate = applicable === 0 ? 0 : conform / applicable;
  return {
    conform,
    nonConform: count('non conforme'),
    applicable,
    notApplicable: count('non applicable'),
    untested: count('pas encore testé'),
    rate,
    state: rate === 1 ? 'totalement conforme' : rate >= 0.5 ? 'partiellement conforme' : 'non conforme',
  };
}
