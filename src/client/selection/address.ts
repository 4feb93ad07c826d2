import { selectionPath } from '#book/addresses.ts';
import { cut, emptySelection, longestNote, longestTitle, type Selection } from './selection.ts';

/** A selection read from an address, with what could not be taken from it. */
export interface ReadSelection {
  readonly selection: Selection;
  /** What the address asks for and the book does not hold, as written, each once. */
  readonly unknown: readonly string[];
  /** Whether a proposal was asked for more than once. */
  readonly repeated: boolean;
}

/** More than this is no selection made by hand: the rest is left unread. */
const longestQuery = 100_000;
const longestFragment = 200_000;
/** What a message shows of something unknown. */
const longestUnknown = 24;

/**
 * Reads `?p=3,12,45#titre=…&n12=…`. Whatever the address holds gives a selection.
 *
 * @param search with its `?`, or empty
 * @param hash with its `#`, or empty
 * @param isKnown whether the book has this proposal
 */
export function readSelectionAddress(
  search: string,
  hash: string,
  isKnown: (number: number) => boolean,
): ReadSelection {
  const wanted = new URLSearchParams(search.slice(0, longestQuery)).getAll('p').join(',');
  const numbers = new Set<number>();
  const unknown = new Set<string>();
  let repeated = false;
  for (const word of wanted.split(/[\s,;]+/)) {
    if (!word) continue;
    const number = /^\d{1,6}$/.test(word) ? Number(word) : Number.NaN;
    if (!isKnown(number)) unknown.add(shown(word));
    else if (numbers.has(number)) repeated = true;
    else numbers.add(number);
  }
  const { title, notes } = readFragment(hash);
  return {
    selection: {
      numbers: [...numbers],
      title,
      notes: new Map([...notes].filter(([number]) => numbers.has(number))),
    },
    unknown: [...unknown],
    repeated,
  };
}

function shown(word: string): string {
  const short = cut(word, longestUnknown);
  return short.length < word.length ? `${short}…` : short;
}

/** The visitor's own words: in the fragment, which a browser never sends to a server. */
function readFragment(hash: string): Pick<Selection, 'title' | 'notes'> {
  const notes = new Map<number, string>();
  if (hash.length > longestFragment) return emptySelection;
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  for (const [name, value] of fields) {
    const number = Number(/^n(\d{1,6})$/.exec(name)?.[1] ?? Number.NaN);
    if (number && value.trim()) notes.set(number, cut(value, longestNote));
  }
  return {
    title: cut(fields.get('titre') ?? '', longestTitle)
      .replace(/\s+/g, ' ')
      .trim(),
    notes,
  };
}

/** The numbers of a selection as its address gives them. Example: `?p=3,12,45`; empty when there are none. */
export const selectionQuery = (numbers: readonly number[]): string =>
  numbers.length > 0 ? `?p=${numbers.join(',')}` : '';

/** The address that gives back a whole selection, from the site's root. */
export function selectionAddress({ numbers, title, notes }: Selection): string {
  const fields = new URLSearchParams();
  if (title.trim()) fields.set('titre', title);
  for (const number of numbers) {
    const note = notes.get(number);
    if (note) fields.set(`n${number}`, note);
  }
  const fragment = fields.toString();
  return selectionPath + selectionQuery(numbers) + (fragment ? `#${fragment}` : '');
}
