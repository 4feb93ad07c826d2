import { element } from '../search/element.ts';
import type { ExplorerData } from './data.ts';
import type { Explored } from './explore.ts';
import type { ProposalOnPage } from './page.ts';
import type { Order } from './state.ts';
import type { ExplorerView } from './view.ts';

/** The proposals in the cells of their cost and their ease; `choose` is called with a cell's two levels. */
export function makeMatrixView(
  { filters: { cout: costs, facilite: eases } }: ExplorerData,
  proposals: readonly ProposalOnPage[],
  ordered: Readonly<Record<Order, readonly number[]>>,
  choose: (cost: string, ease: string) => void,
): ExplorerView {
  const dots = proposals.map(makeDot);
  const named = element('p', { class: 'matrix-named', 'aria-hidden': 'true' }, hint);
  const cells = eases.map((ease) =>
    costs.map((cost) => {
      const positions = ordered.numero.filter((position) => {
        const proposal = proposals[position];
        return (
          proposal?.valuesOf('cout')[0]?.id === cost.id && proposal.valuesOf('facilite')[0]?.id === ease.id
        );
      });
      const count = element('button', { type: 'button', class: 'cell' });
      count.addEventListener('click', () => choose(cost.id, ease.id));
      const list = element(
        'ul',
        { class: 'plain' },
        ...positions.flatMap((position) => dots[position] ?? []),
      );
      const cell = element('td', {}, count, list);
      return { cell, count, positions, label: `${cost.label}, ${ease.label.toLowerCase()}` };
    }),
  );
  const table = element(
    'table',
    { class: 'explorer-matrix' },
    element('caption', { class: 'hidden' }, 'Propositions par coût et par facilité'),
    element(
      'thead',
      {},
      element('tr', {}, element('td'), ...costs.map(({ label }) => element('th', { scope: 'col' }, label))),
    ),
    element(
      'tbody',
      {},
      ...eases.map(({ label }, row) =>
        element(
          'tr',
          {},
          element('th', { scope: 'row' }, label),
          ...(cells[row] ?? []).map(({ cell }) => cell),
        ),
      ),
    ),
  );
  const view = element('div', { class: 'matrix' }, table, named);
  const name = (event: Event): void => {
    const link = event.target instanceof Element ? event.target.closest('.dot a') : null;
    if (link) named.textContent = link.getAttribute('aria-label');
  };
  view.addEventListener('pointerover', name);
  view.addEventListener('focusin', name);

  return {
    element: view,
    show(explored: Explored): void {
      for (const [position, dot] of dots.entries()) dot.hidden = explored.shown[position] !== 1;
      for (const { cell, count, positions, label } of cells.flat()) {
        const shown = positions.filter((position) => explored.shown[position] === 1).length;
        count.textContent = `${shown}`;
        count.disabled = shown === 0;
        count.setAttribute('aria-label', `${shown} : ${label}. Ne garder que cette case`);
        cell.classList.toggle('none', shown === 0);
      }
    },
  };
}

const hint = 'Le titre du numéro que l’on montre s’affiche ici.';

function makeDot({ number, title, href, part }: ProposalOnPage): HTMLElement {
  return element(
    'li',
    { class: 'dot', 'data-proposal': `${number}`, 'data-part': `${part}` },
    element('a', { href, 'aria-label': `${number}. ${title}` }, `${number}`),
  );
}
