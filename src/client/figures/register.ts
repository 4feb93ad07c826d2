import { parseFigures } from '#book/numbers.ts';
import { count } from '#book/plural.ts';
import { slugify } from '#book/slugify.ts';
import { fold } from '#search/fold.ts';
import {
  type Known,
  type Listed,
  matcherOf,
  orders,
  parameters,
  type Query,
  readQuery,
  writeQuery,
} from './query.ts';

interface Row {
  readonly element: HTMLElement;
  readonly home: HTMLElement;
  readonly listed: Listed;
}

/**
 * The list of figures, filtered and put in order where the reader asks, with the state in the address. The
 * choices are read in the list itself, so that the page says nothing twice.
 */
function enhance(register: HTMLElement, form: HTMLFormElement, status: HTMLElement): void {
  const groups = [...register.querySelectorAll<HTMLElement>('section')];
  const rows = groups.flatMap((group) => {
    const home = group.querySelector('ul');
    return home ? [...home.children].map((row) => readRow(row as HTMLElement, home, group)) : [];
  });
  const flat = document.createElement('ul');
  flat.className = 'register plain';
  register.append(flat);

  const known: Known = {
    categorie: fillSelect(
      form,
      'categorie',
      groups.map((group) => [group.dataset.category ?? '', headingOf(group)]),
    ),
    annee: fillSelect(form, 'annee', yearsOf(rows)),
    source: fillSelect(form, 'source', publishersOf(rows)),
    tri: new Set(Object.keys(orders)),
  };

  function show(query: Query, unknown: readonly string[]): void {
    const matches = matcherOf(query);
    const order = orders[query.tri];
    const shown = rows.filter(({ listed }) => matches(listed));
    const kept = new Set(shown);
    for (const row of rows) row.element.hidden = !kept.has(row);
    if (order) {
      const sorted = shown.toSorted((a, b) => order(a.listed, b.listed));
      flat.append(...sorted.map(({ element }) => element));
    } else if (flat.firstChild) {
      for (const { element, home } of rows) home.append(element);
    }
    for (const group of groups) group.hidden = Boolean(order) || !group.querySelector('li:not([hidden])');
    const ignored =
      unknown.length === 0 ? '' : ` Filtre inconnu, laissé de côté : « ${unknown.join(' », « ')} ».`;
    status.textContent = `${count(shown.length, 'chiffre', 'chiffres', 'Aucun chiffre ne correspond')}.${ignored}`;
  }

  function restore(): void {
    const { query, unknown } = readQuery(location.search, known);
    for (const field of fieldsOf(form)) field.value = query[field.name as keyof Query] ?? '';
    show(query, unknown);
  }

  function choose(): void {
    const values = new FormData(form);
    const typed = parameters.map((name) => [name, String(values.get(name) ?? '').trim()]);
    // Every parameter is a field of the form.
    const query = Object.fromEntries(typed) as Query;
    history.replaceState(history.state, '', `${location.pathname}${writeQuery(query)}${location.hash}`);
    show(query, []);
  }

  form.addEventListener('input', choose);
  form.addEventListener('submit', (event) => event.preventDefault());
  // Fields are emptied after this event.
  form.addEventListener('reset', () => setTimeout(choose));
  addEventListener('popstate', restore);
  restore();
  delete document.documentElement.dataset.pending;
}

function readRow(element: HTMLElement, home: HTMLElement, group: HTMLElement): Row {
  const read = (selector: string) => element.querySelector(selector)?.textContent.trim() ?? '';
  const numbers = parseFigures(`${read('b')} ; ${read('a')}`);
  return {
    element,
    home,
    listed: {
      categorie: group.dataset.category ?? '',
      annee: read('time').match(/\b(?:19|20)\d\d\b/g) ?? [],
      source: slugify(read('cite')),
      label: read('a'),
      words: fold(`${element.textContent} ${headingOf(group)}`),
      numbers,
    },
  };
}

const headingOf = (group: HTMLElement): string => group.querySelector('h2')?.textContent.trim() ?? '';

type Choice = readonly [value: string, label: string];

function yearsOf(rows: readonly Row[]): Choice[] {
  const years = new Set(rows.flatMap(({ listed }) => listed.annee));
  return [...years].sort((a, b) => b.localeCompare(a)).map((year) => [year, year]);
}

function publishersOf(rows: readonly Row[]): Choice[] {
  const publishers = new Map(
    rows.map(({ element, listed }) => [listed.source, element.querySelector('cite')?.textContent ?? '']),
  );
  return [...publishers].sort(([, a], [, b]) => a.localeCompare(b, 'fr'));
}

/** Adds the choices to a list, and gives their values. */
function fillSelect(form: HTMLFormElement, name: string, choices: readonly Choice[]): Set<string> {
  const select = form.elements.namedItem(name);
  if (select instanceof HTMLSelectElement) {
    select.append(...choices.map(([value, label]) => new Option(label, value)));
  }
  return new Set(choices.map(([value]) => value));
}

function fieldsOf(form: HTMLFormElement): (HTMLInputElement | HTMLSelectElement)[] {
  return [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')];
}

const register = document.querySelector<HTMLElement>('[data-register]');
const form = document.querySelector<HTMLFormElement>('[data-filters]');
const status = document.querySelector<HTMLElement>('[data-count]');
if (register && form && status) enhance(register, form, status);
