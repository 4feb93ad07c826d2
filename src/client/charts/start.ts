import { hasState } from './chart-state.ts';

/**
 * What a page with charts loads: it waits until someone points at a chart, reaches it by keyboard, or comes
 * with a link that filters it; only then does the rest come. The picture is already there and does not move.
 */
export function startCharts(): void {
  for (const figure of document.querySelectorAll<HTMLElement>('figure[data-chart]')) {
    const id = figure.dataset.chart ?? '';
    for (const picture of figure.querySelectorAll('svg.chart')) {
      // Charts are one stop of the keyboard each; arrows go from mark to mark.
      picture.setAttribute('tabindex', '0');
      picture.setAttribute('aria-describedby', `${id}-aide`);
    }
    let isAsked = false;
    const ask = (): void => {
      if (isAsked) return;
      isAsked = true;
      import('./live-chart.ts')
        .then(({ enliven }) => enliven(figure))
        .catch(() => {
          // Without the network the chart stays a picture; the next try may do better.
          isAsked = false;
        });
    };
    for (const intent of ['pointerenter', 'pointerdown', 'focusin']) {
      figure.querySelector('.chart-sizes')?.addEventListener(intent, ask, { passive: true });
    }
    if (hasState(location.search, id)) ask();
  }
}

startCharts();
