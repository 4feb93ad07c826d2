const name = 'barre-oblique';

/** Whether the slash opens the search: it does, unless the visitor turned it off (WCAG 2.1.4, a single character). */
export function isSlashOn(): boolean {
  try {
    return localStorage.getItem(name) !== 'non';
  } catch {
    return !document.querySelector('slash-switch input:not(:checked)');
  }
}

/** The footer's box that turns the slash off, for voices and hands that type it by mistake; remembered. */
export function defineSlashSwitch(): void {
  customElements.define(
    'slash-switch',
    class extends HTMLElement {
      connectedCallback(): void {
        const box = this.querySelector('input');
        if (!box) return;
        this.hidden = false;
        box.checked = isSlashOn();
        box.addEventListener('change', () => {
          try {
            if (box.checked) localStorage.removeItem(name);
            else localStorage.setItem(name, 'non');
          } catch {
            // Storage is forbidden here: the choice holds for this page only.
          }
        });
      }
    },
  );
}
