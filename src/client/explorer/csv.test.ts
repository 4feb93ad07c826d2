import { dsvFormat } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { frenchExcel, writeCsv } from '#downloads/csv/write-csv.ts';
import { tableOf } from '#downloads/table.ts';
import { writeProposals } from './csv.ts';
import type { ProposalOnPage } from './page.ts';

const proposal = (number: number, title: string): ProposalOnPage => ({
  number,
  title,
  href: `https://exemple.fr/propositions/${number}/`,
  part: 0,
  // Never read: a file has no rows of a page.
  row: null as unknown as HTMLElement,
  valuesOf: (name) =>
    name === 'acteur'
      ? ['etat', 'etat.pilote', 'ess', 'ess.pilote', 'ess.destinataire'].map((id) => ({
          id,
          label: id,
          short: id.split('.')[0] ?? id,
        }))
      : [{ id: name, label: `Son ${name}`, short: name }],
});

const hard = ['Aider ; « vraiment »', 'Dire "oui"', '=SOMME(A1)', 'Porter à 10\u202f000 €'];

describe('the list as a file', () => {
  const file = writeProposals(hard.map((title, index) => proposal(index + 1, title)));
  const rows = dsvFormat(';').parse(file.slice(1));

  it('begins with the mark by which Excel knows UTF-8', () => {
    expect(file.startsWith('\ufeffnumero;titre;')).toBe(true);
  });

  it('reads back to what the page shows, in its order', () => {
    expect(rows.map(({ numero }) => numero)).toEqual(['1', '2', '3', '4']);
    expect(rows[0]).toEqual({
      numero: '1',
      titre: 'Aider ; « vraiment »',
      partie: 'Son partie',
      theme: 'Son theme',
      pilotes: 'etat|ess',
      destinataires: 'ess',
      cout: 'Son cout',
      facilite: 'Son facilite',
      horizon: 'Son horizon',
      adresse: 'https://exemple.fr/propositions/1/',
    });
    expect(rows.map(({ titre }) => titre)).toEqual([hard[0], hard[1], "'=SOMME(A1)", 'Porter à 10 000 €']);
  });

  it('is written as the site’s other files are', () => {
    const about = { name: 'x', title: '', description: '', key: 'numero' };
    const column = (name: string) => ({
      name,
      title: '',
      description: '',
      type: 'string' as const,
      read: (row: (typeof rows)[number]) => (row[name] ?? '').replace(/^'=/, '='),
    });
    expect(writeCsv(tableOf(about, rows.columns.map(column), rows), frenchExcel)).toBe(file);
  });
});
