import type { Answer, Engine } from '#search/engine.ts';
import { meetings } from '#search/meets.ts';
import type { Query } from '#search/query.ts';
import { published } from './base.ts';
import dialogStyle from './dialog.css?inline';
import { element } from './element.ts';
import { loadEngine, warm } from './engine.ts';
import { emptyHelp, failureHelp, missingWords, nothingFound, suggestion, titlesOnly } from './help.ts';
import rowStyle from './results.css?inline';
import { type Row, resultRow } from './row.ts';
import { countLabel, searchAddress } from './wording.ts';

/** Results shown in the dialog; the page shows the rest. */
const mostRows = 8;
/** Rows that get a passage, at most: those whose title does not say why they are there. */
const mostPassages = 3;
/** A pause in typing, in milliseconds, before the full text is asked. */
const pause = 150;

/** What the search box of a page asks for; nothing: that a search be made ready. */
export interface SearchRequest {
  open?: boolean;
  /** The field in which the search began. */
  from?: HTMLInputElement;
}

let dialog: SearchDialog | null = null;

addEventListener('ask-search', (event) => {
  // The search box makes it so: see `SearchRequest`.
  const { open, from } = (event as CustomEvent<SearchRequest>).detail;
  warm();
  if (!open) return;
  dialog ??= new SearchDialog();
  dialog.open(from ?? null);
});

/** The instant search: a field, and the best results under it as one types. */
class SearchDialog {
  readonly #input = element('input', {
    type: 'search',
    name: 'q',
    autocomplete: 'off',
    enterkeyhint: 'search',
    maxlength: '200',
    placeholder: 'Un mot, un chiffre, un nom, un numéro…',
    'aria-label': 'Chercher dans tout le site',
  });
  readonly #status = element('p', { class: 'status', role: 'status', 'aria-live': 'polite' });
  readonly #help = element('div', { class: 'help' });
  readonly #list = element('ol', { class: 'results' });
  readonly #all = element('p', { class: 'all' });
  readonly #form = element(
    'form',
    { action: published('/recherche/'), role: 'search' },
    this.#input,
    element(
      'button',
      { type: 'button', class: 'close', 'aria-label': 'Fermer la recherche' },
      element('span', { class: 'key', 'aria-hidden': 'true' }, 'Échap'),
      element('span', { class: 'finger', 'aria-hidden': 'true' }, 'Fermer'),
    ),
  );
  readonly #dialog = element(
    'dialog',
    { class: 'search-dialog', 'aria-label': 'Recherche' },
    this.#form,
    this.#status,
    this.#help,
    this.#list,
    this.#all,
  );
  #from: HTMLInputElement | null = null;
  #rows: Row[] = [];
  /** Set while a finger, a pointer or a key is on the results: nothing then moves under it. */
  #isHeld = false;
  #search = 0;
  #timer = 0;
  #direct: string | null = null;

  constructor() {
    const style = new CSSStyleSheet();
    style.replaceSync(rowStyle + dialogStyle);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
    document.body.append(this.#dialog);
    this.#input.addEventListener('input', () => this.#update());
    this.#form.addEventListener('submit', (event) => this.#submit(event));
    this.#form.querySelector('.close')?.addEventListener('click', () => this.#dialog.close());
    this.#dialog.addEventListener('keydown', (event) => this.#moveWithArrows(event));
    this.#list.addEventListener('pointermove', () => this.#hold());
    this.#list.addEventListener('touchstart', () => this.#hold(), { passive: true });
    this.#list.addEventListener('focusin', () => this.#hold());
    this.#dialog.addEventListener('click', (event) => {
      if (event.target === this.#dialog) this.#dialog.close();
    });
    this.#dialog.addEventListener('close', () => {
      if (this.#from) this.#from.value = this.#input.value;
    });
  }

  open(from: HTMLInputElement | null): void {
    if (this.#dialog.open) return;
    this.#from = from;
    if (from) this.#input.value = from.value;
    this.#dialog.showModal();
    this.#input.focus();
    // What was typed goes on; what was left from the last time is replaced.
    if (from) this.#input.setSelectionRange(from.value.length, from.value.length);
    else this.#input.select();
    this.#update();
  }

  #hold(): void {
    this.#isHeld = true;
  }

  /** Shows the first tier's answer at once, then both tiers', when typing pauses. */
  #update(): void {
    this.#isHeld = false;
    this.#search += 1;
    const search = this.#search;
    clearTimeout(this.#timer);
    const typed = this.#input.value;
    this.#dialog.dataset.searchState = typed.trim() === '' ? 'idle' : 'loading';
    if (typed.trim() === '') {
      this.#clear();
      loadEngine().then(
        ({ examples }) => {
          if (search === this.#search) this.#help.replaceChildren(emptyHelp(examples));
        },
        () => this.#fail(),
      );
      return;
    }
    loadEngine().then(
      (engine) => {
        if (search !== this.#search) return;
        const quick = engine.quick(typed);
        this.#show(quick, engine);
        if (quick.suffices) return;
        engine.prepare(quick.query).catch(() => {
          // The search itself says so.
        });
        this.#timer = window.setTimeout(async () => {
          const answer = await engine.search(typed, true).catch(() => null);
          if (search !== this.#search) return;
          if (answer) this.#show(answer, engine);
          else this.#showTitlesOnly(quick);
        }, pause);
      },
      () => {
        if (search === this.#search) this.#fail();
      },
    );
  }

  #clear(): void {
    this.#direct = null;
    this.#rows = [];
    this.#list.replaceChildren();
    this.#all.replaceChildren();
    this.#status.textContent = '';
    this.#help.replaceChildren();
  }

  #show(answer: Answer, engine: Engine): void {
    const { results, query, correction, missing, complete, suffices } = answer;
    const best = results.slice(0, mostRows);
    const rows = best.map(({ entry }) => resultRow(entry, query, engine.facets));
    if (complete) this.#keepPlaces(best, rows, query);
    else for (const row of rows) row.keepPlace(false);
    if (this.#isHeld) {
      const shown = new Set(this.#rows.map(({ link }) => link.href));
      const more = rows.filter(({ link }) => !shown.has(link.href)).slice(0, mostRows - this.#rows.length);
      this.#rows.push(...more);
      this.#list.append(...more.map(({ item }) => item));
    } else {
      this.#rows = rows;
      this.#list.replaceChildren(...rows.map(({ item }) => item));
    }
    this.#direct =
      query.proposal !== null && best[0]?.entry.number === query.proposal ? best[0].entry.path : null;
    const typed = this.#input.value.trim();
    if (complete || suffices) this.#dialog.dataset.searchState = 'done';
    // Which query the results answer: the field may be ahead of them.
    this.#list.dataset.query = results.length > 0 ? typed : '';
    if (correction !== null) this.#help.replaceChildren(suggestion(typed, correction));
    else if (results.length === 0 && complete) this.#help.replaceChildren(nothingFound(typed));
    else if (results.length > 0)
      this.#help.replaceChildren(...(missing.length > 0 ? [missingWords(missing)] : []));
    if (complete || suffices) {
      this.#status.textContent =
        countLabel(best.length) + (results.length > best.length || !complete ? ', et d’autres' : '');
    }
    const more = element(
      'a',
      { href: searchAddress(correction ?? typed) },
      'Tous les résultats, avec les textes',
    );
    this.#all.replaceChildren(...(results.length > 0 ? [more] : []));
    if (complete) this.#showPassages(answer, engine);
  }

  /** Says that the first tier alone answers: its rows are there already. */
  #showTitlesOnly({ results, query }: Answer): void {
    this.#dialog.dataset.searchState = 'done';
    this.#status.textContent = countLabel(Math.min(results.length, mostRows));
    const found = results.length > 0 ? [] : [nothingFound(query.text)];
    this.#help.replaceChildren(...found, titlesOnly());
  }

  /** Rows whose title does not say why they are there get a passage; its place is kept before it comes. */
  #keepPlaces(best: Answer['results'], rows: readonly Row[], query: Query): void {
    let places = mostPassages;
    for (const [index, { entry }] of best.entries()) {
      const isKept = places > 0 && entry.fragment !== null && !saysItAll(entry.title, query);
      rows[index]?.keepPlace(isKept);
      if (isKept) places -= 1;
    }
  }

  async #showPassages({ results, query }: Answer, engine: Engine): Promise<void> {
    const search = this.#search;
    const rows = this.#rows;
    for (const [index, { entry }] of results.slice(0, mostRows).entries()) {
      if (!rows[index]?.hasPlace()) continue;
      const passages = await engine.passages(entry, query, 1).catch(() => []);
      if (search !== this.#search || rows !== this.#rows) return;
      rows[index]?.show(passages);
    }
  }

  #fail(): void {
    this.#dialog.dataset.searchState = 'error';
    this.#list.replaceChildren();
    this.#status.textContent = 'La recherche n’a pas pu se charger.';
    this.#help.replaceChildren(failureHelp());
  }

  /** Enter goes straight to a proposal that was asked for by its number, and to the page of results otherwise. */
  #submit(event: SubmitEvent): void {
    if (this.#direct === null) return;
    event.preventDefault();
    location.assign(published(this.#direct));
  }

  #moveWithArrows(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [this.#input, ...this.#rows.map(({ link }) => link), ...this.#all.querySelectorAll('a')];
    const here = stops.findIndex((stop) => stop === document.activeElement);
    const next = stops[Math.max(0, Math.min(stops.length - 1, here + (event.key === 'ArrowDown' ? 1 : -1)))];
    event.preventDefault();
    next?.focus();
  }
}

/** Whether a title meets every term of a query: no passage then says more. */
function saysItAll(title: string, query: Query): boolean {
  return new Set(meetings(title, query).map(({ term }) => term)).size === query.terms.length;
}
