import type { z } from 'zod';
import type { Precision } from '#book/types.ts';
import type { CollectionName } from './collections.ts';
import { convertBook } from './convert-book.ts';
import { convertChapter } from './convert-chapter.ts';
import { convertLaureate } from './convert-laureate.ts';
import { convertProposal } from './convert-proposal.ts';
import type { inputSchemas } from './input-schemas.ts';
import { statePrecisely, unitBeforeParenthesis } from './precision.ts';
import type { Fault } from './record-problem.ts';
import { slugOf } from './slug-of.ts';
import { type Fields, fieldsOf, type StoredRecord } from './store.ts';

/** What a conversion may look at beside its record. */
export interface Context {
  /** The stored record with the same key, when there is one. */
  previous: StoredRecord | undefined;
  /** Identifiers already given to figures, landmarks, sources and laureates' figures. */
  takenIds: Set<string>;
  /** The slug of a laureate by each of its names. */
  laureateSlugs: ReadonlyMap<string, string>;
  /** The day printed as « mis à jour » on a text that is new. */
  editionDate: string;
  /** The day of the import: « mis à jour » on a text that it changes. */
  today: string;
}

/** A record as it will be stored, or what prevents it. */
export interface Converted {
  record: StoredRecord;
  faults: Fault[];
}

type Inputs = { [Name in CollectionName]: z.output<(typeof inputSchemas)[Name]> };
type Converters = { [Name in CollectionName]: (input: Inputs[Name], context: Context) => Converted };

/** What an input leaves out is kept from what is stored: an editor wrote it. */
const kept = (context: Context, input: Fields): Fields => ({ ...fieldsOf(context.previous?.data), ...input });

const listRecord = (key: string, path: string, data: Fields): Converted => ({
  record: { key, path, data, body: '' },
  faults: [],
});

/** A landmark's unit without its parenthesis, which says the value's scope or its precision. */
function landmarkUnit(written: string, given: { scope: string | null; precision: Precision }): Fields {
  const { unit, scope, precision } = unitBeforeParenthesis(written);
  return {
    unit,
    ...(scope !== null && given.scope === null && { scope }),
    ...(precision !== null && given.precision === 'exact' && { precision }),
  };
}

const landmarkFiles = { law: 'laws', scheme: 'schemes', report: 'reports' } as const;

/** How each collection's records become stored ones. */
export const converters: Converters = {
  book: (input, context) => convertBook(input, fieldsOf(context.previous?.data)),
  sources: (input, context) => listRecord(input.id, 'sources.yaml', kept(context, input)),
  figures: (input, context) =>
    listRecord(
      input.id,
      `figures/${input.category}.yaml`,
      kept(context, { ...input, ...statePrecisely(input) }),
    ),
  landmarks: (input, context) => {
    const stated = input.unit === null ? {} : landmarkUnit(input.unit, input);
    return listRecord(
      input.id,
      `landmarks/${landmarkFiles[input.kind]}.yaml`,
      kept(context, { ...input, ...stated }),
    );
  },
  laureates: convertLaureate,
  narrative: convertChapter,
  glossary: (input, context) => listRecord(input.id, 'glossary.yaml', kept(context, input)),
  proposals: convertProposal,
  divergences: (input, context) => {
    const id = input.id ?? context.previous?.key ?? freeId(slugOf(input.subject, 5), context.takenIds);
    context.takenIds.add(id);
    return listRecord(id, 'divergences.yaml', kept(context, { ...input, id }));
  },
  synonyms: (input) => ({
    record: { key: input[0] ?? '', path: 'synonyms.yaml', data: input, body: '' },
    faults: [],
  }),
};

/** The first of `id`, `id-2`, `id-3`… that nothing has taken. */
export function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  let count = 2;
  while (taken.has(`${id}-${count}`)) count += 1;
  return `${id}-${count}`;
}
