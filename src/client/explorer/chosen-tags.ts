import { element } from '../search/element.ts';
import type { ExplorerData } from './data.ts';
import { type ExplorerState, filterNames, withValues } from './state.ts';

/** One thing that was chosen, in words, and the state without it. */
interface Tag {
  readonly words: string;
  readonly without: ExplorerState;
}

/** Everything that a state filters by, in the order of the form. */
export function tagsOf(state: ExplorerState, { filters }: ExplorerData): Tag[] {
  const values = filterNames.flatMap((name) => {
    const chosen = state.values[name] ?? [];
    return chosen.map((id) => ({
      words: filters[name].find((value) => value.id === id)?.label ?? id,
      without: withValues(
        state,
        name,
        chosen.filter((other) => other !== id),
      ),
    }));
  });
  const words = state.words ? [{ words: `« ${state.words} »`, without: { ...state, words: '' } }] : [];
  return [...values, ...words];
}

/** What is chosen, as buttons that take it out. */
export function showTags(
  list: HTMLElement,
  state: ExplorerState,
  data: ExplorerData,
  ask: (state: ExplorerState) => void,
): void {
  const items = tagsOf(state, data).map(({ words, without }) => {
    const button = element(
      'button',
      { type: 'button', class: 'tag', 'aria-label': `Retirer ${words}` },
      words,
      element('span', { 'aria-hidden': 'true' }, ' ×'),
    );
    button.addEventListener('click', () => ask(without));
    return element('li', {}, button);
  });
  const hadFocus = list.contains(document.activeElement);
  list.replaceChildren(...items);
  // Whoever took one out goes on from the next.
  if (hadFocus) (list.querySelector('button') ?? list.parentElement)?.focus();
}
