import { element } from '../search/element.ts';
import type { ExplorerData } from './data.ts';
import type { Explored } from './explore.ts';
import type { ProposalOnPage } from './page.ts';
import type { FilterName, Order } from './state.ts';
import type { ExplorerView } from './view.ts';

interface Group {
  readonly section: HTMLElement;
  readonly count: Element | null;
  readonly positions: readonly number[];
}

/** What the list is cut up by in each order; an order without a name is one long list. */
const groupedBy: Readonly<Record<Order, FilterName | null>> = {
  partie: 'partie',
  numero: null,
  cout: 'cout',
  facilite: 'facilite',
};

/** The page's own list; its rows move to other groups when the order changes. */
export function makeListView(
  list: HTMLElement,
  data: ExplorerData,
  proposals: readonly ProposalOnPage[],
  ordered: Readonly<Record<Order, readonly number[]>>,
): ExplorerView {
  const parts = [...list.querySelectorAll<HTMLElement>('section')];
  const grouped = new Map<Order, readonly Group[]>();
  // The page comes grouped by part.
  let current: Order = 'partie';

  return { element: list, show };

  function show(explored: Explored, order: Order): void {
    const groups = grouped.get(order) ?? makeGroups(order);
    grouped.set(order, groups);
    if (order !== current) {
      for (const { section, positions } of groups) {
        section
          .querySelector('ol')
          ?.replaceChildren(...positions.flatMap((position) => proposals[position]?.row ?? []));
      }
      list.replaceChildren(...groups.map(({ section }) => section));
      current = order;
    }
    for (const [position, { row }] of proposals.entries()) row.hidden = explored.shown[position] !== 1;
    for (const { section, count, positions } of groups) {
      const shown = positions.filter((position) => explored.shown[position] === 1).length;
      section.hidden = shown === 0;
      if (count)
        count.textContent = shown === positions.length ? `${shown}` : `${shown} sur ${positions.length}`;
    }
  }

  function makeGroups(order: Order): Group[] {
    const name = groupedBy[order];
    const all = ordered[order];
    if (name === null) return [makeGroup(element('section', {}, emptyList()), all)];
    return data.filters[name].flatMap(({ id, label }, value) => {
      const positions = all.filter((position) => proposals[position]?.valuesOf(name)[0]?.id === id);
      if (positions.length === 0) return [];
      const part = name === 'partie' ? parts[value] : undefined;
      return [makeGroup(part ?? headedSection(label), positions)];
    });
  }
}

function makeGroup(section: HTMLElement, positions: readonly number[]): Group {
  return { section, count: section.querySelector('[data-group-count]'), positions };
}

const emptyList = (): HTMLElement => element('ol', { class: 'proposals plain columns selectable' });

function headedSection(label: string): HTMLElement {
  const count = element('span', { class: 'soft', 'data-group-count': '' });
  return element('section', { class: 'part' }, element('h2', {}, label, ' ', count), emptyList());
}
