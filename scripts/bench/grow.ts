import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Book } from '#book/types.ts';

/**
 * Writes content of the same nature, several times as long: each proposal, laureate, chapter, figure, landmark and
 * source as many times, each copy under its own names and referring to its own. Parts, actors, needs and terms stay.
 * @param folder emptied first
 */
export function growContent(book: Book, from: string, folder: string, times: number): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(from, folder, { recursive: true });
  // The addresses recorded are of the published book, not of this one.
  rmSync(join(folder, 'anchors'), { recursive: true, force: true });
  writeFileSync(join(folder, 'permalinks.txt'), '');
  const ids = namesOf(book);
  const read = (name: string) => readFileSync(join(from, name), 'utf8');
  const names = (kind: string) => readdirSync(join(from, kind));
  const registries = [
    'sources.yaml',
    'divergences.yaml',
    ...['figures', 'landmarks'].flatMap((kind) => names(kind).map((name) => join(kind, name))),
  ];
  const texts = ['proposals', 'laureates', 'narrative'].flatMap((kind) =>
    names(kind).map((name) => read(join(kind, name))),
  );
  const cited = [...texts, ...registries.slice(1).map(read)].join('\n');
  for (const name of registries) {
    // A source that only pages cite, which are not copied, would have copies that nobody cites.
    const text =
      name === 'sources.yaml'
        ? read(name)
            .split(/^(?=- id: )/m)
            .filter((entry) => cited.includes(/^- id: (.*)$/m.exec(entry)?.[1] ?? '\0'))
            .join('')
        : read(name);
    const copies = Array.from({ length: times - 1 }, (_, copy) => renamed(text, ids, copy + 1));
    writeFileSync(join(folder, name), [read(name), ...copies].join('\n'));
  }
  const count = book.proposals.length;
  for (let copy = 1; copy < times; copy++) {
    for (const name of names('proposals')) {
      const number = Number.parseInt(name, 10) + count * copy;
      const text = renamed(read(join('proposals', name)), ids, copy)
        .replace(/^number: \d+$/m, `number: ${number}`)
        .replace(/^related:\n((?:- \d+\n)+)/m, (list) =>
          list.replace(/- (\d+)/g, (_, related) => `- ${Number(related) + count * copy}`),
        );
      writeFileSync(join(folder, 'proposals', `${number}.mdx`), text);
    }
    for (const kind of ['laureates', 'narrative']) {
      for (const name of names(kind)) {
        const text = renamed(read(join(kind, name)), ids, copy)
          .replace(/^order: (\d+)$/m, (_, order) => `order: ${Number(order) + copy * book.chapters.length}`)
          // Apart from the others, since a chapter may have the name of a theme.
          .replace(/^slug: (.*)$/m, (_, slug) => `slug: ${slug}-copie-${copy}`);
        writeFileSync(join(folder, kind, name.replace(/\.mdx$/, `-copie-${copy}.mdx`)), text);
      }
    }
  }
  const bookFile = read('book.yaml').replace(
    /(proposal_count|counted): (\d+)/g,
    (_, key, number) => `${key}: ${Number(number) * times}`,
  );
  writeFileSync(join(folder, 'book.yaml'), bookFile);
}

/** Every name that a copy must have for itself. */
function namesOf(book: Book): ReadonlySet<string> {
  return new Set([
    ...book.figures.map(({ id }) => id),
    ...book.landmarks.map(({ id }) => id),
    ...book.sources.map(({ id }) => id),
    ...book.laureates.map(({ slug }) => slug),
    ...book.divergences.map(({ id }) => id),
  ]);
}

const reference = /@([\w-]+)/g;
const value = /^(\s*(?:- )?(?:(?:id|slug|laureate|source|figure): )?|\s*- )"?([\w-]+)"?$/gm;

function renamed(text: string, ids: ReadonlySet<string>, copy: number): string {
  return text
    .replace(reference, (whole, id) => (ids.has(id) ? `@${id}-copie-${copy}` : whole))
    .replace(value, (whole, before, id) => (ids.has(id) ? `${before}${id}-copie-${copy}` : whole));
}
