import styles from './say.css?inline';
import { wear } from './wear.ts';

let line: HTMLElement | undefined;
let timer = 0;
/** Milliseconds a message stays: long enough to be read twice. */
const stay = 4000;

/** Shows a short message at the foot of the window, and has screen readers say it. */
export function say(message: string): void {
  if (!line) {
    wear(styles);
    line = document.createElement('p');
    line.className = 'said no-print';
    line.setAttribute('role', 'status');
    document.body.append(line);
  }
  const target = line;
  // An open popover stands above everything: the message goes above it.
  if ('showPopover' in target) {
    target.popover = 'manual';
    target.hidePopover();
    target.showPopover();
  }
  clearTimeout(timer);
  target.textContent = '';
  // A screen reader says what changes in a line that it already knows.
  requestAnimationFrame(() => {
    // The build sets the spaces of pages; messages are made after it.
    target.textContent = message.replaceAll(' :', '\u00a0:');
  });
  timer = window.setTimeout(() => {
    target.textContent = '';
    if ('hidePopover' in target) target.hidePopover();
  }, stay);
}
