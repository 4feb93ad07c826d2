import { nearest } from '#book/nearest.ts';
import { findReferences } from '#book/references.ts';
import type { CollectionName } from './collections.ts';
import { ownFigureIds } from './identifiers.ts';
import type { InputRecord } from './input.ts';
import { sectionsOfBody } from './proposal-body.ts';
import type { Fault } from './record-problem.ts';
import { type Fields, fieldsOf, itemsOf, type Store, type StoredRecord } from './store.ts';

/** Every identifier that a record may name, once the import is done. */
export interface KnownIds {
  parts: ReadonlySet<string>;
  /** Themes, with the part each belongs to. */
  themes: ReadonlyMap<string, string>;
  actors: ReadonlySet<string>;
  costs: ReadonlySet<string>;
  eases: ReadonlySet<string>;
  horizons: ReadonlySet<string>;
  instruments: ReadonlySet<string>;
  needs: ReadonlySet<string>;
  categories: ReadonlySet<string>;
  sources: ReadonlySet<string>;
  figures: ReadonlySet<string>;
  landmarks: ReadonlySet<string>;
  laureates: ReadonlySet<string>;
  terms: ReadonlySet<string>;
  proposals: ReadonlySet<string>;
  proposalCount: number;
  /** What `[@id]` may name, with its @. */
  references: ReadonlySet<string>;
}

/**
 * Collects what may be named from the records as they will be stored. An input at fault still counts:
 * its own problem is told once, not again by every record that names it.
 */
export function knownIds(records: Store, inputs: readonly InputRecord[]): KnownIds {
  const keys = (name: CollectionName): Set<string> =>
    new Set([
      ...(records.get(name) ?? []).map((record) => record.key),
      ...inputs.filter((input) => input.collection === name).map((input) => inputKey(input.value)),
    ]);
  const book = fieldsOf(records.get('book')?.[0]?.data);
  const scales = fieldsOf(book.scales);
  const figures = new Set([...keys('figures'), ...(records.get('laureates') ?? []).flatMap(ownFigureIds)]);
  const landmarks = keys('landmarks');
  const sources = keys('sources');
  return {
    parts: ids(book.parts),
    themes: new Map(
      itemsOf(book.parts).flatMap((part) =>
        [...ids(fieldsOf(part).themes)].map((theme): [string, string] => [theme, String(fieldsOf(part).id)]),
      ),
    ),
    actors: ids(book.actors),
    costs: ids(scales.cost),
    eases: ids(scales.ease),
    horizons: ids(book.horizons),
    instruments: ids(book.instruments),
    needs: ids(book.needs),
    categories: ids(book.figure_categories),
    sources,
    figures,
    landmarks,
    laureates: keys('laureates'),
    terms: keys('glossary'),
    proposals: keys('proposals'),
    proposalCount: Number(book.proposal_count ?? Number.POSITIVE_INFINITY),
    references: new Set([...figures, ...landmarks, ...sources].map((id) => `@${id}`)),
  };
}

/** The names in a record that name nothing, each with the nearest that exists. */
export function referenceFaults(collection: CollectionName, record: StoredRecord, known: KnownIds): Fault[] {
  if (Array.isArray(record.data)) return [];
  const data = record.data;
  const check = checker(data);
  switch (collection) {
    case 'proposals':
      check('part', known.parts, 'partie inconnue');
      check('theme', new Set(known.themes.keys()), 'thème inconnu');
      check('pilots', known.actors, 'acteur inconnu');
      check('addressees', known.actors, 'acteur inconnu');
      check('cost', known.costs, 'niveau de coût inconnu');
      check('ease', known.eases, 'niveau de facilité inconnu');
      check('horizon', known.horizons, 'horizon inconnu');
      check('instrument', known.instruments, 'instrument inconnu');
      check('related', known.proposals, 'proposition inconnue');
      check('examples', known.laureates, 'lauréat inconnu', 'laureate');
      return [
        ...check.faults,
        ...misplacedTheme(data, known),
        ...misnumbered(data, known),
        ...citationFaults(record, known),
      ];
    case 'laureates':
      check('need', known.needs, 'besoin social inconnu');
      check('sources', known.sources, 'source inconnue');
      check('figures', known.sources, 'source inconnue', 'source');
      return check.faults;
    case 'figures':
      check('category', known.categories, 'catégorie inconnue');
      check('themes', new Set(known.themes.keys()), 'thème inconnu');
      check('source', known.sources, 'source inconnue');
      return check.faults;
    case 'landmarks':
      check('themes', new Set(known.themes.keys()), 'thème inconnu');
      check('source', known.sources, 'source inconnue');
      return check.faults;
    case 'narrative':
      check('figures', known.figures, 'chiffre inconnu');
      check('laureates', known.laureates, 'lauréat inconnu');
      return [...check.faults, ...citationFaults(record, known)];
    case 'glossary':
      check('see', known.terms, 'entrée du glossaire inconnue');
      return [...check.faults, ...citationFaults(record, known)];
    case 'divergences':
      check('figures', known.figures, 'chiffre inconnu');
      return check.faults;
    case 'book':
      check('source', known.sources, 'source inconnue');
      check('chronology', known.sources, 'source inconnue', 'source');
      return [...check.faults, ...bookFaults(data, known)];
    default:
      return [];
  }
}

/** The two names that a book keeps inside a block of its own. */
function bookFaults(data: Fields, known: KnownIds): Fault[] {
  const inside = (block: string, key: string, names: ReadonlySet<string>, what: string): Fault[] => {
    const name = String(fieldsOf(data[block])[key]);
    return names.has(name) ? [] : [{ path: [block, key], ...unknownName(what, name, names) }];
  };
  return [
    ...inside('consultation', 'source', known.sources, 'source inconnue'),
    ...inside('laureates', 'figure', known.figures, 'chiffre inconnu'),
  ];
}

function checker(data: Fields) {
  const faults: Fault[] = [];
  const check = (key: string, known: ReadonlySet<string>, what: string, inner?: string): void => {
    const value = data[key];
    const single = !Array.isArray(value);
    (single ? [value] : value).forEach((item: unknown, index: number) => {
      const name = inner ? fieldsOf(item)[inner] : item;
      if (name === null || name === undefined || known.has(String(name))) return;
      const path = [key, ...(single ? [] : [index]), ...(inner ? [inner] : [])];
      faults.push({ path, ...unknownName(what, String(name), known) });
    });
  };
  return Object.assign(check, { faults });
}

/** Above this, comparing a name with every other would keep a person waiting. */
const mostCompared = 3000;

function unknownName(what: string, name: string, known: ReadonlySet<string>): Omit<Fault, 'path'> {
  const near = known.size > mostCompared ? null : nearest(name, known);
  if (near) {
    const message = `${what} « ${name} » ; la valeur la plus proche est « ${near} ».`;
    return { message, found: name, nearest: near };
  }
  const few = [...known].slice(0, 12);
  const expected = known.size > 0 && known.size <= 12 ? few.join(', ') : null;
  return {
    message: `${what} « ${name} »${expected ? ` ; attendu : ${expected}` : ''}.`,
    found: name,
    ...(expected && { expected }),
  };
}

function misplacedTheme(data: Fields, known: KnownIds): Fault[] {
  const part = known.themes.get(String(data.theme));
  if (part === undefined || part === data.part || !known.parts.has(String(data.part))) return [];
  return [
    {
      path: ['theme'],
      message: `le thème « ${data.theme} » est de la partie « ${part} », pas de « ${data.part} ».`,
    },
  ];
}

function misnumbered(data: Fields, known: KnownIds): Fault[] {
  const number = Number(data.number);
  if (number <= known.proposalCount) return [];
  const message = `numéro ${number} trouvé ; le livre compte ${known.proposalCount} propositions, numérotées à partir de 1.`;
  return [{ path: ['number'], message }];
}

/** `[@id]` in a record's texts must name a figure, a landmark or a source. */
function citationFaults(record: StoredRecord, known: KnownIds): Fault[] {
  return [...bodyTexts(record), ...textsOf(record.data, [])].flatMap(([path, text]) =>
    findReferences(text).flatMap(({ id }) =>
      known.references.has(`@${id}`)
        ? []
        : [{ path, ...unknownName('référence inconnue', `@${id}`, known.references) }],
    ),
  );
}

/** A record's body, cut into the fields that it came from where it is a proposal's. */
function bodyTexts({ path, body }: StoredRecord): [string[], string][] {
  const sections = path.startsWith('proposals/') ? sectionsOfBody(body) : null;
  if (sections === null) return [[['body'], body]];
  return Object.entries(sections).map(([key, text]) => [[key], text]);
}

function textsOf(value: unknown, path: (string | number)[]): [(string | number)[], string][] {
  if (typeof value === 'string') return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsOf(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => textsOf(item, [...path, key]));
}

const inputKey = (value: unknown): string =>
  String(fieldsOf(value).number ?? fieldsOf(value).slug ?? fieldsOf(value).id);
const ids = (value: unknown): Set<string> => new Set(itemsOf(value).map((item) => String(fieldsOf(item).id)));
