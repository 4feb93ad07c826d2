import { selectionPath } from '#book/addresses.ts';
import { unknownLine } from '../filtering/clean.ts';
import { element } from '../search/element.ts';
import { markButtons } from '../selection/choose.ts';
import { withNumber } from '../selection/selection.ts';
import { followSelection, readSelection, saveSelection } from '../selection/store.ts';
import { showTags, tagsOf } from './chosen-tags.ts';
import { offerFile, writeProposals } from './csv.ts';
import type { ExplorerData } from './data.ts';
import { type Explored, type ExplorerIndex, explore, indexProposals } from './explore.ts';
import { FilterPanel } from './filter-panel.ts';
import { makeListView } from './list-view.ts';
import { makeMatrixView } from './matrix-view.ts';
import { type ProposalOnPage, readPage } from './page.ts';
import { depth, record } from './past.ts';
import { addSelectButtons } from './select-buttons.ts';
import { share } from './share.ts';
import { type ExplorerState, everything, isFiltering, readState, stateQuery, type View } from './state.ts';
import { makeTableView } from './table-view.ts';
import type { ExplorerView } from './view.ts';
import { countLine } from './wording.ts';

/**
 * The explorer: `<proposal-explorer>` around a form, a list of proposals and the data of both. Everything it
 * shows follows from one state, which is the address of the page; without script the list is whole.
 */
class ProposalExplorer extends HTMLElement {
  #data: ExplorerData | null = null;
  #index: ExplorerIndex | null = null;
  #proposals: readonly ProposalOnPage[] = [];
  #list: HTMLElement | null = null;
  #panel: FilterPanel | null = null;
  readonly #views = new Map<View, ExplorerView>();
  #shown: Explored | null = null;
  #state: ExplorerState = everything;

  connectedCallback(): void {
    const form = this.querySelector('form');
    const written = this.querySelector('script[type="application/json"]');
    this.#list ??= this.querySelector<HTMLElement>('[data-list]');
    if (!form || !written || this.#data) return;
    // The build writes it from `explorerData`.
    const data = JSON.parse(written.textContent) as ExplorerData;
    this.#data = data;
    this.#index = indexProposals(data);
    this.#proposals = readPage(this, data);
    const list = this.#list;
    addSelectButtons(this.#proposals);
    followSelection((selection) => list && markButtons(list, selection));
    this.#panel = new FilterPanel(this, form, this.#index.list.filters, ({ state, isTyping }) =>
      this.#ask(state, isTyping),
    );
    // The first word asked for makes all the others ready: better while the visitor is still typing.
    form.querySelector('[name="q"]')?.addEventListener('focus', () => this.#index?.list.words());
    this.#onClick('[data-clear]', () => this.#ask({ ...everything, view: this.#state.view }));
    this.#onClick('[data-undo]', () => history.back());
    this.#onClick('[data-share]', () => void this.#share());
    this.#onClick('[data-csv]', () => this.#download());
    this.#onClick('[data-select-all]', () => this.#select());
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-explore]')) {
      link.addEventListener('click', (event) => this.#followQuestion(event, link));
    }
    addEventListener('popstate', () => this.answer(location.search));
    this.answer(location.search);
    document.documentElement.classList.remove('explorer-pending');
  }

  /** Shows what a query asks for, and says what of it is unknown. Example: `?cout=nul`. */
  answer(query: string): void {
    if (!this.#index) return;
    const { state, unknown } = readState(query, this.#index.list.filters);
    this.#show(state);
    const line = this.querySelector<HTMLElement>('[data-unknown]');
    if (!line) return;
    line.textContent = unknownLine(unknown);
    line.hidden = unknown.length === 0;
  }

  /** Shows what the visitor asks for, and puts it in the address. */
  #ask(state: ExplorerState, isTyping = false): void {
    const address = stateQuery(state);
    if (address !== stateQuery(this.#state)) {
      // A word being typed is one choice, however many letters it takes.
      const goesOn = isTyping && this.#state.words !== '' && state.words !== '';
      record(location.pathname + address, !goesOn);
    }
    const line = this.querySelector<HTMLElement>('[data-unknown]');
    if (line) line.hidden = true;
    this.#show(state);
  }

  #show(state: ExplorerState): void {
    if (!this.#data || !this.#index) return;
    const shown = explore(this.#index, state);
    this.#state = state;
    this.#shown = shown;
    this.#panel?.show(state, shown);
    this.#place(this.#viewOf(state.view)).show(shown, state.order);
    this.#setText('[data-count]', `${shown.total}`);
    this.#setText('[data-count-line]', countLine(shown.total, this.#proposals.length));
    const tags = this.querySelector<HTMLElement>('[data-tags]');
    if (tags) showTags(tags, state, this.#data, (next) => this.#ask(next));
    this.#say('');
    this.#toggle('[data-clear]', isFiltering(state));
    this.#toggle('[data-undo]', depth() > 0);
    this.#toggle('[data-csv]', shown.total > 0);
    this.#toggle('[data-select-all]', shown.total > 0);
    this.#showNone(state, shown);
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-explore]')) {
      if (stateQuery({ ...state, order: everything.order, view: everything.view }) === link.dataset.explore)
        link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }

  /** Where nothing is left: what to take out, and how many that would show. */
  #showNone(state: ExplorerState, { total }: Explored): void {
    const none = this.querySelector<HTMLElement>('[data-none]');
    if (!none || !this.#data || !this.#index) return;
    none.hidden = total > 0;
    if (total > 0) return;
    const index = this.#index;
    const ways = tagsOf(state, this.#data)
      .map((tag) => ({ ...tag, leaves: explore(index, tag.without).total }))
      .filter(({ leaves }) => leaves > 0);
    none.querySelector('ul')?.replaceChildren(
      ...ways.map(({ words, without, leaves }) => {
        const button = element('button', { type: 'button', class: 'bare' }, `Retirer ${words} : ${leaves}`);
        button.addEventListener('click', () => this.#ask(without));
        return element('li', {}, button);
      }),
    );
  }

  #viewOf(name: View): ExplorerView {
    const made = this.#views.get(name) ?? this.#makeView(name);
    this.#views.set(name, made);
    return made;
  }

  #makeView(name: View): ExplorerView {
    if (!this.#data || !this.#index || !this.#list) throw new Error('Nothing to show');
    const { ordered } = this.#index;
    if (name === 'tableau') {
      return makeTableView(this.#proposals, ordered, (order) => this.#ask({ ...this.#state, order }));
    }
    if (name === 'matrice') {
      return makeMatrixView(this.#data, this.#proposals, ordered, (cost, ease) =>
        this.#ask({
          ...this.#state,
          view: 'liste',
          values: { ...this.#state.values, cout: [cost], facilite: [ease] },
        }),
      );
    }
    return makeListView(this.#list, this.#data, this.#proposals, ordered);
  }

  /** Puts a view in the page, in place of the one before: each proposal stands there once. */
  #place(view: ExplorerView): ExplorerView {
    const stage = this.querySelector('[data-stage]');
    if (stage && view.element.parentNode !== stage) stage.replaceChildren(view.element);
    return view;
  }

  #followQuestion(event: MouseEvent, link: HTMLAnchorElement): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || !this.#index) return;
    event.preventDefault();
    const { state } = readState(link.dataset.explore ?? '', this.#index.list.filters);
    this.#ask({ ...state, order: this.#state.order, view: this.#state.view });
  }

  async #share(): Promise<void> {
    this.#say(await share(location.href, document.title));
  }

  #download(): void {
    const { positions = [] } = this.#shown ?? {};
    const proposals = positions.flatMap((position) => this.#proposals[position] ?? []);
    offerFile('propositions-choisies.csv', writeProposals(proposals));
    this.#say('Le fichier est dans vos téléchargements.');
  }

  #select(): void {
    const { positions = [] } = this.#shown ?? {};
    const before = readSelection();
    let selection = before;
    for (const position of positions) {
      const proposal = this.#proposals[position];
      if (proposal) selection = withNumber(selection, proposal.number);
    }
    saveSelection(selection);
    const added = selection.numbers.length - before.numbers.length;
    const base = (document.documentElement.dataset.base ?? '/').replace(/\/$/, '');
    this.#say(
      added === 0
        ? 'Elles y étaient déjà. '
        : `${added === 1 ? 'Une proposition ajoutée' : `${added} propositions ajoutées`}. `,
      element('a', { href: `${base}${selectionPath}` }, 'Voir ma sélection'),
    );
  }

  #say(...words: (string | Node)[]): void {
    this.querySelector('[data-said]')?.replaceChildren(...words);
  }

  #onClick(selector: string, act: () => void): void {
    const button = this.querySelector(selector);
    button?.addEventListener('click', () => {
      if (button.getAttribute('aria-disabled') !== 'true') act();
    });
  }

  #setText(selector: string, text: string): void {
    const target = this.querySelector(selector);
    if (target && target.textContent !== text) target.textContent = text;
  }

  #toggle(selector: string, isUseful: boolean): void {
    // Not `disabled`, which would take the focus away from whoever has just used it.
    this.querySelector(selector)?.setAttribute('aria-disabled', `${!isUseful}`);
  }
}

customElements.define('proposal-explorer', ProposalExplorer);
