/** Two texts cut to what differs, with a few words of what stands around it on both sides. */
export interface Stretch {
  before: string;
  after: string;
}

const aroundWords = 5;

/** Cuts two texts to the stretch that changes. Example: « … coût faible … » and « … coût élevé … ». */
export function changedStretch(before: string, after: string): Stretch {
  const from = wordsOf(before);
  const to = wordsOf(after);
  let start = 0;
  while (start < from.length && start < to.length && from[start] === to[start]) start += 1;
  let end = 0;
  while (
    end < from.length - start &&
    end < to.length - start &&
    from[from.length - 1 - end] === to[to.length - 1 - end]
  ) {
    end += 1;
  }
  return { before: cut(from, start, end), after: cut(to, start, end) };
}

function cut(words: readonly string[], start: number, end: number): string {
  if (words.length === 0) return '(vide)';
  const first = Math.max(0, start - aroundWords);
  const last = Math.min(words.length, words.length - end + aroundWords);
  const middle = words.slice(first, last);
  const shown = middle.length > 60 ? [...middle.slice(0, 40), '[…]', ...middle.slice(-15)] : middle;
  return `${first > 0 ? '… ' : ''}${shown.join(' ')}${last < words.length ? ' …' : ''}`;
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');
