/** A part of a text, `end` excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const opening = /^["'«“‘([{]+(?:(?:[cdjlmnst]|qu)['’])?|^(?:[cdjlmnst]|qu)['’]/i;
const closing = /["'»”’)\]}.,:;!?…]+$/;
/** « et/ou », « l'aide/accompagnement »: words, whose typography is corrected. */
const alternative = /^[\p{L}'’-]+\/[\p{L}'’-]+$/u;
const fileName = /[\p{L}\p{N}]\.[a-z][a-z0-9]{1,4}$/u;

/**
 * The addresses, e-mail addresses, file names and identifiers of a text, which typography must not touch:
 * words with a slash, an @ or an underscore, or that end in an extension; without the punctuation around.
 */
export function codeLikeSpans(text: string): Span[] {
  if (!/[/\\@_]|\.[a-z]/.test(text)) return [];
  const spans: Span[] = [];
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    if (!/[/\\@_.]/.test(word)) continue;
    const skipped = opening.exec(word)?.[0].length ?? 0;
    const core = word.slice(skipped).replace(closing, '');
    const isCode = /[/\\@_]/.test(core) ? !alternative.test(core) : fileName.test(core);
    if (isCode) spans.push({ start: index + skipped, end: index + skipped + core.length });
  }
  return spans;
}
