import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { Cite } from '@citation-js/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Citation } from '#book/citation.ts';
import { writeBibtex } from './bibtex.ts';
import { writeCslJson } from './csl-json.ts';
import { writeRis } from './ris.ts';

const proposal: Citation = {
  kind: 'proposal',
  key: 'proposition-12',
  author: null,
  title: 'Proposition 12. Créer l’« article 51 » : 50 % & plus_de 3 M$ #1',
  within: 'Livre blanc de l’innovation sociale 2024-2034',
  number: 12,
  status: 'travail',
  edition: 'Édition de travail',
  version: '0.1.0',
  date: '2026-11-22',
  url: 'https://livre.example/propositions/12/',
  basedOn: null,
};
const whole: Citation = { ...proposal, kind: 'book', key: 'livre', title: 'Livre blanc', within: null };
const figure: Citation = {
  ...proposal,
  kind: 'figure',
  key: 'chiffre-emplois',
  title: 'Emplois : 10',
  number: null,
  basedOn: { words: 'Insee, « Tableau », 2024', url: 'https://example.org/a%20b_c' },
};
const official: Citation = { ...proposal, author: 'Fondation La France s’engage', status: 'officiel' };

/** What a citation manager understands of a file. */
function understood(text: string): Record<string, unknown> {
  const [item = {}] = new Cite(text).data;
  return item;
}
const formats = [
  ['BibTeX', writeBibtex],
  ['RIS', writeRis],
  ['CSL-JSON', writeCslJson],
] as const;

describe.each(formats)('%s, read back by citation-js', (format, write) => {
  it('is a chapter of the book for a proposal, with title, edition, date and address', () => {
    expect(understood(write(proposal))).toMatchObject({
      type: 'chapter',
      title: proposal.title,
      URL: proposal.url,
      edition: expect.stringContaining('Édition de travail'),
    });
    const { issued } = understood(write(proposal)) as { issued: { 'date-parts': number[][] } };
    expect(issued['date-parts'][0]?.slice(0, 2)).toEqual(format === 'RIS' ? [2026] : [2026, 11]);
  });

  it('says of every work that its words are not the official ones', () => {
    for (const citation of [whole, proposal, figure]) {
      expect(write(citation)).toContain('en attente du texte officiel');
    }
    expect(write(official)).not.toContain('en attente');
  });

  it('keeps an official author whole', () => {
    const { author } = understood(write(official)) as { author: Record<string, string>[] };
    expect(Object.values(author[0] ?? {}).join('')).toBe('Fondation La France s’engage');
    expect(author).toHaveLength(1);
  });

  it('gives the source of a figure, with its address', () => {
    const note = String(understood(write(figure)).note);
    expect(note).toContain('Insee, « Tableau », 2024');
    expect(note).toContain('https://example.org/a%20b_c');
  });

  it('gives back any title, and no title can break the file', () => {
    const signs = fc.constantFrom(...'aéœ’ «»:%&$#_{}~^\\"\'-@,\n\u0001\u202f');
    fc.assert(
      fc.property(fc.string({ unit: signs, maxLength: 30 }), (signed) => {
        const title = `Un ${signed} ici`;
        const parsed = understood(write({ ...proposal, title }));
        expect(parsed).toMatchObject({ type: 'chapter', URL: proposal.url });
        expect(words(String(parsed.title))).toBe(words(title));
      }),
      // Reading BibTeX takes the library 40 ms.
      { numRuns: 30, endOnFailure: true, examples: [['é---']] },
    );
  });
});

/** White space and control characters say nothing in a title. */
const words = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, '');

describe('what a format adds', () => {
  it('names the book in RIS as managers expect, and ends each line as the format asks', () => {
    expect(writeRis(proposal)).toMatch(
      /^TY {2}- CHAP\r\n[\s\S]*T2 {2}- Livre blanc[^\r]*\r\n[\s\S]*ER {2}- \r\n$/,
    );
  });

  it('names the book in BibTeX and in CSL-JSON', () => {
    for (const write of [writeBibtex, writeCslJson]) {
      expect(understood(write(proposal))['container-title']).toBe(proposal.within);
    }
  });
});
