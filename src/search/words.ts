import { fold } from './fold.ts';

/** Words that lose their last vowel before another: what stands before the apostrophe says nothing. */
const elided = new Set('l d j n s m t c qu jusqu lorsqu puisqu quoiqu presqu quelqu'.split(' '));

/** A run of letters and digits, held together by the marks that join the parts of one name. */
const run = /\d+(?:[.,]\d+)+|[a-z\d]+(?:(?:['.&@_/+]|-+)[a-z\d]+)*/g;

/** A word as it stands in a text, with what it is made of. */
export interface Run {
  /** Folded, without the marks that join its parts. Examples: `tierslieux`, `rd`, `webacademie`. */
  joined: string;
  /** Its parts, without elided articles. Examples: `['tiers', 'lieux']`, `['etat']` for « l’État ». */
  parts: readonly string[];
}

/** The runs of a text, in order. */
export function runs(text: string): Run[] {
  return runsOfFolded(fold(text));
}

/** The runs of a text that is folded already. */
export function runsOfFolded(folded: string): Run[] {
  return [...joinDigits(folded).matchAll(run)].map(([found]) => readRun(found));
}

/** Spaces between groups of three digits go: « 10 600 000 » is one word, « en 2014 204 projets » has two numbers. */
function joinDigits(folded: string): string {
  return folded.replace(/(?<!\d)\d{1,3}(?: \d{3})+(?!\d)/g, (number) => number.replaceAll(' ', ''));
}

function readRun(found: string): Run {
  // A decimal is one word, whatever its mark.
  if (/^\d+(?:[.,]\d+)+$/.test(found))
    return { joined: found.replace(/,/g, '.'), parts: [found.replace(/,/g, '.')] };
  const parts = found.split(/[^a-z\d]+/);
  const [first = '', ...rest] = parts;
  const article = rest.length > 0 && found[first.length] === "'" && elided.has(first);
  // An at sign inside a name is read as the letter it draws: « Web@cadémie ».
  const joined = found.replace(/@/g, 'a').replace(/[^a-z\d]+/g, '');
  return article ? { joined: joined.slice(first.length), parts: rest } : { joined, parts };
}

/** The words of a text, in order, elided articles left out. */
export function words(text: string): string[] {
  return runs(text).flatMap(({ parts }) => parts);
}

/** The runs of many texts; folding them at once costs a tenth of folding each. */
export function runsOfAll(texts: readonly string[]): Run[][] {
  return texts.length === 0 ? [] : fold(texts.join('\u0001')).split('\u0001').map(runsOfFolded);
}

/** Every form under which a text's words may be typed: its words, and its compounds in one piece. */
export function forms(text: string): string[] {
  return runs(text).flatMap(formsOf);
}

/** The forms under which one run may be typed. */
export function formsOf({ parts, joined }: Run): readonly string[] {
  return parts.length > 1 ? [...parts, joined] : parts;
}
