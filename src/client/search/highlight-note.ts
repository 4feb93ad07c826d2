/** Words to mark on the page that a result leads to. */
export interface HighlightNote {
  /** The page, as in `location.pathname`. */
  path: string;
  query: string;
  /** When the link was followed, in milliseconds. */
  at: number;
}

/** Where the note is left: the eager script looks for this name, and loads the rest only when it is there. */
export const noteName = 'surligner';
/** A note left longer ago was for a page that never opened. */
const freshFor = 60_000;

/** Leaves a note for the page that a link leads to, in this tab or another. */
export function leaveNote(link: HTMLAnchorElement, query: string): void {
  const note: HighlightNote = { path: link.pathname, query, at: Date.now() };
  try {
    localStorage.setItem(noteName, JSON.stringify(note));
  } catch {
    // Storage is forbidden here: the page opens at the right place, without marks.
  }
}

/** The query to mark on this page, once; null when no note was left for it. */
export function takeNote(): string | null {
  try {
    const text = localStorage.getItem(noteName);
    if (text === null) return null;
    const { path, query, at } = JSON.parse(text) as Partial<HighlightNote>;
    const isOld = typeof at !== 'number' || Date.now() - at > freshFor;
    if (isOld || path === location.pathname) localStorage.removeItem(noteName);
    return !isOld && path === location.pathname && typeof query === 'string' ? query : null;
  } catch {
    return null;
  }
}
