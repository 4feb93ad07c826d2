import { element } from '../search/element.ts';
import type { ProposalOnPage } from './page.ts';

/** Gives each proposal of the list the button that puts it in the visitor's selection; its row kept room for it. */
export function addSelectButtons(proposals: readonly ProposalOnPage[]): void {
  for (const { number, row } of proposals) {
    row.append(
      element(
        'button',
        {
          type: 'button',
          class: 'act select compact',
          'data-select': `${number}`,
          'aria-label': `Ajouter la proposition ${number} à ma sélection`,
        },
        element('span', { class: 'sign', 'aria-hidden': 'true' }),
      ),
    );
  }
}
