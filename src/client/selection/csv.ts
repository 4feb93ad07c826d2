import { writeSheet } from '../csv/write-sheet.ts';

/** What the page knows of one of its proposals, as it shows it. */
export interface ChosenProposal {
  readonly number: number;
  readonly title: string;
  readonly summary: string;
  readonly part: string;
  readonly cost: string;
  readonly ease: string;
  readonly horizon: string;
  readonly pilots: string;
  readonly addressees: string;
  /** The whole address of its page. */
  readonly address: string;
}

const columns = [
  'numero',
  'titre',
  'partie',
  'cout',
  'facilite',
  'horizon',
  'pilotes',
  'destinataires',
  'resume',
  'note',
  'adresse',
];

/**
 * A selection as a CSV that a French Excel opens right: a mark, semicolons, CR LF. A note comes from whoever
 * made the link, so no cell may be run as a formula.
 */
export function writeCsv(proposals: readonly ChosenProposal[], notes: ReadonlyMap<number, string>): string {
  const lines = proposals.map((proposal) => [
    String(proposal.number),
    proposal.title,
    proposal.part,
    proposal.cost,
    proposal.ease,
    proposal.horizon,
    proposal.pilots,
    proposal.addressees,
    proposal.summary,
    notes.get(proposal.number) ?? '',
    proposal.address,
  ]);
  return writeSheet([columns, ...lines]);
}
