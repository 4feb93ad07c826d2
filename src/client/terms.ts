/**
 * Explains a glossary term where it stands, on hover, focus and tap. The words come from the page's own
 * « Mots expliqués »; without script the link leads to the glossary.
 */
export function explainTerms(): void {
  const links = document.querySelectorAll<HTMLAnchorElement>('a.term');
  if (links.length === 0 || !('popover' in HTMLElement.prototype)) return;
  const card = document.createElement('div');
  card.className = 'term-card';
  card.id = 'term-card';
  card.popover = 'auto';
  document.body.append(card);

  const hide = () => card.hidePopover();
  const show = (link: HTMLAnchorElement) => {
    const entry = document.getElementById(`mot-${link.hash.slice(1)}`);
    if (!entry) return;
    const name = document.createElement('b');
    name.textContent = entry.querySelector('dt')?.textContent.trim() ?? '';
    const words = document.createElement('span');
    words.textContent = entry.querySelector('dd')?.textContent ?? '';
    const more = document.createElement('a');
    more.href = link.href;
    more.textContent = 'Voir le glossaire';
    card.replaceChildren(name, words, document.createElement('br'), more);
    card.showPopover();
    const place = link.getBoundingClientRect();
    const left = Math.max(8, Math.min(place.left, innerWidth - card.offsetWidth - 16));
    card.style.left = `${left + scrollX}px`;
    card.style.top = `${place.bottom + scrollY + 4}px`;
  };

  for (const link of links) {
    link.setAttribute('aria-describedby', `mot-${link.hash.slice(1)}`);
    link.addEventListener('pointerenter', (event) => event.pointerType === 'mouse' && show(link));
    link.addEventListener('focus', () => link.matches(':focus-visible') && show(link));
    link.addEventListener('blur', (event) => !card.contains(event.relatedTarget as Node | null) && hide());
    link.addEventListener('pointerleave', (event) => {
      if (event.pointerType === 'mouse' && !card.contains(event.relatedTarget as Node | null)) hide();
    });
    link.addEventListener('click', (event) => {
      // A first tap explains; the card's own link leads to the glossary.
      const touched = event instanceof PointerEvent && event.pointerType !== 'mouse' && event.detail > 0;
      if (!touched) return;
      event.preventDefault();
      show(link);
    });
  }
  card.addEventListener('pointerleave', hide);
}
