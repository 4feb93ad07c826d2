/** Elements that take the focus by themselves. */
const focusable = 'a[href], button, input, select, textarea, summary, [tabindex]';

/**
 * Shows the passage that the address names: opens what it is folded in, and brings the focus to it, so that
 * the keyboard goes on from there and screen readers read it. Styles mark it. A passage that has moved to
 * another page is followed there.
 */
export function showArrival(): void {
  const target = document.getElementById(anchorOf(location.hash));
  if (!target) return;
  const moved = target.matches('.moved') ? target.querySelector('a') : null;
  if (moved) {
    location.replace(moved.href);
    return;
  }
  for (let fold = target.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) {
    fold.open = true;
  }
  const place = target.matches('.was') ? (target.parentElement ?? target) : target;
  if (!place.matches(focusable)) place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

function anchorOf(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}
