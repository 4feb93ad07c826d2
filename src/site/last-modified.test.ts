import { describe, expect, it } from 'vitest';
import { assembleBook } from '#book/assemble.ts';
import { validContent } from '#book/content-fixture.ts';
import { readOutline } from '#markdown/outline.ts';
import { lastModified } from './last-modified.ts';

function bookWithChanges() {
  const content = validContent();
  content.book.data.edition.date = '2026-01-10';
  const [figure] = content.figures;
  const [proposal] = content.proposals;
  if (!figure || !proposal) throw new Error('The fixture is empty');
  figure.data.changes = [{ date: '2026-03-01', note: 'Un.', before: 'avant', after: 'après' }];
  proposal.data.updated = '2026-01-12';
  proposal.data.changes = [{ date: '2026-04-01', note: 'Deux.', before: 'avant', after: 'après' }];
  return assembleBook(content, readOutline);
}

describe('the day a page last changed', () => {
  const book = bookWithChanges();
  const day = lastModified(book);

  it('is that of its last published change', () => {
    expect(day('/propositions/1/')).toBe('2026-04-01');
    expect(day(`/chiffres/${book.figures[0]?.id}/`)).toBe('2026-03-01');
  });

  it('follows from its proposals for what lists them', () => {
    expect(day(`/parties/${book.proposals[0]?.part.id}/`)).toBe('2026-04-01');
    expect(day('/')).toBe('2026-04-01');
  });

  it('is that of the edition for all else', () => {
    expect(day('/glossaire/')).toBe('2026-01-10');
    expect(day(`/chiffres/${book.figures[1]?.id}/`)).toBe('2026-01-10');
  });
});
