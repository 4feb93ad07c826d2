import css from './notes.css?inline';

/** Long enough to reach the card, WCAG 1.4.13; short enough not to hang. In milliseconds. */
const grace = 220;

const card = document.createElement('div');
card.className = 'note-card';
card.popover = 'auto';
let hiding: ReturnType<typeof setTimeout> | undefined;

/**
 * Shows the note of a reference beside it: value, period and source, with the way to its page. The words are
 * those of the notes at the end of the page.
 */
export function showNote(link: HTMLAnchorElement): void {
  const note = document.getElementById(link.hash.slice(1));
  if (!note) return;
  clearTimeout(hiding);
  if (!card.isConnected) prepare();
  const copy = note.cloneNode(true);
  card.replaceChildren(...copy.childNodes);
  card.showPopover();
  const place = link.getBoundingClientRect();
  const below = place.bottom + card.offsetHeight + 12 < innerHeight;
  const left = Math.max(
    8,
    Math.min(place.left - 16, document.documentElement.clientWidth - card.offsetWidth - 8),
  );
  card.style.left = `${left + scrollX}px`;
  card.style.top = `${(below ? place.bottom + 6 : Math.max(8, place.top - card.offsetHeight - 6)) + scrollY}px`;
  link.setAttribute('aria-describedby', note.id);
}

/** Hides the note soon, unless the pointer or the focus goes to it. */
export function hideNote(): void {
  clearTimeout(hiding);
  hiding = setTimeout(() => {
    if (!card.matches(':hover') && !card.contains(document.activeElement)) card.hidePopover();
  }, grace);
}

function prepare(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  card.addEventListener('pointerleave', hideNote);
  card.addEventListener('focusout', hideNote);
  document.body.append(card);
}
