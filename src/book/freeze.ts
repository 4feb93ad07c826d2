/** Freezes a value and all it leads to, circles included, so that no page can change the book of another. */
export function freezeDeep<T>(value: T): T {
  const pending: unknown[] = [value];
  while (pending.length > 0) {
    const next = pending.pop();
    if (next instanceof Map) pending.push(...next.values());
    else if (typeof next === 'object' && next !== null && !Object.isFrozen(next)) {
      Object.freeze(next);
      pending.push(...Object.values(next));
    }
  }
  return value;
}
