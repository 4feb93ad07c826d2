/** One thing that changed. */
export interface FeedEntry {
  /** Whole, unique and stable. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** A complete date. */
  readonly date: string;
  readonly note: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What changed, newest first. */
export interface Feed {
  readonly title: string;
  readonly subtitle: string;
  /** Whole addresses. */
  readonly home: string;
  readonly self: string;
  readonly license: string;
  /** The day to show when there is no entry. */
  readonly date: string;
  readonly entries: readonly FeedEntry[];
}

/** The day a feed last changed. */
export const lastDate = ({ entries, date }: Feed): string => entries[0]?.date ?? date;

/** A day as an instant: nothing is known of the hour. */
export const instantOf = (date: string): string => `${date}T00:00:00Z`;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text for XML or HTML; what XML forbids is left out. */
export const escapeMarkup = (text: string): string =>
  text
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');

/** An entry's text as HTML, with the words before and after. */
export function entryHtml({ note, before, after }: FeedEntry): string {
  const paragraph = (html: string) => `<p>${html}</p>`;
  return [
    paragraph(escapeMarkup(note)),
    before === null ? '' : paragraph(`Avant : <del>${escapeMarkup(before)}</del>`),
    after === null ? '' : paragraph(`Après : <ins>${escapeMarkup(after)}</ins>`),
  ].join('');
}
