import { cut, emptySelection, longestNote, longestTitle, type Selection, toggled } from './selection.ts';

/**
 * The visitor's own selection, kept in this browser only. Where storage is forbidden or full, it lasts as
 * long as the page. Every change is told to this page and to the other tabs.
 */

const event = 'selectionchosen';
/** Several sites may share a host, each under its own base. */
const key = (): string => `selection ${document.documentElement.dataset.base ?? '/'}`;
/** What this page knows when storage fails; null while storage works. */
let unsaved: Selection | null = null;

/** The visitor's selection; empty when they have none. */
export function readSelection(): Selection {
  if (unsaved) return unsaved;
  try {
    return parseSelection(localStorage.getItem(key()));
  } catch {
    return emptySelection;
  }
}

/** Keeps a selection in place of the last one. */
export function saveSelection(selection: Selection): void {
  try {
    if (selection.numbers.length > 0 || selection.title) {
      localStorage.setItem(key(), formatSelection(selection));
    } else localStorage.removeItem(key());
    unsaved = null;
  } catch {
    unsaved = selection;
  }
  document.dispatchEvent(new Event(event));
}

/** Adds a proposal to the visitor's selection, or takes it out. Says whether it is now in. */
export function toggleProposal(number: number): boolean {
  const selection = toggled(readSelection(), number);
  saveSelection(selection);
  return selection.numbers.includes(number);
}

/** Calls `listener` with the selection now and after each change, from any tab. Returns how to stop. */
export function followSelection(listener: (selection: Selection) => void): () => void {
  const tell = () => listener(readSelection());
  const tellIfOurs = (change: StorageEvent) => {
    if (change.key === key() || change.key === null) tell();
  };
  document.addEventListener(event, tell);
  addEventListener('storage', tellIfOurs);
  tell();
  return () => {
    document.removeEventListener(event, tell);
    removeEventListener('storage', tellIfOurs);
  };
}

/** A selection as storage keeps it. */
export function formatSelection({ numbers, title, notes }: Selection): string {
  return JSON.stringify({ numbers, title, notes: [...notes] });
}

/** The selection of a stored text; an empty one when it is anything else. */
export function parseSelection(stored: string | null): Selection {
  try {
    const value: unknown = JSON.parse(stored ?? 'null');
    if (typeof value !== 'object' || value === null) return emptySelection;
    const { numbers, title, notes } = value as Record<string, unknown>;
    if (!Array.isArray(numbers)) return emptySelection;
    const known = [...new Set(numbers.filter((number) => Number.isSafeInteger(number) && number > 0))];
    return {
      numbers: known,
      title: typeof title === 'string' ? cut(title, longestTitle) : '',
      notes: new Map(Array.isArray(notes) ? notes.flatMap((entry) => readNote(entry, known)) : []),
    };
  } catch {
    return emptySelection;
  }
}

function readNote(entry: unknown, known: readonly number[]): [number, string][] {
  if (!Array.isArray(entry)) return [];
  const [number, note] = entry;
  return known.includes(number) && typeof note === 'string' && note.trim()
    ? [[number, cut(note, longestNote)]]
    : [];
}
