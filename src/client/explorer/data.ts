import type { Actor, Book, Proposal } from '#book/types.ts';
import { wordsOf } from '../filtering/words.ts';
import { actorValues, asAddressee, asPilot } from './actors.ts';
import { type FilterName, filterNames } from './state.ts';

export interface ValueData {
  readonly id: string;
  readonly label: string;
  /** For places without room. */
  readonly short: string;
}

/** What the explorer's script is given by the page: everything but the titles, which its list holds. */
export interface ExplorerData {
  readonly filters: Readonly<Record<FilterName, readonly ValueData[]>>;
  readonly proposals: readonly {
    readonly number: number;
    /** For each filter in `filterNames`, the positions of its values. */
    readonly values: readonly (readonly number[])[];
    /** The words that find it, each once, folded. */
    readonly words: string;
  }[];
}

/** The explorer's data, for a book. */
export function explorerData(book: Book): ExplorerData {
  const plain = (id: string, label: string): ValueData => ({ id, label, short: label });
  const level = ({ id, label, short }: ValueData): ValueData => ({ id, label, short });
  const filters: ExplorerData['filters'] = {
    partie: book.parts.map(({ id, title }) => plain(id, title)),
    theme: book.themes.map(({ id, title }) => plain(id, title)),
    acteur: book.actors.flatMap(actorValues),
    cout: book.costs.map(level),
    facilite: book.eases.map(level),
    horizon: book.horizons.map(({ id, label }) => plain(id, label)),
  };
  return {
    filters,
    proposals: book.proposals.map((proposal) => {
      const values = filterValues(proposal);
      return {
        number: proposal.number,
        values: filterNames.map((name) =>
          filters[name].flatMap(({ id }, position) => (values[name].includes(id) ? [position] : [])),
        ),
        words: wordsOf(textOf(proposal)),
      };
    }),
  };
}

/** A proposal's values for each filter. */
export function filterValues(proposal: Proposal): Readonly<Record<FilterName, readonly string[]>> {
  const { part, theme, pilots, addressees, cost, ease, horizon } = proposal;
  return {
    partie: [part.id],
    theme: [theme.id],
    acteur: [
      ...new Set([...pilots, ...addressees].map(({ id }) => id)),
      ...pilots.map(({ id }) => asPilot(id)),
      ...addressees.map(({ id }) => asAddressee(id)),
    ],
    cout: [cost.id],
    facilite: [ease.id],
    horizon: [horizon.id],
  };
}

function textOf({ number, title, summary, keywords, theme, pilots, addressees }: Proposal): string {
  const names = (actors: readonly Actor[]): string[] => actors.map(({ short }) => short);
  return [number, title, summary, ...keywords, theme.title, ...names([...pilots, ...addressees])].join(' · ');
}
