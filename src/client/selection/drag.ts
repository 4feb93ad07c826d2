/**
 * Lets a mouse drag the items of a list to another place. The keyboard and the finger have buttons: dragging
 * is only ever a shortcut.
 *
 * @param move takes a proposal's number and its new place, counted from 0
 */
export function dragToOrder(list: Element, move: (number: number, place: number) => void): void {
  let dragged: HTMLElement | null = null;
  const itemAt = (event: Event): HTMLElement | null =>
    event.target instanceof Element ? event.target.closest<HTMLElement>('li[data-proposal]') : null;
  const shown = () => [...list.querySelectorAll<HTMLElement>('li[data-proposal]:not([hidden])')];

  list.addEventListener('pointerdown', (event) => {
    const item = itemAt(event);
    // Only by its head: text must stay selectable, and fields must take the pointer.
    const isHandle = event.target instanceof Element && event.target.closest('[data-handle]') !== null;
    if (item) item.draggable = isHandle;
  });
  list.addEventListener('dragstart', (event) => {
    dragged = itemAt(event);
    dragged?.classList.add('dragged');
    if (event instanceof DragEvent && event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
  });
  list.addEventListener('dragover', (event) => {
    const over = itemAt(event);
    if (!dragged || !over) return;
    event.preventDefault();
    if (over === dragged || !(event instanceof DragEvent)) return;
    const { top, height } = over.getBoundingClientRect();
    const isAfter = event.clientY > top + height / 2;
    over[isAfter ? 'after' : 'before'](dragged);
  });
  list.addEventListener('dragend', () => {
    if (!dragged) return;
    const item = dragged;
    dragged = null;
    item.classList.remove('dragged');
    item.draggable = false;
    move(Number(item.dataset.proposal), shown().indexOf(item));
  });
}
