/** Light, dark or the system's choice; remembered, and applied before the first paint by the page itself. */
export function defineThemeSwitch(): void {
  customElements.define(
    'theme-switch',
    class extends HTMLElement {
      connectedCallback(): void {
        const root = document.documentElement;
        for (const input of this.querySelectorAll('input')) {
          input.checked = input.value === (root.dataset.theme ?? '');
          input.addEventListener('change', () => choose(root, input.value));
        }
        this.hidden = false;
      }
    },
  );
}

function choose(root: HTMLElement, theme: string): void {
  if (theme) root.dataset.theme = theme;
  else delete root.dataset.theme;
  try {
    if (theme) localStorage.setItem('theme', theme);
    else localStorage.removeItem('theme');
  } catch {
    // Storage is forbidden here: the choice holds for this page only.
  }
}
