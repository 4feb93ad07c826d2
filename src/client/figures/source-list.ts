import { count } from '#book/plural.ts';
import { fold } from '#search/fold.ts';

/** The list of sources, kept to those that hold every word typed; the words are in the address (`?q=`). */
function enhance(list: HTMLElement, form: HTMLFormElement, field: HTMLInputElement): void {
  const status = form.querySelector('[role="status"]');
  const publishers = [...list.querySelectorAll<HTMLElement>('.publisher')].map((element) => ({
    element,
    sources: [...element.querySelectorAll<HTMLElement>('li[id]')].map((source) => ({
      source,
      words: fold(`${element.querySelector('h2')?.textContent} ${source.textContent}`),
    })),
  }));

  function show(): void {
    const words = fold(field.value).split(' ').filter(Boolean);
    let shown = 0;
    for (const { element, sources } of publishers) {
      for (const { source, words: held } of sources) {
        source.hidden = !words.every((word) => held.includes(word));
        if (!source.hidden) shown += 1;
      }
      element.hidden = sources.every(({ source }) => source.hidden);
    }
    if (status) {
      status.textContent =
        words.length === 0 ? '' : `${count(shown, 'source', 'sources', 'Aucune source ne correspond')}.`;
    }
  }

  function restore(): void {
    field.value = new URLSearchParams(location.search).get('q')?.slice(0, 200) ?? '';
    show();
  }

  form.addEventListener('submit', (event) => event.preventDefault());
  field.addEventListener('input', () => {
    const query = field.value.trim() ? `?${new URLSearchParams({ q: field.value.trim() })}` : '';
    history.replaceState(history.state, '', location.pathname + query + location.hash);
    show();
  });
  addEventListener('popstate', restore);
  restore();
}

const list = document.querySelector<HTMLElement>('[data-sources]');
const form = document.querySelector<HTMLFormElement>('[data-source-filter]');
const field = form?.querySelector('input');
if (list && form && field) enhance(list, form, field);
