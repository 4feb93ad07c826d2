import { count } from '#book/plural.ts';

/** What follows the number shown: « propositions sur 67 ». */
export function countLine(shown: number, total: number): string {
  const noun = shown >= 2 ? 'propositions' : 'proposition';
  return shown === total ? noun : `${noun} sur ${total}`;
}

/** What a click on a value would leave, for those who point at it. */
export const leavesLine = (leaves: number): string =>
  count(leaves, 'proposition affichée', 'propositions affichées', 'aucune proposition affichée');
