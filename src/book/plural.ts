import { formatNumber } from './numbers.ts';

/** Whether French puts a noun in the plural after this number: from 2 on. « 0 lauréat », « 1,5 million ». */
export const isPlural = (count: number): boolean => Math.abs(count) >= 2;

/**
 * A number with its noun: « 1 proposition », « 1 234 propositions ». `zero` replaces the whole for none:
 * « Aucune proposition ».
 */
export function count(number: number, singular: string, plural: string, zero?: string): string {
  if (number === 0 && zero !== undefined) return zero;
  return `${formatNumber(number)} ${isPlural(number) ? plural : singular}`;
}

/** A list for a sentence: « a », « a et b », « a, b et c ». */
export function listing(items: readonly string[], last = 'et'): string {
  const head = items.slice(0, -1);
  const tail = items.slice(-1);
  return [...(head.length > 0 ? [head.join(', ')] : []), ...tail].join(` ${last} `);
}

/** Beginnings of frequent words whose h is not mute: « de hauts fonctionnaires », « de handicap ». */
const aspirated =
  /^(?:hack|hall(?!uc)|halt(?!è)|hameau|handi|hangar|harc|hasard|hauss|haut|havre|hérisson|héros$|hiérarch|hip|hollan|hors|hub|huit)/i;

function startsWithVowelSound(name: string): boolean {
  if (/^(?:onz|oui(?!\p{L})|y[aeou])/iu.test(name)) return false;
  // An acronym in H is spelled out: « de HLM ».
  if (/^h/i.test(name)) return !/^\p{Lu}{2}/u.test(name) && !aspirated.test(name);
  return /^[aeiouyœæ]/i.test(name.normalize('NFD'));
}

/**
 * « de », « que » or « à » before a name, elided or contracted with its article: « d’entreprises »,
 * « de l'État », « du monde », « aux citoyens ». A capital article belongs to the name and stays: « de Les Halles ».
 */
export function elide(word: 'de' | 'que' | 'à', name: string): string {
  const [, article, rest] = /^(le|les) (.+)$/s.exec(name) ?? [];
  if (word !== 'que' && article !== undefined && rest !== undefined) {
    const contracted = word === 'de' ? { le: 'du', les: 'des' } : { le: 'au', les: 'aux' };
    return `${article === 'le' ? contracted.le : contracted.les} ${rest}`;
  }
  if (word !== 'à' && startsWithVowelSound(name)) return `${word.slice(0, -1)}’${name}`;
  return `${word} ${name}`;
}
