/** The files of search in a built site, from its root. */
/** What every search needs. */
export const catalogueFile = 'recherche/entrees.json';
/** What a search for a number, and the page of results, need besides: the laureates' own figures. */
export const restFile = 'recherche/suite.json';
/** What a search for a number needs besides: the numbers of all texts. */
export const numbersFile = 'recherche/nombres.json';
/** What an unknown word needs: the words that no title holds. */
export const vocabularyFile = 'recherche/mots.json';
export const pagefindFolder = 'pagefind/';
/** The code that reads them. */
export const codeFolder = 'recherche/code/';
