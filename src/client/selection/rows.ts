import type { ChosenProposal } from './csv.ts';

/** A proposal of the book as the page holds it, ready to be shown. */
export interface Row extends ChosenProposal {
  readonly element: HTMLLIElement;
  /** Ranks in the scales of cost and ease, from 0. */
  readonly costRank: number;
  readonly easeRank: number;
  readonly note: HTMLTextAreaElement;
}

/** Reads the proposals that the build wrote into the page, and gives each its tools. */
export function readRows(list: Element, tools: HTMLTemplateElement): Map<number, Row> {
  const rows = new Map<number, Row>();
  for (const element of list.querySelectorAll<HTMLLIElement>('li[data-proposal]')) {
    const number = Number(element.dataset.proposal);
    const field = (name: string) =>
      element.querySelector(`[data-field="${name}"]`)?.textContent?.trim() ?? '';
    const title = field('title');
    element.append(tools.content.cloneNode(true));
    const note = element.querySelector('textarea');
    if (!note) continue;
    for (const button of element.querySelectorAll<HTMLElement>('[data-act]')) {
      button.setAttribute('aria-label', `${button.textContent?.trim()} la proposition ${number}`);
    }
    rows.set(number, {
      element,
      number,
      title,
      summary: field('summary'),
      part: field('part'),
      cost: field('cost'),
      ease: field('ease'),
      horizon: field('horizon'),
      pilots: field('pilots'),
      addressees: field('addressees'),
      address: element.querySelector('a')?.href ?? '',
      costRank: Number(element.dataset.cost),
      easeRank: Number(element.dataset.ease),
      note,
    });
  }
  return rows;
}
