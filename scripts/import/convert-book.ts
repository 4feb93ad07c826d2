import { bookDefaults } from './book-defaults.ts';
import type { Converted } from './convert.ts';
import type { BookInput } from './input-schemas.ts';
import { type Fields, fieldsOf, itemsOf } from './store.ts';

/** The book: what the input says, then what `content/book.yaml` already says, then the defaults. */
export function convertBook(input: BookInput, stored: Fields): Converted {
  const { official: _official, ...scales } = input.scales;
  const storedScales = fieldsOf(stored.scales);
  const introductions = Object.entries(bookDefaults.parts).map(([id, introduction]) => ({
    id,
    introduction,
  }));
  const themeIntroductions = Object.entries(bookDefaults.themes).map(([id, introduction]) => ({
    id,
    introduction,
  }));
  const storedParts = itemsOf(stored.parts).map(fieldsOf);
  const parts = input.parts.map((part) => ({
    ...part,
    themes: completed(part.themes, storedParts.find(({ id }) => id === part.id)?.themes, themeIntroductions),
  }));
  const actors = Object.entries(bookDefaults.actors).map(([id, fields]) => ({ id, ...fields }));
  const levels = (names: Record<string, string>): Fields[] =>
    Object.entries(names).map(([id, short]) => ({ id, short }));
  const { parts: _parts, themes: _themes, actors: _actors, scales: _scales, ...defaults } = bookDefaults;
  // A book already there that has no laureates is not given ours.
  const laureates =
    'laureates' in stored || input.laureates || !('title' in stored)
      ? { laureates: { ...defaults.laureates, ...fieldsOf(stored.laureates), ...input.laureates } }
      : {};
  return {
    record: {
      key: 'book',
      path: 'book.yaml',
      body: '',
      data: {
        ...defaults,
        ...stored,
        ...input,
        ...laureates,
        parts: completed(parts, stored.parts, introductions),
        actors: completed(input.actors, stored.actors, actors),
        scales: {
          note: scales.note ?? storedScales.note ?? bookDefaults.scales.note,
          cost: completed(scales.cost, storedScales.cost, levels(bookDefaults.scales.cost)),
          ease: completed(scales.ease, storedScales.ease, levels(bookDefaults.scales.ease)),
        },
      },
    },
    faults: [],
  };
}

/** Items completed, by id, with what is stored, then with the defaults. */
function completed(items: readonly Fields[], stored: unknown, defaults: readonly Fields[]): Fields[] {
  const storedItems = itemsOf(stored).map(fieldsOf);
  return items.map((item) => ({
    ...defaults.find((known) => known.id === item.id),
    ...storedItems.find((known) => known.id === item.id),
    ...item,
  }));
}
