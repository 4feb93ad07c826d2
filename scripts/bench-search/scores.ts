import type { Asked } from './queries.ts';

/** What was found for a query, and the rank of the first right answer; infinite when there is none. */
export interface Measured {
  asked: Asked;
  found: readonly string[];
  rank: number;
  /** Bytes of all that the search needed, as the network carries them. */
  bytes: number;
}

/** Shares from 0 to 1. */
export interface Score {
  queries: number;
  /** A right answer comes first. */
  first: number;
  /** A right answer is among the first three. */
  three: number;
  /** Mean of one over the rank of the first right answer. */
  reciprocal: number;
  /** Bytes that nineteen searches in twenty do not exceed. */
  bytes: number;
}

export interface Scores {
  kinds: ReadonlyMap<string, Score>;
  total: Score;
}

/** What the site promises: overall, and of the kinds that no static search answers by itself. */
const promised = { first: 0.9, three: 0.98, kinds: ['chiffre', 'faute', 'fautes'], bytes: 110_000 };

/** What a run does not keep of what the site promises, in words; empty when all is well. */
export function brokenPromises({ kinds, total }: Scores): string[] {
  const hard = promised.kinds.filter((kind) => (kinds.get(kind)?.first ?? 1) < promised.first);
  return [
    ...(total.first < promised.first ? ['la bonne page n’est pas assez souvent la première'] : []),
    ...(total.three < promised.three
      ? ['la bonne page n’est pas assez souvent parmi les trois premières']
      : []),
    ...hard.map((kind) => `${kind} : la bonne page n’est pas assez souvent la première`),
    ...(total.bytes > promised.bytes
      ? [`plus de ${promised.bytes / 1000} ko pour plus d’une recherche sur vingt`]
      : []),
  ];
}

/** Scores a run, by kind of query and overall. */
export function scoresByKind(measured: readonly Measured[]): Scores {
  const kinds = Map.groupBy(measured, ({ asked }) => asked.kind);
  return {
    kinds: new Map([...kinds].map(([kind, some]) => [kind, scoreOf(some)])),
    total: scoreOf(measured),
  };
}

function scoreOf(measured: readonly Measured[]): Score {
  const share = (counts: (rank: number) => number): number =>
    measured.reduce((sum, { rank }) => sum + counts(rank), 0) / Math.max(1, measured.length);
  return {
    queries: measured.length,
    first: share((rank) => Number(rank === 1)),
    three: share((rank) => Number(rank <= 3)),
    reciprocal: share((rank) => 1 / rank),
    bytes:
      measured.map(({ bytes }) => bytes).sort((a, b) => a - b)[Math.ceil(0.95 * measured.length) - 1] ?? 0,
  };
}

/** A table of two runs side by side. */
export function summary(ours: Scores, plain: Scores): string {
  const line = (name: string, score: Score, other: Score | undefined): string => {
    const cells = [score.first, score.three, score.reciprocal, other?.first, other?.three, other?.reciprocal];
    const numbers = cells.map((value) => (value === undefined ? '–' : value.toFixed(2)).padStart(7)).join('');
    const bytes = `${Math.ceil(score.bytes / 1000)} ko`.padStart(9);
    return `${name.padEnd(14)}${String(score.queries).padStart(5)}${numbers}${bytes}`;
  };
  return [
    `${'questions'.padEnd(19)}${'  notre recherche    '}${'  Pagefind seul      '}   octets`,
    `${''.padEnd(19)}${'    1er 3 1ers    MRR'.repeat(2)}    19/20`,
    ...[...ours.kinds].map(([kind, score]) => line(kind, score, plain.kinds.get(kind))),
    line('ensemble', ours.total, plain.total),
  ].join('\n');
}
