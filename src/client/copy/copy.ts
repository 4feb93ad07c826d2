import { copy } from '../share/clipboard.ts';
import { plainTextOf } from './plain-text.ts';

/**
 * Buttons that copy: `<button data-copy="ID">` copies the element of that id, as rich text and as plain text.
 * `[data-visit]` inside it says which day the page was read.
 */
document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-copy]') : null;
  const copied = document.getElementById(button?.dataset.copy ?? '');
  if (button && copied) void copyFrom(button, copied);
});

async function copyFrom(button: HTMLElement, copied: HTMLElement): Promise<void> {
  const visit = copied.querySelector('[data-visit]');
  if (visit) visit.textContent = ` ${visitWords()}`;
  const plain = plainTextOf(copied);
  const rich = richTextOf(copied);
  const done = await copy(plain, rich);
  if (!done) getSelection()?.selectAllChildren(copied);
  say(button, done ? 'Copié' : 'Le texte est sélectionné : copiez-le avec votre clavier.');
}

/** « [consulté le 24 novembre 2026] »: the browser's own dates, so that this code stays small. */
function visitWords(): string {
  const day = new Date().toLocaleDateString('fr', { day: 'numeric', month: 'long', year: 'numeric' });
  return `[consulté le ${day.replace(/^1 /, '1er ')}]`;
}

/** HTML that still leads somewhere once pasted elsewhere. */
function richTextOf(element: HTMLElement): string {
  const twin = element.cloneNode(true);
  if (!(twin instanceof HTMLElement)) return '';
  for (const link of twin.querySelectorAll('a')) link.setAttribute('href', link.href);
  for (const part of twin.querySelectorAll('[id], [class]')) {
    part.removeAttribute('id');
    part.removeAttribute('class');
  }
  return twin.innerHTML.trim();
}

function say(button: HTMLElement, words: string): void {
  let status = button.nextElementSibling;
  if (status?.role !== 'status') {
    status = document.createElement('span');
    status.role = 'status';
    button.after(status);
  }
  // Emptied first, so that a second copy is said too.
  status.textContent = '';
  requestAnimationFrame(() => {
    if (status) status.textContent = words;
  });
}
