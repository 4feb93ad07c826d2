import {
  actorPath,
  chapterPath,
  divergencePath,
  figurePath,
  landmarkPath,
  laureatePath,
  partPath,
  proposalPath,
  termPath,
  themePath,
} from '#book/addresses.ts';
import { formatFigure } from '#book/numbers.ts';
import type { Book, Figure, Landmark, Proposal, Theme } from '#book/types.ts';
import type { Catalogue, Entry, EntryType, Facets } from './entry.ts';
import { searchExamples } from './examples.ts';

/** Everything of the book that search can lead to, with the words that name it. */
export function catalogueOf(book: Book): Catalogue {
  return {
    entries: [
      ...book.proposals.map((proposal) => proposalEntry(proposal, book)),
      ...book.terms.map((term) => ({
        ...entry('terme', termPath(term.id), term.term, 'Glossaire'),
        names: term.acronym ? [term.acronym] : [],
        keywords: term.synonyms,
      })),
      ...book.laureates.map((laureate) => ({
        ...entry('laureat', laureatePath(laureate.slug), laureate.name, 'Lauréat'),
        names: laureate.fullName ? [laureate.fullName] : [],
        year: laureate.year,
        need: indexOf(book.needs, laureate.need?.id),
      })),
      ...book.figures.map((figure) => figureEntry(figure, book)),
      ...book.landmarks.map((landmark) => landmarkEntry(landmark, book)),
      ...book.chapters.map((chapter) => ({
        ...entry('chapitre', chapterPath(chapter.slug), chapter.title, `Récit, chapitre ${chapter.order}`),
        keywords: chapter.sections.map(({ title }) => title),
      })),
      ...pageEntries(book),
    ],
    facets: facetsOf(book),
    synonyms: book.synonyms,
    examples: searchExamples(book),
    index: '',
  };
}

/** An entry with nothing but its name. */
export function entry(type: EntryType, path: string, title: string, label: string): Entry {
  return {
    type,
    path,
    title,
    label,
    names: [],
    keywords: [],
    value: null,
    number: null,
    year: null,
    parts: [],
    theme: null,
    actors: [],
    cost: null,
    ease: null,
    need: null,
    minor: false,
    fragment: null,
  };
}

/** A catalogue without entries, facets, synonyms or examples. */
export const noFacets: Catalogue = {
  entries: [],
  facets: { parts: [], themes: [], actors: [], costs: [], eases: [], needs: [] },
  synonyms: [],
  examples: [],
  index: '',
};

function facetsOf(book: Book): Facets {
  const short = ({ id, short }: { id: string; short: string }) => ({ id, label: short });
  const title = ({ id, title }: { id: string; title: string }) => ({ id, label: title });
  return {
    parts: book.parts.map(title),
    themes: book.themes.map(title),
    actors: book.actors.map(short),
    costs: book.costs.map(short),
    eases: book.eases.map(short),
    needs: book.needs.map(({ id, label }) => ({ id, label })),
  };
}

function proposalEntry(proposal: Proposal, book: Book): Entry {
  const actors = new Set([...proposal.pilots, ...proposal.addressees]);
  return {
    ...entry('proposition', proposalPath(proposal.number), proposal.title, 'Proposition'),
    keywords: proposal.keywords,
    number: proposal.number,
    parts: [proposal.part.index],
    theme: indexOf(book.themes, proposal.theme.id),
    actors: book.actors.flatMap((actor, index) => (actors.has(actor) ? [index] : [])),
    cost: indexOf(book.costs, proposal.cost.id),
    ease: indexOf(book.eases, proposal.ease.id),
  };
}

function figureEntry(figure: Figure, book: Book): Entry {
  return {
    ...entry('chiffre', figurePath(figure.id), figure.label, 'Chiffre'),
    value: figure.display,
    keywords: [
      ...unitWords(figure),
      ...(figure === book.laureateCount?.figure ? ['nombre de lauréats'] : []),
    ],
    year: lastYear(figure.period) ?? lastYear(figure.measured),
    parts: partsOf(figure.themes),
    theme: indexOf(book.themes, figure.themes[0]?.id),
    minor: figure.laureate !== null,
  };
}

/** What is counted, when the label does not say it: « personnes », « dossiers ». */
function unitWords({ unit, label }: Figure): string[] {
  const isSaid = /^(?:€|%|euros?)/.test(unit) || label.toLowerCase().includes(unit.toLowerCase());
  return isSaid ? [] : [unit];
}

const landmarkLabels: Record<Landmark['type'], string> = {
  law: 'Loi ou règlement',
  scheme: 'Dispositif',
  report: 'Rapport ou étude',
};

function landmarkEntry(landmark: Landmark, book: Book): Entry {
  return {
    ...entry('repere', landmarkPath(landmark.id), landmark.title, landmarkLabels[landmark.type]),
    value:
      landmark.value === null ? null : formatFigure(landmark.value, landmark.unit ?? '', landmark.precision),
    year: landmark.year,
    parts: partsOf(landmark.themes),
    theme: indexOf(book.themes, landmark.themes[0]?.id),
  };
}

function pageEntries(book: Book): Entry[] {
  return [
    ...book.parts.map((part) => ({
      ...entry('page', partPath(part.id), part.title, 'Partie'),
      parts: [part.index],
    })),
    ...book.themes.map((theme) => ({
      ...entry('page', themePath(theme.part.id, theme.id), theme.title, 'Thème'),
      parts: [theme.part.index],
    })),
    ...book.actors.map((actor, index) => ({
      ...entry('page', actorPath(actor.id), actor.short, 'Acteur'),
      names: [actor.name],
      actors: [index],
    })),
    ...book.divergences.map(({ id, subject }) =>
      entry('page', divergencePath(id), subject, 'Chiffres qui divergent'),
    ),
  ];
}

function partsOf(themes: readonly Theme[]): number[] {
  return [...new Set(themes.map(({ part }) => part.index))].sort((a, b) => a - b);
}

/** The last year named in a period such as « 2014-2024 ». */
function lastYear(period: string | null): number | null {
  const years = period?.match(/\b(?:19|20)\d\d\b/g);
  return years ? Number(years.at(-1)) : null;
}

function indexOf(list: readonly { id: string }[], id: string | undefined): number | null {
  const index = list.findIndex((item) => item.id === id);
  return index >= 0 ? index : null;
}
