/**
 * The browser's own history as the list of what was chosen: back undoes one choice, and so does the button,
 * for as long as there is a choice of this page to go back to.
 */

/** How many choices of this page stand behind the one that is shown. */
export function depth(): number {
  const state: unknown = history.state;
  const depth = typeof state === 'object' && state && 'depth' in state ? state.depth : 0;
  return typeof depth === 'number' && depth > 0 ? depth : 0;
}

/** Shows a state in the address: as a new entry, or in place of the one before, while a word is being typed. */
export function record(address: string, isNew: boolean): void {
  try {
    if (isNew) history.pushState({ depth: depth() + 1 }, '', address);
    else history.replaceState({ depth: depth() }, '', address);
  } catch {
    // A browser that is asked too often refuses: the page still shows what was chosen.
  }
}
