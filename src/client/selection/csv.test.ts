import { dsvFormat } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { writeCsv } from './csv.ts';

const proposal = {
  number: 12,
  title: 'Créer ; « équivalent »',
  summary: 'Une "loi"\nnouvelle',
  part: 'État',
  cost: 'Coût élevé',
  ease: 'Difficile',
  horizon: 'Long terme',
  pilots: 'l’État, les collectivités',
  addressees: 'tous',
  address: 'https://exemple.fr/propositions/12/',
};

describe('a selection as a CSV', () => {
  it('is read back by a spreadsheet in French', () => {
    const text = writeCsv([proposal], new Map([[12, 'À voir\u00a0: vite']]));
    expect(text.startsWith('\ufeff')).toBe(true);
    const [row] = dsvFormat(';').parse(text.slice(1));
    expect(row).toMatchObject({
      numero: '12',
      titre: proposal.title,
      resume: proposal.summary,
      note: 'À voir : vite',
      adresse: proposal.address,
    });
  });

  it.each(['=1+1', '+33', '-2', '@a', '  =cmd|x', '＝1'])('runs no formula from a note: %j', (note) => {
    const [row] = dsvFormat(';').parse(writeCsv([proposal], new Map([[12, note]])).slice(1));
    expect(row?.note).toBe(`'${note}`);
  });
});
