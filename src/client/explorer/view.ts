import type { Explored } from './explore.ts';
import type { Order } from './state.ts';

/** One way of looking at the same proposals. Only the one that is looked at stands in the page. */
export interface ExplorerView {
  readonly element: HTMLElement;
  /** Shows what was explored, hiding the rest. */
  show(explored: Explored, order: Order): void;
}
