import { describe, expect, it } from 'vitest';
import { mailAddress, type Quotation, quoteAsHtml, quoteAsText } from './quote.ts';

const quotation: Quotation = {
  paragraphs: ['Un cadre <pour> essayer.'],
  title: '12. Créer un cadre',
  heading: 'Constat',
  site: 'Livre blanc',
  edition: 'Édition de travail du 22 novembre 2026',
  address: 'https://exemple.fr/propositions/12/#constat-1',
  sources: ['L’article 51 (Invivox, 2023), https://exemple.fr/reperes/article-51/'],
};

describe('a passage copied with its source', () => {
  it('says where it comes from, in which edition, and what it rests on', () => {
    expect(quoteAsText(quotation)).toBe(
      `« Un cadre <pour> essayer. »

Livre blanc, 12. Créer un cadre, « Constat ». Édition de travail du 22 novembre 2026.
https://exemple.fr/propositions/12/#constat-1

Sources citées dans ce passage :
– L’article 51 (Invivox, 2023), https://exemple.fr/reperes/article-51/`,
    );
  });

  it('is a quotation with a link in a word processor, and brings no markup in', () => {
    const html = quoteAsHtml(quotation);
    expect(html).toContain(
      '<blockquote cite="https://exemple.fr/propositions/12/#constat-1"><p>Un cadre &lt;pour&gt; essayer.</p></blockquote>',
    );
    expect(html).toContain('<a href="https://exemple.fr/propositions/12/#constat-1">Livre blanc, 12.');
    expect(html).not.toContain('<pour>');
  });

  it('does without what it lacks', () => {
    const bare = { ...quotation, paragraphs: [], heading: null, sources: [] };
    expect(quoteAsText(bare).split('\n')).toHaveLength(2);
    expect(quoteAsHtml(bare)).toMatch(/^<p><a [^>]*>[^<]*<\/a><\/p>$/);
  });

  it('fits in a message, without the passage when it is too long for an address', () => {
    expect(decodeURIComponent(mailAddress(quotation))).toContain('« Un cadre <pour> essayer. »');
    const long = decodeURIComponent(mailAddress({ ...quotation, paragraphs: ['mot '.repeat(500)] }));
    expect(long).not.toContain('mot mot');
    expect(long).toContain('https://exemple.fr/propositions/12/#constat-1');
  });
});
