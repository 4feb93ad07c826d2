import { element } from '../search/element.ts';
import { roles } from './actors.ts';
import type { Explored } from './explore.ts';
import type { ProposalOnPage } from './page.ts';
import type { FilterName, Order } from './state.ts';
import type { ExplorerView } from './view.ts';

/** The columns; those that order the table are buttons. */
const columns: readonly { readonly label: string; readonly order?: Order }[] = [
  { label: 'N°', order: 'numero' },
  { label: 'Proposition' },
  { label: 'Coût', order: 'cout' },
  { label: 'Facilité', order: 'facilite' },
  { label: 'Qui décide' },
  { label: 'Pour qui' },
  { label: 'Horizon' },
  { label: 'Partie', order: 'partie' },
];

/** The proposals as a table; `choose` is called with the order whose column was clicked. */
export function makeTableView(
  proposals: readonly ProposalOnPage[],
  ordered: Readonly<Record<Order, readonly number[]>>,
  choose: (order: Order) => void,
): ExplorerView {
  const rows = proposals.map(makeRow);
  const headers = columns.map(({ label, order }) => {
    if (!order) return element('th', { scope: 'col' }, label);
    const button = element('button', { type: 'button', class: 'bare' }, label);
    button.addEventListener('click', () => choose(order));
    return element('th', { scope: 'col' }, button);
  });
  const body = element('tbody');
  const table = element(
    'table',
    { class: 'explorer-table' },
    element(
      'caption',
      { class: 'hidden' },
      'Propositions, avec qui décide, pour qui, le coût et la facilité',
    ),
    element('thead', {}, element('tr', {}, ...headers)),
    body,
  );
  // A region that scrolls sideways must be reached by keyboard.
  const scroll = element(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Tableau des propositions' },
    table,
  );
  let current: Order | null = null;

  return {
    element: scroll,
    show(explored: Explored, order: Order): void {
      if (order !== current) {
        body.replaceChildren(...ordered[order].flatMap((position) => rows[position] ?? []));
        for (const [index, column] of columns.entries()) {
          if (column.order === order) headers[index]?.setAttribute('aria-sort', 'ascending');
          else headers[index]?.removeAttribute('aria-sort');
        }
        current = order;
      }
      for (const [position, row] of rows.entries()) row.hidden = explored.shown[position] !== 1;
    },
  };
}

function makeRow(proposal: ProposalOnPage): HTMLTableRowElement {
  const { number, title, href, part } = proposal;
  const labels = (name: FilterName): string =>
    proposal
      .valuesOf(name)
      .map(({ label }) => label)
      .join(', ');
  const actors = (role: (typeof roles)[number]): string =>
    proposal
      .valuesOf('acteur')
      .filter(({ id }) => id.endsWith(role))
      .map(({ short }) => short)
      .join(', ');
  return element(
    'tr',
    { 'data-proposal': `${number}`, 'data-part': `${part}` },
    element('td', { class: 'n' }, `${number}`),
    element('th', { scope: 'row' }, element('a', { href }, title)),
    element('td', {}, labels('cout')),
    element('td', {}, labels('facilite')),
    element('td', {}, actors(roles[1])),
    element('td', {}, actors(roles[2])),
    element('td', {}, labels('horizon')),
    element('td', {}, labels('partie')),
  );
}
