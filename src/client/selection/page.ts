import { selectionPath } from '#book/addresses.ts';
import { formatDate } from '#book/dates.ts';
import { pageAddress } from '../share/passage.ts';
import { say } from '../share/say.ts';
import { copyLink } from '../share/tools.ts';
import { readSelectionAddress, selectionAddress, selectionQuery } from './address.ts';
import { fillAddress, fillBrief } from './brief.ts';
import { writeCsv } from './csv.ts';
import { dragToOrder } from './drag.ts';
import { type Row, readRows } from './rows.ts';
import {
  areSame,
  emptySelection,
  moved,
  noted,
  type Selection,
  titled,
  withNumber,
  withoutNumber,
} from './selection.ts';
import { followSelection, readSelection, saveSelection } from './store.ts';
import { describeCount, describeLeftovers } from './wording.ts';

/**
 * `/selection/?p=3,12,45`: shows the proposals of the address, in its order, with the title and the notes of
 * its fragment. A visitor's own selection is kept in the browser as it changes; one that was received is
 * only kept when they say so.
 */
class SelectionPage extends HTMLElement {
  #rows: ReadonlyMap<number, Row> = new Map();
  #selection: Selection = emptySelection;
  #isOwn = true;

  connectedCallback(): void {
    const list = this.querySelector('[data-list]');
    const tools = this.querySelector<HTMLTemplateElement>('template[data-tools]');
    if (!list || !tools) return;
    this.#rows = readRows(list, tools);
    this.#readAddress();
    this.addEventListener('click', (event) => this.#click(event));
    this.addEventListener('input', (event) => this.#write(event));
    this.addEventListener('submit', (event) => this.#add(event));
    addEventListener('hashchange', () => this.#readAddress());
    addEventListener('popstate', () => this.#readAddress());
    dragToOrder(list, (number, place) => this.#change(moved(this.#selection, number, place)));
    // What another tab adds to one's own selection appears here too.
    followSelection((selection) => {
      if (this.#isOwn && !areSame(this.#known(selection), this.#selection))
        this.#show(this.#known(selection));
    });
    const day = this.querySelector('[data-day]');
    if (day) day.textContent = formatDate(new Date().toLocaleDateString('sv-SE'));
    this.classList.add('ready');
  }

  /** The selection without what the book no longer has. */
  #known(selection: Selection): Selection {
    const numbers = selection.numbers.filter((number) => this.#rows.has(number));
    return {
      ...selection,
      numbers,
      notes: new Map([...selection.notes].filter(([number]) => numbers.includes(number))),
    };
  }

  #readAddress(): void {
    // A link to a place of this page is no selection.
    if (location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)))) return;
    const own = this.#known(readSelection());
    const asked = readSelectionAddress(location.search, location.hash, (number) => this.#rows.has(number));
    const isPlain = !asked.selection.title && asked.selection.notes.size === 0;
    const { numbers } = asked.selection;
    const isMine =
      !new URLSearchParams(location.search).has('p') ||
      areSame(asked.selection, own) ||
      (isPlain && numbers.length > 0 && String(numbers) === String(own.numbers));
    this.#isOwn = isMine;
    this.#show(isMine ? own : asked.selection);
    const message = this.querySelector<HTMLElement>('[data-message]');
    if (message) message.textContent = isMine ? '' : describeLeftovers(asked);
    const received = this.querySelector<HTMLElement>('[data-received]');
    if (received) received.hidden = isMine || numbers.length === 0;
    const back = this.querySelector<HTMLAnchorElement>('[data-back]');
    if (back) {
      back.hidden = own.numbers.length === 0;
      back.textContent = `Revenir à la mienne (${describeCount(own.numbers.length).toLowerCase()})`;
    }
  }

  /** Takes a new state of the selection: shows it, keeps it when it is the visitor's own. */
  #change(selection: Selection): void {
    this.#show(selection);
    if (this.#isOwn) saveSelection(selection);
  }

  #show(selection: Selection): void {
    const before = this.#selection;
    this.#selection = selection;
    const list = this.querySelector('[data-list]');
    const rows = this.#chosen();
    for (const row of this.#rows.values()) row.element.hidden = !selection.numbers.includes(row.number);
    // Moving an element would take the focus away from it: only when the order changed.
    if (String(before.numbers) !== String(selection.numbers))
      list?.append(...rows.map(({ element }) => element));
    for (const { element, number, note } of rows) {
      const words = selection.notes.get(number) ?? '';
      if (note.value !== words) note.value = words;
      const printed = element.querySelector('[data-note]');
      if (printed) printed.textContent = words;
      const place = selection.numbers.indexOf(number);
      setDisabled(element, 'up', place === 0);
      setDisabled(element, 'down', place === rows.length - 1);
    }
    const title = selection.title.trim() || 'Ma sélection';
    setText(this, 'h1', title);
    document.title = document.title.replace(/^.*? · /, `${title} · `);
    const field = this.querySelector<HTMLInputElement>('[data-own-title]');
    if (field && field.value !== selection.title) field.value = selection.title;
    this.classList.toggle('some', rows.length > 0);
    fillBrief(this, rows);
    this.#fillChoices();
    this.#writeAddress();
  }

  #chosen(): Row[] {
    return this.#selection.numbers.flatMap((number) => this.#rows.get(number) ?? []);
  }

  #writeAddress(): void {
    const address = selectionAddress(this.#selection);
    const local = address.slice(selectionPath.length) || location.pathname;
    if (location.search + location.hash !== local) history.replaceState(null, '', local);
    fillAddress(this, publicAddress(selectionPath + selectionQuery(this.#selection.numbers)));
    const mail = this.querySelector<HTMLAnchorElement>('[data-mail]');
    if (!mail) return;
    const lines = this.#chosen().map(({ number, title }) => `${number}. ${title}`);
    const title = this.#selection.title || 'Sélection de propositions';
    const body = [title, ...lines, '', publicAddress(address)].join('\r\n');
    mail.href = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(body)}`;
  }

  #click(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-act]') : null;
    if (!button) return;
    const number = Number(button.closest<HTMLElement>('[data-proposal]')?.dataset.proposal);
    const place = this.#selection.numbers.indexOf(number);
    switch (button.dataset.act) {
      case 'up':
      case 'down':
        this.#move(button, number, place + (button.dataset.act === 'up' ? -1 : 1));
        return;
      case 'remove':
        this.#remove(number, place);
        return;
      case 'copy':
        void copyLink(
          publicAddress(selectionAddress(this.#selection)),
          'Lien copié : il montre exactement ceci',
        );
        return;
      case 'adopt':
        this.#isOwn = true;
        saveSelection(this.#selection);
        this.#readAddress();
        say('C’est maintenant votre sélection');
        return;
      case 'empty':
        this.#change(emptySelection);
        say('Sélection vidée');
        this.querySelector<HTMLElement>('[data-when="none"] a')?.focus();
        return;
      case 'csv':
        offerFile('selection.csv', writeCsv(this.#chosen(), this.#selection.notes));
        return;
      case 'print':
        print();
        return;
    }
  }

  #move(button: HTMLElement, number: number, place: number): void {
    this.#change(moved(this.#selection, number, place));
    // At an end of the list one button goes out: its twin takes the focus.
    const other = button.dataset.act === 'up' ? 'down' : 'up';
    const target = button.hasAttribute('disabled')
      ? button.parentElement?.querySelector<HTMLElement>(`[data-act="${other}"]`)
      : button;
    target?.focus();
    say(`Proposition ${number} : place ${place + 1} sur ${this.#selection.numbers.length}`);
  }

  #remove(number: number, place: number): void {
    this.#change(withoutNumber(this.#selection, number));
    const next = this.#rows.get(
      this.#selection.numbers[Math.min(place, this.#selection.numbers.length - 1)] ?? 0,
    );
    const target = next?.element.querySelector<HTMLElement>('[data-act="remove"]');
    (target ?? this.querySelector<HTMLElement>('[data-when="none"] a'))?.focus();
    say(`Proposition ${number} retirée`);
  }

  #write(event: Event): void {
    const field = event.target;
    if (field instanceof HTMLInputElement && field.matches('[data-own-title]')) {
      this.#change(titled(this.#selection, field.value));
    }
    if (field instanceof HTMLTextAreaElement) {
      const number = Number(field.closest<HTMLElement>('[data-proposal]')?.dataset.proposal);
      this.#change(noted(this.#selection, number, field.value));
    }
  }

  #add(event: SubmitEvent): void {
    event.preventDefault();
    const select = this.querySelector<HTMLSelectElement>('[data-choices]');
    const number = Number(select?.value);
    if (!this.#rows.has(number)) return;
    this.#change(withNumber(this.#selection, number));
    say(`Proposition ${number} ajoutée`);
  }

  /** Proposals that may still be added. */
  #fillChoices(): void {
    const select = this.querySelector<HTMLSelectElement>('[data-choices]');
    if (!select) return;
    const left = [...this.#rows.values()]
      .filter(({ number }) => !this.#selection.numbers.includes(number))
      .sort((one, other) => one.number - other.number);
    select.replaceChildren(
      new Option('Choisir…', ''),
      ...left.map(({ number, title }) => new Option(`${number}. ${title}`, String(number))),
    );
  }
}

/** Where an address of this page is published: what a link must hold wherever the page is read. */
const publicAddress = (path: string): string => pageAddress() + path.slice(selectionPath.length);

function setText(page: Element, selector: string, text: string): void {
  const element = page.querySelector(selector);
  if (element && element.textContent !== text) element.textContent = text;
}

function setDisabled(row: Element, act: string, isDisabled: boolean): void {
  row.querySelector(`[data-act="${act}"]`)?.toggleAttribute('disabled', isDisabled);
}

/** Gives the visitor a file made here. */
function offerFile(name: string, content: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  // The browser reads the file after the click returns.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

customElements.define('selection-page', SelectionPage);
