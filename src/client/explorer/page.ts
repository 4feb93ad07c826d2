import type { ExplorerData, ValueData } from './data.ts';
import { type FilterName, filterNames } from './state.ts';

/** One proposal as the page shows it. */
export interface ProposalOnPage {
  readonly number: number;
  /** As it is printed, with its typography. */
  readonly title: string;
  readonly href: string;
  /** The position of its part, which chooses the hue. */
  readonly part: number;
  readonly row: HTMLElement;
  valuesOf(name: FilterName): readonly ValueData[];
}

/** Brings together the explorer's data and the list of the page; both are in the order of the numbers. */
export function readPage(root: HTMLElement, { filters, proposals }: ExplorerData): ProposalOnPage[] {
  const rows = new Map(
    [...root.querySelectorAll<HTMLElement>('li[data-proposal]')].map((row) => [row.dataset.proposal, row]),
  );
  return proposals.map(({ number, values }) => {
    const row = rows.get(`${number}`);
    const link = row?.querySelector('a');
    if (!row || !link) throw new Error(`The list lacks proposal ${number}`);
    const positions = (name: FilterName): readonly number[] => values[filterNames.indexOf(name)] ?? [];
    return {
      number,
      title: link.textContent.trim(),
      href: link.href,
      part: positions('partie')[0] ?? 0,
      row,
      valuesOf: (name) => positions(name).flatMap((position) => filters[name][position] ?? []),
    };
  });
}
