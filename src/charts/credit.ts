import { formatDate } from '#book/dates.ts';
import { count, listing } from '#book/plural.ts';
import type { Book, Source } from '#book/types.ts';
import type { Chart } from './chart.ts';
import { capitalize } from './wording.ts';

/** More sources than this are counted instead of named. */
const mostNamed = 3;

/** Where a chart's data come from, in one sentence: each source named, or counted when they are many. */
export function sourceLine(sources: readonly Source[]): string {
  if (sources.length === 0) return 'Source : calcul sur le texte du livre.';
  if (sources.length <= mostNamed) {
    const label = sources.length === 1 ? 'Source' : 'Sources';
    return `${label} : ${sources.map(nameSource).join(' ; ')}.`;
  }
  const byPublisher = new Map<string, number>();
  for (const { publisher } of sources) byPublisher.set(publisher, (byPublisher.get(publisher) ?? 0) + 1);
  const first = [...byPublisher].sort((a, b) => b[1] - a[1]).slice(0, mostNamed);
  return `Sources : ${count(sources.length, 'page publique', 'pages publiques')}, publiées notamment par ${listing(first.map(([publisher]) => publisher))}.`;
}

/** What a file that leaves the site says of itself: sources, book, edition, licence, and its address if known. */
export function creditLines(chart: Chart, book: Book, address: string | null): readonly string[] {
  const { status, date } = book.edition;
  const edition = status === 'officiel' ? 'édition officielle' : 'édition de travail';
  return [
    `${chart.unit}. ${sourceLine(chart.sources(book))}`,
    `${capitalize(book.title)}, ${edition} du ${formatDate(date)}. Licence CC BY 4.0.${address ? ` ${address}` : ''}`,
  ];
}

function nameSource({ title, publisher, date }: Source): string {
  return `${title}, ${publisher}${date ? `, ${formatDate(date)}` : ''}`;
}
