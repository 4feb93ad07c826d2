import { chartFilePath, chartPath } from '#book/addresses.ts';
import type { ChartRows } from '#charts/chart.ts';
import { renderSizes } from '#charts/sizes.ts';
import { unknownLine } from '../filtering/clean.ts';
import { element } from '../search/element.ts';
import { pageAddress } from '../share/passage.ts';
import { copyLink } from '../share/tools.ts';
import { wear } from '../share/wear.ts';
import { readGroups, writeGroups } from './chart-state.ts';
import { drawings } from './drawings.ts';
import styles from './live-chart.css?inline';
import { nearest, steer } from './steer.ts';
import { Tip } from './tip.ts';

/** Pixels around a mark where a finger still means it: half of what a finger needs. */
const fingerReach = 22;

let isDressed = false;

/**
 * Draws a chart again, in place and the same, with its marks as links and its legend as buttons: it says what
 * a mark is, goes from mark to mark, and shows some groups only.
 *
 * @throws when the chart's code or its rows cannot be had
 */
export async function enliven(figure: HTMLElement): Promise<void> {
  const id = figure.dataset.chart ?? '';
  const room = figure.querySelector<HTMLElement>('.chart-sizes');
  const load = drawings[id];
  if (!room || !load) return;
  const base = (document.documentElement.dataset.base ?? '/').replace(/\/$/, '');
  const [chart, rows] = await Promise.all([load(), fetchRows(`${base}${chartFilePath(id, 'json')}`)]);
  if (!isDressed) wear(styles);
  isDressed = true;
  redraw(room, renderSizes(chart, rows, { links: true }), base);
  new LiveChart(figure, room, id, base);
}

async function fetchRows(address: string): Promise<ChartRows> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const { rows }: { rows: ChartRows } = await response.json();
  return rows;
}

/** Puts what was drawn inside the pictures that are there, so that the focus stays where it is. */
function redraw(room: HTMLElement, drawn: string, base: string): void {
  const next = new DOMParser().parseFromString(drawn, 'text/html').querySelectorAll('svg');
  for (const [index, picture] of room.querySelectorAll(':scope > svg').entries()) {
    const twin = next[index];
    if (!twin) continue;
    for (const link of twin.querySelectorAll('a')) {
      link.setAttribute('href', base + link.getAttribute('href'));
      // Alone in a frame, the chart stays where it is; links of a drawing do not follow the page's own target.
      if (parent !== window) link.setAttribute('target', '_blank');
    }
    picture.setAttribute('role', twin.getAttribute('role') ?? 'group');
    picture.replaceChildren(...document.adoptNode(twin).childNodes);
  }
}

class LiveChart {
  readonly #room: HTMLElement;
  readonly #id: string;
  readonly #base: string;
  readonly #tip: Tip;
  readonly #line: HTMLElement | null;
  /** The groups of the legend, and what each is called. */
  readonly #names: ReadonlyMap<string, string>;
  #groups: readonly string[] = [];

  constructor(figure: HTMLElement, room: HTMLElement, id: string, base: string) {
    this.#room = room;
    this.#id = id;
    this.#base = base;
    this.#tip = new Tip(room);
    this.#line = figure.querySelector('.chart-state');
    this.#names = new Map(
      [...room.querySelectorAll('[data-legend]')].map((entry) => [
        entry.getAttribute('data-legend') ?? '',
        entry.getAttribute('data-label') ?? '',
      ]),
    );
    room.addEventListener('pointerover', (event) => this.#point(event));
    room.addEventListener('pointerleave', () => this.#tip.hideSoon());
    room.addEventListener('focusin', ({ target }) => this.#focus(target));
    room.addEventListener('focusout', () => this.#tip.hideSoon());
    room.addEventListener('click', (event) => this.#click(event));
    room.addEventListener('keydown', (event) => this.#press(event));
    addEventListener('popstate', () => this.#restore());
    this.#restore();
    // Whoever reached the chart while this code was on its way.
    const { activeElement } = document;
    if (activeElement instanceof Element && room.contains(activeElement)) this.#focus(activeElement);
  }

  #restore(): void {
    const { groups, unknown } = readGroups(location.search, this.#id, [...this.#names.keys()]);
    this.#show(groups, unknown);
  }

  /** Shows some groups only, the others staying as shadows; all of them when none is named. */
  #show(groups: readonly string[], unknown: readonly string[] = []): void {
    this.#groups = groups;
    for (const entry of this.#room.querySelectorAll('[data-legend]')) {
      const isOn = groups.includes(entry.getAttribute('data-legend') ?? '');
      entry.setAttribute('aria-pressed', `${isOn}`);
    }
    for (const mark of this.#room.querySelectorAll<SVGAElement>('svg a')) {
      mark.classList.toggle('faded', !this.#isShown(mark));
    }
    this.#say(groups, unknown);
  }

  #say(groups: readonly string[], unknown: readonly string[]): void {
    const line = this.#line;
    if (!line) return;
    const ignored = unknownLine(unknown);
    if (groups.length === 0) {
      line.textContent = ignored;
      return;
    }
    const all = this.#visibleMarks(true).length;
    const names = groups.map((group) => this.#names.get(group)).join(', ');
    const back = element('button', { type: 'button' }, 'Tout montrer');
    back.addEventListener('click', () => {
      this.#choose([]);
      this.#picture()?.focus();
    });
    const link = element('button', { type: 'button' }, 'Copier le lien');
    link.addEventListener('click', () => void copyLink(this.#address(), 'Lien vers cette vue copié'));
    line.replaceChildren(
      `${names}\u202f: ${this.#visibleMarks().length} sur ${all}. ${ignored} `,
      back,
      ' · ',
      link,
    );
  }

  /** The chart's own page, showing what is shown here. */
  #address(): string {
    const page = `${this.#base}${chartPath(this.#id)}`;
    return new URL(page + writeGroups('', this.#id, this.#groups), pageAddress()).href;
  }

  #choose(groups: readonly string[]): void {
    const query = writeGroups(location.search, this.#id, groups);
    try {
      history.replaceState(history.state, '', `${location.pathname}${query}${location.hash}`);
    } catch {
      // A browser that is asked too often refuses: the chart still shows what was chosen.
    }
    this.#show(groups);
  }

  #toggle(entry: Element): void {
    const group = entry.getAttribute('data-legend') ?? '';
    this.#choose(
      [...this.#names.keys()].filter((other) =>
        other === group ? !this.#groups.includes(group) : this.#groups.includes(other),
      ),
    );
  }

  #isShown(mark: SVGAElement): boolean {
    const group = mark.firstElementChild?.getAttribute('data-group') ?? '';
    return this.#groups.length === 0 || this.#groups.includes(group);
  }

  /** The picture that the room has chosen among its sizes. */
  #picture(): SVGSVGElement | undefined {
    return [...this.#room.querySelectorAll<SVGSVGElement>(':scope > svg')].find(
      (picture) => picture.getBoundingClientRect().width > 0,
    );
  }

  #visibleMarks(fadedToo = false): SVGAElement[] {
    const marks = [...(this.#picture()?.querySelectorAll<SVGAElement>('a') ?? [])];
    return fadedToo ? marks : marks.filter((mark) => this.#isShown(mark));
  }

  #point({ target, pointerType }: PointerEvent): void {
    // A finger points by touching, which is a click.
    if (pointerType !== 'mouse' || this.#tip.holds(target)) return;
    const mark = markOf(target);
    if (mark && this.#isShown(mark)) this.#tip.show(mark, false);
    else if (this.#tip.mark) this.#tip.hideSoon();
  }

  #focus(target: EventTarget | null): void {
    const mark = markOf(target);
    if (mark?.matches(':focus-visible')) this.#tip.show(mark, false);
  }

  #click(event: MouseEvent): void {
    if (this.#tip.holds(event.target)) return;
    const entry = event.target instanceof Element ? event.target.closest('[data-legend]') : null;
    if (entry) {
      this.#toggle(entry);
      return;
    }
    const isFinger = event instanceof PointerEvent && event.pointerType !== 'mouse' && event.detail > 0;
    if (!isFinger) return;
    const marks = this.#visibleMarks();
    const found = nearest(boxes(marks), event.clientX, event.clientY, fingerReach);
    const mark = found === null ? undefined : marks[found];
    // A second touch follows the link.
    if (mark && mark === this.#tip.mark && mark === markOf(event.target)) return;
    event.preventDefault();
    if (mark) this.#tip.show(mark, true);
    else this.#tip.hide();
  }

  #press(event: KeyboardEvent): void {
    const { key, target } = event;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !(target instanceof Element))
      return;
    if (key === 'Escape') {
      if (!this.#tip.mark) return;
      this.#tip.hide();
      event.preventDefault();
      return;
    }
    const entry = target.closest('[data-legend]');
    if (entry) {
      if (key !== 'Enter' && key !== ' ') return;
      event.preventDefault();
      this.#toggle(entry);
      return;
    }
    if (!/^(?:Arrow|Home$|End$)/.test(key)) return;
    event.preventDefault();
    const marks = this.#visibleMarks();
    const from = target instanceof SVGAElement ? marks.indexOf(target) : -1;
    const to = from < 0 ? 0 : steer(boxes(marks), from, key);
    marks[to]?.focus();
  }
}

function markOf(target: EventTarget | null): SVGAElement | null {
  return target instanceof Element ? target.closest<SVGAElement>('svg.chart a') : null;
}

const boxes = (marks: readonly Element[]): DOMRect[] => marks.map((mark) => mark.getBoundingClientRect());
