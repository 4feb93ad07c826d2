/** Words that say nothing in an identifier. */
const emptyWords = new Set(
  (
    'a au aux avec chaque ce ces cet cette d dans de des du en et il l la le les leur leurs n ou par plus pour ' +
    'qui s sa se selon ses son sur un une y depuis environ pres moins nombre an ans annee ayant deja fin part'
  ).split(' '),
);

/** A slug made of a text's first telling words. Example: `adherents`, from « Les adhérents ». */
export function slugOf(text: string, wordCount: number): string {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/\([^)]*\)/g, ' ')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const telling = words.filter((word) => !emptyWords.has(word));
  return (telling.length > 0 ? telling : words).slice(0, wordCount).join('-');
}
