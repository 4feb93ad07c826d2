/**
 * What every page loads of the selection: the button that adds a proposal, wherever it stands
 * (`data-select="12"`), and what shows a selection already made. The rest comes when it is needed.
 */
export function startSelection(): void {
  addEventListener('click', (event) => {
    const button =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-select]') : null;
    if (button) import('./choose.ts').then(({ choose }) => choose(Number(button.dataset.select)));
  });
  try {
    // Any selection of this host's will do: what it holds is read by what comes.
    const isStarted = Object.keys(localStorage).some((key) => key.startsWith('selection '));
    if (isStarted) import('./choose.ts').then(({ showChoices }) => showChoices());
  } catch {
    // Storage is forbidden here: nothing was chosen before.
  }
}
