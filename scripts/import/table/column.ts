import type { CollectionName } from '../collections.ts';

/** How a column's text becomes a value. */
export type ColumnKind =
  | 'line'
  | 'text'
  | 'integer'
  | 'number'
  | 'day'
  | 'date'
  | 'yes-no'
  | 'choice'
  | 'choices'
  | 'lines'
  | 'numbers'
  | 'steps'
  | 'indicators'
  | 'examples'
  | 'own-figures';

/** The closed lists that cells choose from. */
export type VocabularyName =
  | 'parts'
  | 'themes'
  | 'actors'
  | 'costs'
  | 'eases'
  | 'horizons'
  | 'instruments'
  | 'statuses'
  | 'needs'
  | 'categories'
  | 'precisions'
  | 'landmark-kinds';

/** One column of a collection's table. */
export interface Column {
  /** The field it fills. */
  key: string;
  /** Its title in French, written in templates and in messages. */
  label: string;
  /** Other titles that are understood, beside the label and the key. */
  names?: readonly string[];
  kind: ColumnKind;
  vocabulary?: VocabularyName;
  /** May be left empty; what an empty cell means follows from the kind. */
  optional?: boolean;
  /** What to write there, for the template. */
  help: string;
  /** Width in characters. */
  width: number;
}

/** Collections that a table can hold: each one's first column tells its records apart. */
export type TableCollection = Exclude<CollectionName, 'book' | 'narrative' | 'synonyms'>;
