import { laureatePath, termPath } from '#book/addresses.ts';
import type { GlossaryForm } from '#markdown/glossary.ts';
import type { LaureateName } from '#markdown/laureate-names.ts';
import { theBook } from './book.ts';

/** The glossary as texts are searched for it. */
export const glossaryForms = (): readonly GlossaryForm[] =>
  theBook().terms.map(({ id, term, acronym }) => ({ id, href: termPath(id), term, acronym }));

/** A laureate's name and page, for the texts that name it. */
export const findLaureate = (slug: string): LaureateName | null => {
  const laureate = theBook().laureates.find((other) => other.slug === slug);
  return laureate ? { name: laureate.name, href: laureatePath(slug) } : null;
};
