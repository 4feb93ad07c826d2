import { element } from '../search/element.ts';

/** Milliseconds during which the pointer may cross from a mark to its card. */
const grace = 250;
/** Pixels between a mark and its card. */
const gap = 8;

/** A card that says what a mark is, beside it. What it says, the mark's own name says to screen readers. */
export class Tip {
  readonly #room: HTMLElement;
  readonly #words = element('span');
  readonly #link = element('a', { tabindex: '-1' }, 'Ouvrir la page');
  readonly #card = element('div', { class: 'chart-tip', 'aria-hidden': 'true', hidden: '' });
  #mark: Element | null = null;
  #waiting = 0;

  /** The card is placed in `room`, and never leaves it sideways. */
  constructor(room: HTMLElement) {
    this.#room = room;
    this.#card.append(this.#words, this.#link);
    room.append(this.#card);
    this.#card.addEventListener('pointerenter', () => clearTimeout(this.#waiting));
    this.#card.addEventListener('pointerleave', () => this.hideSoon());
  }

  /** The mark that is shown; null for none. */
  get mark(): Element | null {
    return this.#mark;
  }

  /** Shows what a mark is; with a link where the mark is too small to be followed by a finger. */
  show(mark: SVGAElement, withLink: boolean): void {
    clearTimeout(this.#waiting);
    this.#mark = mark;
    this.#words.textContent = mark.getAttribute('aria-label');
    this.#link.hidden = !withLink;
    this.#link.href = mark.getAttribute('href') ?? '';
    this.#card.hidden = false;
    const room = this.#room.getBoundingClientRect();
    const place = mark.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.#card;
    const middle = place.left - room.left + place.width / 2;
    const left = Math.max(0, Math.min(room.width - width, middle - width / 2));
    const above = place.top - room.top - height - gap;
    // Below where the window has no room above.
    const top = place.top - height - gap < 0 ? place.bottom - room.top + gap : above;
    this.#card.style.insetInlineStart = `${left}px`;
    this.#card.style.insetBlockStart = `${top}px`;
  }

  hideSoon(): void {
    clearTimeout(this.#waiting);
    this.#waiting = window.setTimeout(() => this.hide(), grace);
  }

  hide(): void {
    clearTimeout(this.#waiting);
    this.#mark = null;
    this.#card.hidden = true;
  }

  /** Whether an event happened on the card itself. */
  holds(target: EventTarget | null): boolean {
    return target instanceof Node && this.#card.contains(target);
  }
}
