/** Stands where a space between thousands stood: it holds the number together, and tells it from a year. */
const wordJoiner = '\u2060';

/** The `id` of a mark set after a page's title, which passages leave out. */
export const endOfTitle = 'fin-du-titre';

/**
 * What a text of the site becomes before Pagefind reads it. Pagefind splits words at ASCII punctuation only and
 * knows nothing of French: without this, « l’école » is one word, « 1 234 » two, « œuvre » never « oeuvre ».
 */
export function normaliseText(text: string): string {
  return (
    text
      .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
      .replace(/[‐‑]/g, '-')
      // A word cut at the end of a line is indexed in one piece too.
      .replace(/(?<=\p{Ll})-\s*\n\s*(?=\p{Ll})/gu, '-')
      // A number is one word, whatever space stands between its thousands.
      .replace(/(?<!\d)\d{1,3}(?:[\u00A0\u202F\u2009 ]\d{3})+(?!\d)/g, (number) =>
        number.replace(/\D/g, wordJoiner),
      )
      .replace(/[\u00A0\u202F\u2009]/g, ' ')
      // « 10.6 » and « 10,6 » are one number.
      .replace(/(\d)\.(?=\d)/g, '$1,')
      .replace(/(\p{L})['’](?=\p{L})/gu, '$1’ ')
      .replace(/œ/g, 'oe')
      .replace(/Œ/g, 'Oe')
      .replace(/æ/g, 'ae')
      .replace(/Æ/g, 'Ae')
      .replace(/[₀-₉⁰¹²³⁴-⁹]/g, (digit) => digit.normalize('NFKC'))
  );
}

/** Gives a text that was normalised for the index the look it has on its page, near enough for an excerpt. */
export function restoreText(text: string): string {
  return text.replace(/(\p{L}’) (?=\p{L})/gu, '$1').replaceAll(wordJoiner, '\u202F');
}

/** The text without what only serves to restore it. */
export function plainNumbers(text: string): string {
  return text.replaceAll(wordJoiner, '');
}

/** A tag, a comment or a run of text; attributes may hold any sign between their quotes. */
const piece = /<!--[\s\S]*?-->|<(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+/g;

const entities: Record<string, string> = {
  '&nbsp;': '\u00A0',
  '&#160;': '\u00A0',
  '&#xa0;': '\u00A0',
  '&#8239;': '\u202F',
  '&#x202f;': '\u202F',
  '&#39;': "'",
  '&#x27;': "'",
  '&apos;': "'",
  '&rsquo;': '’',
  '&oelig;': 'œ',
};

/**
 * Normalises the texts of a page and leaves its tags alone, but for a few things: a note's number goes, since it
 * would stick to the word before it; a passage's `id` moves before it, since Pagefind keeps the text of every
 * element with an `id` once more; what stands in cells side by side is kept apart; the title's end is marked.
 */
export function normaliseHtml(html: string): string {
  return html
    .replace(/<sup class="ref"[\s\S]*?<\/sup>/g, '')
    .replace(/<\/dt>/g, ' : $&')
    .replace(/<\/(?:dd|td|th|li|caption|summary)>|<br\s*\/?>/g, ' $&')
    .replace(/<\/h1>/, `$&<a id="${endOfTitle}"></a>`)
    .replace(piece, (found) => (found.startsWith('<') ? found : normaliseText(decode(found))))
    .replace(
      /<(p|li|dd|td|table|section|article|div|figure|blockquote)((?:\s(?:"[^"]*"|'[^']*'|[^'">])*)?)\sid="([^"]+)"/g,
      '<a id="$3"></a><$1$2',
    );
}

function decode(text: string): string {
  return text.includes('&')
    ? text.replace(/&[a-z#\d]+;/gi, (found) => entities[found.toLowerCase()] ?? found)
    : text;
}
