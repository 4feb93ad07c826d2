import { readyListPath } from '#book/addresses.ts';
import type { Book, Proposal } from '#book/types.ts';
import { filterList, indexList } from '../filtering/filter.ts';
import { asAddressee, asPilot } from './actors.ts';
import { filterValues } from './data.ts';
import { type ExplorerState, everything, type FilterName, filterNames, stateAddress } from './state.ts';

/** A list of proposals made beforehand, with a page of its own that needs no script. */
export interface ReadyList {
  /** The last step of its address. Example: `faciles-et-sans-cout`. */
  readonly slug: string;
  readonly path: string;
  readonly title: string;
  /** What the list is, in a sentence. */
  readonly sentence: string;
  readonly proposals: readonly Proposal[];
  /** The same list in the explorer. */
  readonly explorerAddress: string;
}

type Values = Readonly<Partial<Record<FilterName, readonly string[]>>>;

/** The questions that visitors come with; those that a book cannot answer are left out. */
export function readyQuestions(book: Book): ReadyList[] {
  const [free, cheap] = book.costs.map(({ id }) => id);
  const dear = book.costs.at(-1)?.id;
  const easy = book.eases[0]?.id;
  const hard = book.eases.at(-1)?.id;
  const soon = book.horizons[0]?.id;
  const known = (...ids: (string | undefined)[]): string[] => ids.filter((id) => id !== undefined);
  const questions: readonly [slug: string, title: string, sentence: string, values: Values][] = [
    [
      'faciles-et-sans-cout',
      'Faciles et sans coût',
      'Ce qui se décide à moyens constants, par un seul acteur, en moins d’un an.',
      { cout: known(free), facilite: known(easy) },
    ],
    [
      'collectivites-a-bas-cout',
      'Pour une collectivité, à bas coût',
      'Ce qu’une commune, un département ou une région peut décider sans dépense ou presque.',
      { acteur: [asPilot('collectivites')], cout: known(free, cheap) },
    ],
    [
      'etat-sans-depenser',
      'L’État, sans dépenser',
      'Ce que l’État peut décider à moyens constants.',
      { acteur: [asPilot('etat')], cout: known(free) },
    ],
    [
      'entreprises-facilement',
      'Les entreprises, dès maintenant',
      'Ce que les entreprises peuvent décider seules, en moins d’un an.',
      { acteur: [asPilot('entreprises')], facilite: known(easy) },
    ],
    [
      'citoyens-facilement',
      'Facile, et pour les citoyens',
      'Ce qui est destiné aux citoyens et se fait facilement.',
      { acteur: [asAddressee('citoyens')], facilite: known(easy) },
    ],
    [
      'effets-en-un-an',
      'Des effets en moins d’un an',
      'Ce dont on verrait les effets dans l’année, à bas coût.',
      { cout: known(free, cheap), horizon: known(soon) },
    ],
    [
      'grands-chantiers',
      'Les grands chantiers',
      'Ce qui coûte le plus et demande une loi ou une réforme à plusieurs.',
      { cout: known(dear), facilite: known(hard) },
    ],
  ];
  return questions
    .map(([slug, title, sentence, values]) => listOf(book, slug, title, sentence, values))
    .filter(({ proposals }) => proposals.length > 0);
}

/** One list for each level of cost and ease and each horizon. */
export function levelLists(book: Book): ReadyList[] {
  return [
    ...book.costs.map(({ id, label, meaning }) =>
      listOf(book, `cout-${id}`, label, `Coût : ${meaning}.`, { cout: [id] }),
    ),
    ...book.eases.map(({ id, label, meaning }) =>
      listOf(book, `facilite-${id}`, label, `Mise en œuvre : ${meaning}.`, { facilite: [id] }),
    ),
    ...book.horizons.map(({ id, label, meaning }) =>
      listOf(book, `horizon-${id}`, label, `Effet attendu : ${meaning}.`, { horizon: [id] }),
    ),
  ];
}

function listOf(book: Book, slug: string, title: string, sentence: string, values: Values): ReadyList {
  const state: ExplorerState = { ...everything, values: { ...values } };
  return {
    slug,
    path: readyListPath(slug),
    title,
    sentence,
    proposals: select(book, state),
    explorerAddress: stateAddress(state),
  };
}

/** The proposals of a state; none when the book does not know one of its values. */
function select(book: Book, state: ExplorerState): Proposal[] {
  const filters = {
    partie: book.parts.map(({ id }) => id),
    theme: book.themes.map(({ id }) => id),
    acteur: book.actors.flatMap(({ id }) => [id, asPilot(id), asAddressee(id)]),
    cout: book.costs.map(({ id }) => id),
    facilite: book.eases.map(({ id }) => id),
    horizon: book.horizons.map(({ id }) => id),
  };
  const isKnown = filterNames.every((name) =>
    (state.values[name] ?? []).every((id) => filters[name].includes(id)),
  );
  if (!isKnown) return [];
  const { shown } = filterList(
    indexList(
      book.proposals.map((proposal) => ({ values: filterValues(proposal), words: '' })),
      filters,
    ),
    state,
  );
  return book.proposals.filter((_, position) => shown[position] === 1);
}
