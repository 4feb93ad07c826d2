/** Under which letter a name is filed: accents and punctuation aside, and one place for what starts otherwise. */
export function initialOf(name: string): string {
  const letters = name
    .replaceAll(/œ/gi, 'oe')
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
  const first = letters.charAt(0).toUpperCase();
  return /[A-Z]/.test(first) ? first : '0–9';
}
