/** Words too common to find anything by, folded: articles, pronouns, question words, « avoir », « être ». */
const stopWords: ReadonlySet<string> = new Set(
  `a ai afin ainsi alors apres as au aussi autre aux avant avec avez avoir avons c car ce ceci cela celle celles
  celui ces cet cette ceux chaque chez combien comme comment d dans de depuis des dit doit doivent donc dont du
  elle elles en entre es est et etaient etait etant ete etes etre eu eux fait faire fais font faut grace il ils
  j je jusqu l la là le les leur leurs lors lui m ma mais me meme memes mes mien moi mon n ne ni nos notre nous
  on ont ou où par parce pas pendant peu peut peuvent peux plus pour pourquoi puis qu quand que quel quelle
  quelles quels qui quoi s sa sans se sera seront ses si sont son sous suis sur t ta te tel telle tels tes toi
  ton tous tout toute toutes tres tu un une va vers veut veux via vos votre vous vont y
  devenir devient obtenir existe existent cherche chercher trouver trouve savoir sait connaitre concerne parle parlent dire`
    .split(/\s+/)
    .map((word) => word.normalize('NFD').replace(/\p{Mark}/gu, '')),
);

/** Whether a folded word is too common to search by. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word) || /^[a-z]$/.test(word);
}
