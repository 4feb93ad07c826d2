import { writeSheet } from '../csv/write-sheet.ts';
import type { ProposalOnPage } from './page.ts';

const columns = [
  'numero',
  'titre',
  'partie',
  'theme',
  'pilotes',
  'destinataires',
  'cout',
  'facilite',
  'horizon',
  'adresse',
];

/**
 * Proposals as a CSV that a French Excel opens right: a mark, semicolons, CR LF, and no cell that a
 * spreadsheet would run as a formula. Actors of one cell stand apart by a bar.
 */
export function writeProposals(proposals: readonly ProposalOnPage[]): string {
  const lines = proposals.map(({ number, title, href, valuesOf }) => {
    const actors = (role: string): string =>
      valuesOf('acteur')
        .filter(({ id }) => id.endsWith(role))
        .map(({ short }) => short)
        .join('|');
    return [
      `${number}`,
      title,
      label(valuesOf('partie')),
      label(valuesOf('theme')),
      actors('.pilote'),
      actors('.destinataire'),
      label(valuesOf('cout')),
      label(valuesOf('facilite')),
      label(valuesOf('horizon')),
      href,
    ];
  });
  return writeSheet([columns, ...lines]);
}

const label = (values: readonly { readonly label: string }[]): string => values[0]?.label ?? '';

/** Gives the visitor a file made here. */
export function offerFile(name: string, content: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  // The browser reads the file after the click returns.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
