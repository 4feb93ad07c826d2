/** A sentence of a text, with its place. */
export interface Sentence {
  text: string;
  start: number;
}

/** Abbreviations whose full stop ends nothing. */
const abbreviation = /(?:\b(?:M|MM|Mme|art|p|cf|etc|ex|al|[LRD])|\b\d)\.$/;

/** The sentences of a passage, without Markdown's marks. */
export function sentencesOf(text: string): Sentence[] {
  const plain = text.replace(/\[@[^\]]+\]|\]\([^)]*\)|[*_#>[\]]/g, (found) => ' '.repeat(found.length));
  const sentences: Sentence[] = [];
  let start = 0;
  for (const { 0: end, index } of plain.matchAll(/[.!?…]+(?:\s*»)?(?=\s+[\p{Lu}«\d]|\s*$)/gu)) {
    const stop = index + end.length;
    if (abbreviation.test(plain.slice(start, stop))) continue;
    sentences.push({ text: plain.slice(start, stop), start });
    start = stop;
  }
  if (plain.slice(start).trim() !== '') sentences.push({ text: plain.slice(start), start });
  return sentences.map((sentence) => {
    const trimmed = sentence.text.trimStart();
    return { text: trimmed.trim(), start: sentence.start + sentence.text.length - trimmed.length };
  });
}
