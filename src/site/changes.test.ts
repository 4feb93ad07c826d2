import { describe, expect, it } from 'vitest';
import { assembleBook } from '#book/assemble.ts';
import { validContent } from '#book/content-fixture.ts';
import { readOutline } from '#markdown/outline.ts';
import { changePath, corrections, latestChanges } from './changes.ts';

function bookWithChanges() {
  const content = validContent();
  const change = (date: string, note: string) => ({ date, note, before: 'avant', after: 'après' });
  const [figure] = content.figures;
  const [proposal] = content.proposals;
  if (!figure || !proposal) throw new Error('The fixture is empty');
  figure.data.changes = [change('2026-03-01', 'Un.'), change('2026-03-01', 'Deux.')];
  proposal.data.changes = [change('2026-04-01', 'Trois.')];
  return assembleBook(content, readOutline);
}

describe('published changes', () => {
  it('come newest first, each with an anchor of its own, what it was and what it is', () => {
    expect(corrections(bookWithChanges())).toMatchObject([
      { id: 'proposition-1-2026-04-01', href: '/propositions/1/', note: 'Trois.', before: 'avant' },
      { id: 'chiffre-emplois-2026-03-01', href: '/chiffres/emplois/', note: 'Un.', after: 'après' },
      { id: 'chiffre-emplois-2026-03-01-2', note: 'Deux.' },
    ]);
  });

  it('of the edition lead to the page that tells what it is', () => {
    const changes = latestChanges(bookWithChanges());
    expect(changes.map(changePath)).toEqual([
      '/corrections/#proposition-1-2026-04-01',
      '/corrections/#chiffre-emplois-2026-03-01',
      '/corrections/#chiffre-emplois-2026-03-01-2',
      '/a-propos/',
    ]);
  });
});
