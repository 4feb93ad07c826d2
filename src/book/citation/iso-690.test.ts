import { describe, expect, it } from 'vitest';
import { readOutline } from '#markdown/outline.ts';
import { assembleBook } from '../assemble.ts';
import { citeBook, citeFigure, citeProposal } from '../citation.ts';
import { validContent } from '../content-fixture.ts';
import type { Book } from '../types.ts';
import { plainText, referenceOf, writeIso690 } from './iso-690.ts';

const addressOf = (path: string) => `https://livre.example${path}`;
const book = assembleBook(validContent(), readOutline);
const first = <T>(items: readonly T[]): T => {
  const [item] = items;
  if (item === undefined) throw new Error('The fixture is empty');
  return item;
};
const written = (citation: Parameters<typeof referenceOf>[0], viewed: string | null = null) =>
  plainText(writeIso690(referenceOf(citation, viewed)));

describe('the standard’s own examples, in French', () => {
  it('cites a whole electronic monograph', () => {
    const reference = writeIso690({
      creator: 'CARROLL, Lewis',
      title: 'Alice’s Adventures in Wonderland',
      host: null,
      edition: 'Texinfo ed. 2.2',
      publication: '[Dortmund, Allemagne] : WindSpiel',
      date: '1994-11',
      viewed: '1995-03-30',
      note: null,
      url: 'http://www.germany.eu.net/books/carroll/alice.html',
    });
    expect(plainText(reference)).toBe(
      'CARROLL, Lewis. Alice’s Adventures in Wonderland [en ligne]. Texinfo ed. 2.2. ' +
        '[Dortmund, Allemagne] : WindSpiel, novembre 1994 [consulté le 30 mars 1995]. ' +
        'Disponible à l’adresse : http://www.germany.eu.net/books/carroll/alice.html',
    );
    expect(reference.filter(({ kind }) => kind === 'title').map(({ text }) => text)).toEqual([
      'Alice’s Adventures in Wonderland',
    ]);
  });

  it('cites a contribution by its own title, then its host in italics after « In »', () => {
    const reference = writeIso690({
      creator: 'McCONNELL, WH',
      title: 'Constitutional History',
      host: 'The Canadian Encyclopedia',
      edition: 'Macintosh version 1.1',
      publication: 'Toronto : McClelland & Stewart',
      date: '1993',
      viewed: null,
      note: null,
      url: 'https://example.org/',
    });
    expect(plainText(reference)).toBe(
      'McCONNELL, WH. Constitutional History. In : The Canadian Encyclopedia [en ligne]. ' +
        'Macintosh version 1.1. Toronto : McClelland & Stewart, 1993. Disponible à l’adresse : https://example.org/',
    );
    expect(reference.filter(({ kind }) => kind === 'title').map(({ text }) => text)).toEqual([
      'The Canadian Encyclopedia',
    ]);
  });

  it('says that a date is unknown, and adds no full stop to a title that ends a sentence', () => {
    const reference = writeIso690({
      creator: null,
      title: 'Que faire ?',
      host: 'Un site',
      edition: null,
      publication: null,
      date: null,
      viewed: '2026-01-01',
      note: null,
      url: 'https://example.org/',
    });
    expect(plainText(reference)).toBe(
      'Que faire ? In : Un site [en ligne]. s. d. [consulté le 1er janvier 2026]. Disponible à l’adresse : https://example.org/',
    );
  });
});

describe('the book’s own citations', () => {
  it('put the working edition’s status in the reference, and name no author', () => {
    expect(written(citeBook(book, addressOf))).toBe(
      'Livre 2024-2034 [en ligne]. Édition de travail, version 0.1.0. 1er janvier 2026. Disponible à l’adresse : https://livre.example/',
    );
    expect(written(citeProposal(book, first(book.proposals), addressOf), '2026-11-24')).toBe(
      'Proposition 1. Proposition 1. In : Livre 2024-2034 [en ligne]. Édition de travail, version 0.1.0. ' +
        '1er janvier 2026 [consulté le 24 novembre 2026]. Disponible à l’adresse : https://livre.example/propositions/1/',
    );
  });

  it('say who established a figure', () => {
    expect(written(citeFigure(book, first(book.figures), addressOf))).toBe(
      'Emplois : 10. In : Livre 2024-2034 [en ligne]. Édition de travail, version 0.1.0. 1er janvier 2026. ' +
        'D’après : Un éditeur, « Une page », 2024. Disponible à l’adresse : https://livre.example/chiffres/emplois/',
    );
  });

  it('name the publisher as author of an official text, entry by entry', () => {
    const official: Book = { ...book, edition: { ...book.edition, status: 'officiel', version: '1.0.0' } };
    expect(written(citeBook(official, addressOf))).toBe(
      'FONDATION. Livre 2024-2034 [en ligne]. Édition officielle, version 1.0.0. Fondation, 1er janvier 2026. ' +
        'Disponible à l’adresse : https://livre.example/',
    );
    const proposal = { ...first(book.proposals), status: 'officiel', updated: '2026-12-01' } as const;
    expect(citeProposal(book, proposal, addressOf)).toMatchObject({
      author: 'Fondation',
      edition: 'Texte officiel',
      status: 'officiel',
      date: '2026-12-01',
    });
  });
});
