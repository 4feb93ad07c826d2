import { termPath } from '#book/addresses.ts';
import type { GlossaryForm } from '#markdown/glossary.ts';
import { theBook } from './book.ts';

/** The glossary as texts are searched for it. */
export const glossaryForms = (): readonly GlossaryForm[] =>
  theBook().terms.map(({ id, term, acronym }) => ({ id, href: termPath(id), term, acronym }));
