import { selectionPath } from '#book/addresses.ts';
import { count } from '#book/plural.ts';
import { say } from '../share/say.ts';
import { wear } from '../share/wear.ts';
import { selectionQuery } from './address.ts';
import styles from './badge.css?inline';
import type { Selection } from './selection.ts';
import { followSelection, readSelection, toggleProposal } from './store.ts';

let isShown = false;
let badge: HTMLAnchorElement | undefined;

/** Adds a proposal to the visitor's selection or takes it out, and says so. */
export function choose(number: number): void {
  showChoices();
  const isIn = toggleProposal(number);
  const { length } = readSelection().numbers;
  const total =
    length === 0
      ? 'votre sélection est vide'
      : `${count(length, 'proposition choisie', 'propositions choisies')}`;
  say(isIn ? `Proposition ${number} ajoutée : ${total}` : `Proposition ${number} retirée : ${total}`);
}

/** Keeps the buttons of the page, and the count at its foot, as the selection is. */
export function showChoices(): void {
  if (isShown) return;
  isShown = true;
  followSelection((selection) => {
    markButtons(document, selection);
    showBadge(selection);
  });
}

/** Sets each selection button of a part of the page as the selection is: for lists made after the page. */
export function markButtons(part: ParentNode, { numbers }: Selection): void {
  for (const button of part.querySelectorAll<HTMLElement>('[data-select]')) {
    const number = Number(button.dataset.select);
    const isIn = numbers.includes(number);
    button.toggleAttribute('data-chosen', isIn);
    const label = button.querySelector('[data-select-label]');
    if (label) label.textContent = isIn ? 'Retirer de ma sélection' : 'Ajouter à ma sélection';
    else {
      const place = isIn ? 'de ma sélection' : 'à ma sélection';
      button.setAttribute('aria-label', `${isIn ? 'Retirer' : 'Ajouter'} la proposition ${number} ${place}`);
    }
  }
}

/** A link to the selection, at the window's foot: it moves nothing when it comes. */
function showBadge({ numbers }: Selection): void {
  const isSelectionPage = document.querySelector('selection-page') !== null;
  if (isSelectionPage || numbers.length === 0) {
    badge?.remove();
    badge = undefined;
    return;
  }
  if (!badge) {
    wear(styles);
    badge = document.createElement('a');
    badge.className = 'selection-badge no-print';
    document.body.append(badge);
  }
  const base = document.documentElement.dataset.base ?? '/';
  badge.href = base.replace(/\/*$/, '') + selectionPath + selectionQuery(numbers);
  badge.textContent = 'Ma sélection ';
  const total = document.createElement('b');
  total.textContent = String(numbers.length);
  badge.append(total);
}
